/** The shapes the API gives, written by hand until they are generated; only this file knows which. */
import type { FormName, Kind, Outcome, State, Urgency } from '../domain';

export interface Named { id: string; name: string }
export interface Office { id: string; office: string; label: string; area: Named }
export interface UnitOfMine extends Named { kind: string }
export interface Box { box: string; label: string }

export interface Me {
  id: string;
  name: string;
  community: Named;
  home: null | { household: Named; building: Named; estate: Named };
  offices: Office[];
  units: UnitOfMine[];
  boxes: Box[];
}
export interface Session { accessToken: string; refreshToken: string; me: Me }
export interface Persona { persona: string; name: string; offices: string[]; home: string | null }

export interface Area { id: string; kind: string; name: string; fullName: string }
export interface Unit { id: string; name: string; kind: string; area: Named }
export interface Person { id: string; name: string; office: string | null }
export interface Category { code: string; name: string; kind: Kind }

export interface Picture { id: string; url: string; thumb: string }

export interface Card {
  id: string;
  number: string;
  version: number;
  state: State;
  outcome: Outcome | null;
  kind: Kind;
  category: { code: string; name: string };
  urgency: Urgency;
  title: string | null;
  summary: string;
  building: Named;
  place: string | null;
  status: string;
  due: string | null;
  late: boolean;
  thumb: string | null;
  placedAt: string;
}

export interface Action { action: string; label: string; mode: 'do' | 'ask'; form?: FormName | null }
export interface Clock { clock: string; label: string; due: string | null; late: boolean; paused: boolean }

export interface Ticket {
  id: string;
  number: string;
  version: number;
  state: State;
  outcome: Outcome | null;
  kind: Kind;
  category: { code: string; name: string };
  urgency: Urgency;
  level: string;
  building: Named & { fullName: string };
  place: string | null;
  words: string | null;
  title: string | null;
  private: boolean;
  files: Picture[];
  status: string;
  placedAt: string;
  closedAt: string | null;
  reporter: null | { name: string; phone?: string | null; room?: string | null };
  proxy: null | { name: string };
  caseSteward: null | { name: string; office?: string | null };
  lead: null | UnitOfMine;
  support: UnitOfMine[];
  promise: { due: string | null; first: string | null; late: boolean };
  clocks: Clock[];
  actions: Action[];
}

export interface TicketEvent {
  id: string;
  at: string;
  action: string;
  label: string;
  by: null | { name: string; office?: string | null };
  from: State | null;
  to: State | null;
  note: string | null;
  files: Picture[];
}

export interface Notice {
  id: string;
  at: string;
  title: string;
  text: string;
  ticket: null | { id: string; number: string };
  read: boolean;
}

export interface Listed<T> { items: T[] }
export interface Paged<T> extends Listed<T> { nextCursor: string | null }
export interface Inbox extends Paged<Notice> { unread: number }
