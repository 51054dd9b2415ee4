import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import type { Instant } from '../kernel/time.ts';
import type { Office } from '../org/words.ts';
import type { suspensionForms } from './forms.ts';
import {
  suspendingOffices,
  suspensionLimits,
  type SuspendingOffice,
  type SuspensionOutcome,
  type SuspensionState,
  type SuspensionStatus,
} from './words.ts';

/**
 * 暂停点单: for some days an account may place only what concerns safety (docs/adr/0023). One person proposes it,
 * another confirms it, and the person may appeal.
 */
export interface Suspension extends ClosingCase<SuspensionState, SuspensionOutcome> {
  readonly account: Id;
  readonly since: Instant;
  readonly proposedBy: Id;
  readonly proposedAs: SuspendingOffice;
  readonly days: number;
  readonly confirmedBy: Id | null;
  readonly confirmedAs: SuspendingOffice | null;
  /** When it ends by itself; null until confirmed. */
  readonly until: Instant | null;
  /** When it was refused or lifted. */
  readonly endedAt: Instant | null;
  readonly endedBy: Id | null;
  readonly appealedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: Id | null;
}

/** What was decided about a suspension since its proposal. */
export type Decided = Pick<
  Suspension,
  | ('confirmedBy' | 'confirmedAs' | 'until' | 'endedAt' | 'endedBy')
  | ('appealedAt' | 'answeredAt' | 'answeredBy')
>;

export interface SuspensionInputs {
  /** A suspension that was recorded without a case, as it stood. */
  readonly recorded?: Decided;
}

/** People who decide are related to a suspension by the highest of their offices. */
export type SuspensionRelation = 'account' | SuspendingOffice | 'granter' | 'asker' | 'system';

export interface SuspensionTypes extends kernel.PlainTypes {
  readonly case: Suspension;
  readonly target: SuspensionState | '@start' | '@same';
  readonly relation: SuspensionRelation;
  readonly guard: 'waits' | 'lasts' | 'is_second' | 'may_refuse' | 'may_lift' | 'may_answer' | 'not_appealed';
  readonly forms: kernel.FilledForms<typeof suspensionForms>;
  readonly filled: kernel.SomeForm<typeof suspensionForms>;
  readonly outcome: SuspensionOutcome;
  readonly timer: 'confirmation' | 'until';
  readonly audience: 'account';
  readonly inputs: SuspensionInputs;
}

export type SuspensionActor = kernel.Actor<SuspensionRelation>;
export type SuspensionDecision = kernel.Decision<SuspensionTypes>;

const isSuspending = (office: string): office is SuspendingOffice =>
  suspendingOffices.some((one) => one === office);

export const maySuspend = (office: Office): boolean => isSuspending(office);

/** The height of an office among those that decide; -1 for none. */
export const rankOf = (office: string | null): number => suspendingOffices.findIndex((one) => one === office);

/** The highest of these offices; null where none of them decides suspensions. */
export const highest = (offices: readonly Office[]): SuspendingOffice | null =>
  offices.filter(isSuspending).sort((a, b) => rankOf(b) - rankOf(a))[0] ?? null;

/**
 * What a person is to a suspension, by the offices they hold themselves; null for people who must not know of
 * it. The suspended person learns of it when it is confirmed.
 */
export function suspensionActor(
  { account, until }: Pick<Suspension, 'account' | 'until'>,
  { id, offices }: { readonly id: Id; readonly offices: readonly Office[] },
): SuspensionActor | null {
  if (id === account) return until === null ? null : actorAs(id, 'account');
  const office = highest(offices);
  return office && actorAs<SuspensionRelation>(id, office);
}

/** When it lapses without a confirmation, or ends by itself. */
export const endOf = ({ since, until }: Pick<Suspension, 'since' | 'until'>): Instant =>
  until ?? since + suspensionLimits.waits;

/** How a suspension stands, also before the sweep has closed it. */
export function suspensionStatus(
  one: Pick<Suspension, 'state' | 'outcome' | 'since' | 'until'>,
  at: Instant,
): SuspensionStatus {
  if (one.state === 'closed') return one.outcome!;
  if (at < endOf(one)) return one.state;
  return one.state === 'proposed' ? 'lapsed' : 'over';
}
