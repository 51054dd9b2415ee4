import type { Action, FormNoun, Request, Ticket, TicketEvent } from '../../api/contract';
import type { Filled } from '../form/values';

export type CaseRequest = Omit<Request, 'master'>;
export type CaseEvent = Omit<TicketEvent, 'from' | 'to'>;

/** What the server says of a case of any noun. */
export interface Case {
  readonly id: string;
  readonly version: number;
  /** The viewer reads notes among staff. */
  readonly staff: boolean;
  readonly actions: readonly Action[];
  readonly blocked: Ticket['blocked'];
  readonly requests: readonly CaseRequest[];
}

export interface Move extends Filled {
  readonly action: string;
  /** Left out where it does not matter what happened meanwhile. */
  readonly version?: number;
  readonly mode?: 'ask';
}

/** The form of an action; `of`: the task or request that was tapped. */
export type Filling = Pick<Action, 'action' | 'mode'> & { readonly id: string; readonly of?: string };

/** How the client reaches the cases of one noun. */
export interface Noun<C extends Case = Case, E extends CaseEvent = CaseEvent> {
  /** Under this name the server serves its forms. */
  readonly name: FormNoun;
  /** The first part of the cache key of its lists. */
  readonly lists: string;
  readonly read: (id: string) => Promise<C>;
  /** Oldest first. */
  readonly events: (id: string) => Promise<E[]>;
  readonly move: (id: string, body: Move, key: string) => Promise<C>;
  readonly markRead: (id: string, seq: number, key: string) => Promise<unknown>;
  readonly openForm: (filling: Filling) => unknown;
}
