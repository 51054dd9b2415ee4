import type { Attempt as AttemptOf, Guard } from '../../case/engine/decision.ts';
import type { ErrorCode } from '../../kernel/errors.ts';
import type { SomeForm } from '../forms.ts';
import type { Ticket } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';
import type { Relation } from './relations.ts';

/** What 并单 reads of the other ticket. */
export interface Master {
  readonly id: string;
  readonly estate: string;
  readonly open: boolean;
  readonly merged: boolean;
  readonly sensitive: boolean;
  /**
   * A person who would come along must not learn of it: it is about them, they are a side of it, or they are
   * recused.
   */
  readonly opposed: boolean;
  /** The reporter of the ticket merged into it has rated it. */
  readonly rated: boolean;
}

/** What an attempt at a ticket looks at. `linked` is the ticket it is to be merged into, or was. */
export interface AttemptTypes {
  readonly case: Ticket;
  readonly relation: Relation;
  readonly filled: SomeForm;
  readonly now: Now;
  readonly linked: Master;
}
export type Attempt = AttemptOf<AttemptTypes>;
type Holds = (attempt: Attempt) => boolean;

/** A condition of the ticket alone. */
export const guard = (
  words: string,
  holds: Holds,
  code: ErrorCode = 'GUARD_FAILED',
): Guard<AttemptTypes> => ({
  words,
  code,
  holds,
});

/** A condition that also depends on the actor, their relation or the form. */
export const personalGuard = (words: string, code: ErrorCode, holds: Holds): Guard<AttemptTypes> => ({
  words,
  code,
  personal: true,
  holds,
});
