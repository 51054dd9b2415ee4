import { DAY, later, workingDays } from './calendar.ts';
import { currentDue } from './clocks.ts';
import {
  endorsers,
  heldFor,
  isSpent,
  mayGoInto,
  openHearing,
  openHold,
  rootOf,
  type Matter,
} from './matter.ts';
import type { Move } from './table.ts';
import type { Person } from './town.ts';

/**
 * workflow.md "Guards", each in plain code; `into` is the ticket a form names, with everybody who would come
 * along.
 */

export interface Into {
  readonly master: Matter | undefined;
  readonly people: readonly Person[];
}
type Guard = (matter: Matter, at: number, into?: Into) => boolean;

const isAppointed = ({ lead }: Matter): boolean => lead?.appointed ?? false;
const isKind =
  (...kinds: readonly string[]): Guard =>
  ({ kind }) =>
    kinds.includes(kind);
const isClosedAs =
  (outcome: string, days: number): Guard =>
  (matter, at) =>
    matter.outcome === outcome && isWithin(matter, at, days);
const isWithin = ({ closedAt }: Matter, at: number, days: number): boolean =>
  closedAt !== null && at - closedAt <= days * DAY;
const not =
  (guard: Guard): Guard =>
  (...view) =>
    !guard(...view);

const isHeld: Guard = (matter) => openHold(matter) !== undefined;
const isAlone: Guard = (matter) => endorsers(matter).length === 0;
const isHazard = isKind('hazard');
const isService = isKind('service');

/** Whether the people merged into the master have rated there. */
const isRatedAtRoot: Guard = (matter) =>
  rootOf(matter)?.ratings.some(({ by, called }) => by === matter.reporter && !called) ?? false;

const isSameMatter: Guard = (matter, _, into) => !into?.master || mayGoInto(matter, into.master, into.people);

const isBothSigned: Guard = (matter) => {
  const { sides, signed } = openHearing(matter)!;
  return sides.length >= 2 && sides.every((side) => signed.includes(side));
};

const areTasksDone: Guard = ({ tasks }, at) =>
  tasks.every(({ status, due }) => status !== 'open' || due < at);
const areContactsTried: Guard = ({ contacts }) =>
  contacts.length >= 3 && new Set(contacts.map(({ channel }) => channel)).size >= 2;

const guards: Readonly<Record<string, Guard>> = {
  alone: isAlone,
  endorsed: not(isAlone),
  not_hazard: not(isHazard),
  on_the_spot: isKind('help', 'complaint', 'hazard'),
  by_words: isKind('consult', 'idea'),
  is_service: isService,
  not_service: not(isService),
  not_held: not(isHeld),
  held: isHeld,
  hold_days_left: (matter, at) => heldFor(matter, at) < 180 * DAY,
  not_appointed: not(isAppointed),
  may_reappoint: (matter) =>
    isAppointed(matter) || isSpent(matter, 'dispatches') || isSpent(matter, 'overruns'),
  may_appoint: (matter) =>
    isSpent(matter, 'dispatches') ||
    isSpent(matter, 'returns') ||
    matter.hearings.some(({ status }) => status !== 'open'),
  first_return: ({ lead, returnedBy }) => !returnedBy.includes(lead?.unit ?? ''),
  before_due: (matter, at) => (currentDue(matter, at) ?? at) >= at,
  untouched: ({ isTouched }) => !isTouched,
  disputed_again: (matter) => isSpent(matter, 'reworks'),
  below_street: ({ level }) => level !== 'street',
  tasks_done: areTasksDone,
  contacts_tried: areContactsTried,
  both_signed: isBothSigned,
  not_mediated: ({ isMediated }) => !isMediated,
  mediated_or_spent: (matter) => matter.isMediated || isSpent(matter, 'rejects'),
  reworks_spent: (matter) => isSpent(matter, 'reworks'),
  reopenable: (matter, at) =>
    isWithin(matter, at, 15) && !['withdrawn', 'declined', 'merged'].includes(matter.outcome ?? ''),
  excludable: (matter, at) =>
    matter.closedAt !== null &&
    !['withdrawn', 'declined', 'merged'].includes(matter.outcome ?? '') &&
    (matter.excludedAt === null || matter.excludedAt < matter.closedAt) &&
    at <= later(matter.closedAt, workingDays(10)),
  was_withdrawn: isClosedAs('withdrawn', 7),
  was_declined: isClosedAs('declined', 15),
  was_merged: (matter, at) => isClosedAs('merged', 30)(matter, at) && !isRatedAtRoot(matter, at),
  same_matter: isSameMatter,
  returned_to_triage: ({ returnTo }) => returnTo === 'triage',
};

/** Guards of moves that the judge asks by action, for each relation of the actor (`needs` in judge.ts). */
const askedByAction: readonly string[] = ['hearing_set', 'word_of_reporter', 'not_own_work'];

/** The obstacles of a row for any actor: the guards in order, then the budget. */
export function obstacle(
  { when = [], budget }: Move,
  matter: Matter,
  at: number,
  into?: Into,
): 'GUARD_FAILED' | 'BUDGET_SPENT' | null {
  const failed = when
    .filter((name) => !askedByAction.includes(name))
    .some((name) => !guards[name]!(matter, at, into));
  if (failed) return 'GUARD_FAILED';
  return budget && isSpent(matter, budget) ? 'BUDGET_SPENT' : null;
}
