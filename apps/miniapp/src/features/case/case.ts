import type {
  Action,
  CaseEvent as PlainEvent,
  FormNoun,
  Request,
  Ticket,
  TicketEvent,
} from '../../api/contract';
import type { Filled } from '../form/values';

export type CaseRequest = Omit<Request, 'master'>;

/** Some nouns say more than the rest: remarks, pictures, the fields of the form. */
type More = Partial<Omit<TicketEvent, 'from' | 'to' | keyof PlainEvent>>;
export interface CaseEvent extends PlainEvent, More {}

/** What the server says of a case of any noun. */
export interface Case {
  readonly id: string;
  readonly version: number;
  readonly actions: readonly Action[];
  readonly blocked?: Ticket['blocked'];
  readonly requests?: readonly CaseRequest[];
}

/** The requests of a noun. */
export type RequestOf<C extends Case> = NonNullable<C['requests']>[number];

export interface Move extends Filled {
  readonly action: string;
  /** Left out where it does not matter what happened meanwhile. */
  readonly version?: number;
  readonly mode?: 'ask';
}

/** The form of an action; `target`: the task or request that was tapped. */
export type Filling = Pick<Action, 'action' | 'mode'> & { readonly id: string; readonly target?: string };

/** How the client reaches the cases of one noun. */
export interface Noun<C extends Case = Case, E extends CaseEvent = CaseEvent> {
  /** Under this name the server serves its forms. */
  readonly name: FormNoun;
  /** The first parts of the cache keys that a move makes stale: its lists, and what depends on them. */
  readonly touches: readonly string[];
  readonly read: (id: string) => Promise<C>;
  /** Oldest first. */
  readonly events: (id: string) => Promise<E[]>;
  /** Answers the case as it is now; `before`, as it was read, knows what the server does not repeat. */
  readonly move: (id: string, body: Move, key: string, before?: C) => Promise<C | undefined>;
  /** Whether the viewer reads notes among staff, and so chooses who reads a remark; left out where nobody does. */
  readonly readsStaffNotes?: (subject: C) => boolean;
  /** Left out where there is no conversation. */
  readonly markRead?: (id: string, seq: number, key: string) => Promise<unknown>;
  readonly openForm: (filling: Filling) => unknown;
  /** What an action will mean, in sentences, to be read before it is taken; left out where nothing is announced. */
  readonly announce?: (id: string, action: string) => Promise<readonly string[]>;
}
