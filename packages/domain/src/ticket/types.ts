import type { MachineTypes } from '../case/types.ts';
import type { EffectTypes } from './engine/effect-context.ts';
import type { Master } from './rules/attempt.ts';
import type { AreaStaff, Hindrance } from './rules/area-staff.ts';
import type { AudienceName } from './rules/audiences.ts';
import type { GuardName } from './rules/guards.ts';
import type { Scope } from './rules/visibility.ts';
import type { Budget } from './time/budgets.ts';
import type { Interval, Timer } from './time/clocks.ts';
import type { Outcome, Section, State } from './words.ts';

/**
 * Who reads what was said in an event, beside its author and `BaseReadBy`: `cleared` staff, who know the
 * reporter; also everyone at the `hearing`; also endorsers, of a `result` where neighbours may know of the
 * ticket, or `all`; or as its form says (`addressed`); or `called` staff who know the reporter and did not handle it.
 */
export type ReadBy = 'cleared' | 'hearing' | 'result' | 'all' | 'addressed' | 'called';

/** What the ticket's table may name. */
export interface TicketTypes extends EffectTypes, MachineTypes {
  readonly case: EffectTypes['case'];
  readonly forms: EffectTypes['forms'];
  readonly filled: EffectTypes['filled'];
  readonly relation: EffectTypes['relation'];
  readonly now: EffectTypes['now'];
  readonly inputs: EffectTypes['inputs'];
  readonly linked: Master;
  /**
   * `@start`: pool, or dispatching for sensitive tickets and buildings without stewards; `@return`: the state
   * that asked; `@returned`: dispatching or, once no return is left, the hearing that convened itself.
   */
  readonly target: State | '@start' | '@return' | '@returned' | '@same';
  readonly guard: GuardName;
  readonly outcome: Outcome;
  readonly budget: Budget;
  readonly timer: Timer;
  readonly clock: Interval['clock'];
  readonly audience: AudienceName;
  readonly around: AreaStaff;
  readonly readBy: ReadBy;
  readonly scope: Scope;
  readonly section: Section;
  readonly hindrance: Hindrance;
}
