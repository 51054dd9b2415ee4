import type { Dice } from './dice.ts';
import { verdictOf } from './judge.ts';
import { timerRow, type Matter } from './matter.ts';
import { allKeys, calledKeys, type Row } from './table.ts';
import type { Tally } from './tally.ts';
import type { Person } from './town.ts';

/** One thing a walk may do next; nobody takes what the clock does. */
export interface Choice {
  readonly person: Person | null;
  readonly row: Row;
  readonly key: string;
}

/** What leads to rows that chance alone would hardly reach; `clock` lets time take its row. */
const toward: Readonly<Record<string, readonly string[]>> = {
  'dispatching.uphold': ['accept', 'settle', 'answer', 'verify', 'rate_unsolved', 'reopen', 'hand_to_steward', 'dispatch', 'sign', 'finish', 'deliver', 'appoint'],
  'verifying.refer_up': ['accept', 'settle', 'start', 'reject', 'finish', 'dispatch', 'sign'],
  'verifying.mark_unreachable': ['accept', 'settle', 'attempt_contact', 'finish', 'start'],
  'working.overrun': ['accept', 'start', 'sign', 'dispatch', 'clock'],
  'working.remind': ['accept', 'start', 'sign', 'dispatch', 'appoint', 'clock'],
  'working.reappoint': ['accept', 'start', 'sign', 'dispatch', 'return', 'appoint', 'clock'],
  'dispatching.appoint': ['report', 'dispatch', 'return', 'accept'],
  'signing.return': ['report', 'dispatch', 'accept', 'assign'],
  'closed.restore': ['withdraw'],
  'closed.reopen': ['accept', 'answer', 'settle', 'verify', 'rate_partly', 'rate_solved', 'archive_unsolved', 'mark_unreachable', 'accept_explanation'],
  'asking.withdraw': ['accept', 'ask'],
  'asking.supplement': ['accept', 'ask', 'start'],
  'asking.expire': ['accept', 'ask', 'start', 'clock'],
  'working.withdraw': ['accept', 'start'],
  'working.deliver': ['accept', 'start', 'sign', 'dispatch'],
};
const called = ['pool.accept', 'triage.answer', 'rating.attempt_contact'];
/** Of who verified a committee's ticket the committee itself may not uphold: the way to a refusal that is rare. */
const partial = ['report', 'escalate', 'dispatch', 'sign', 'finish', 'verify', 'rate_unsolved'];
export const PARTIAL = 'dispatching.NOT_IMPARTIAL';
/** What leads into a state, for goals that say nothing of their own. */
const into: Readonly<Record<string, readonly string[]>> = {
  triage: ['accept', 'hand_to_steward'], dispatching: ['report'], signing: ['assign', 'report', 'dispatch'], working: ['accept', 'start', 'sign'],
  asking: ['accept', 'ask', 'start'], verifying: ['accept', 'settle', 'start', 'finish'], rating: ['accept', 'answer', 'settle', 'verify', 'deliver'], closed: ['accept', 'answer', 'settle', 'verify'],
};
const reluctant = ['withdraw', 'recategorise', 'remark', 'nudge', 'attempt_contact', 'report_progress', 'escalate'];
const homeward = [
  'accept_explanation', 'rate_solved', 'verify', 'deliver', 'finish', 'settle', 'answer', 'sign', 'uphold', 'dispatch', 'appoint',
  'start', 'accept', 'supplement', 'expire', 'overrun', 'remind',
];

const kindsFor: Readonly<Record<string, readonly string[]>> = {
  'working.deliver': ['service'], 'triage.answer': ['consult', 'idea'], 'verifying.refer_up': ['help', 'hazard', 'complaint'],
  'verifying.mark_unreachable': ['help', 'hazard', 'complaint'], 'closed.restore': ['help', 'idea', 'complaint'],
  'asking.withdraw': ['help', 'consult'], 'working.withdraw': ['help', 'complaint'], 'dispatching.uphold': ['consult', 'idea', 'help'],
};

const wantedFor = (goal: string): readonly string[] => {
  if (goal === PARTIAL) return partial;
  return goal.endsWith('@caller') ? called : (toward[goal] ?? into[goal.split('.')[0]!] ?? []);
};

/** Leads a walk to what was taken least. */
export class Guide {
  goal = '';
  private readonly tally: Tally;
  private readonly dice: Dice;

  constructor(tally: Tally, dice: Dice) {
    this.tally = tally;
    this.dice = dice;
    this.aim();
  }

  /** Another goal: one of the rarest. */
  aim(): void {
    const times = (key: string): number => (key === PARTIAL ? 4 * (this.tally.refused.get('NOT_IMPARTIAL') ?? 0) : this.tally.times(key));
    const rarest = [...allKeys, ...calledKeys, PARTIAL].sort((a, b) => times(a) - times(b));
    this.goal = this.dice.pick(rarest.slice(0, 6));
  }

  /** Kinds with which the goal can be reached. */
  get kinds(): readonly string[] | undefined {
    return this.goal.endsWith('@caller') ? ['consult', 'idea'] : kindsFor[this.goal];
  }

  /** What the reporter is to say in a call, so that the goal can be reached. */
  get verdict(): string | undefined {
    return this.goal.endsWith('@caller') ? verdictOf[this.goal.slice('rating.'.length, -'@caller'.length)] : undefined;
  }

  /** However many could do the same: what is done is chosen first, then who does it. */
  choose(choices: readonly Choice[]): Choice {
    const byKey = [...Map.groupBy(choices, ({ key }) => key).values()];
    return this.dice.pick(this.dice.weighted(byKey, ([one]) => this.weight(one!)));
  }

  private weight({ key, row, person }: Choice): number {
    if (key === this.goal) return 100;
    const wanted = wantedFor(this.goal);
    const isWanted = wanted.includes(row.action) || wanted.includes(key) || (person === null && wanted.includes('clock'));
    const need = 1 / (1 + this.tally.times(key) / 4);
    if (isWanted) return 12 * (need + 0.1);
    return need * (person === null ? 0.3 : 1) * (reluctant.includes(row.action) ? 0.12 : 1);
  }

  /** The way to the end, for walks that have gone on long enough. */
  static home(choices: readonly Choice[]): Choice {
    const rank = ({ row }: Choice): number => (homeward.includes(row.action) ? homeward.indexOf(row.action) : homeward.length);
    return [...choices].sort((a, b) => rank(a) - rank(b))[0]!;
  }
}

/** What the clock will do to this ticket, as a choice. */
export function clockChoice(matter: Matter): Choice | undefined {
  const row = timerRow(matter);
  return row && { person: null, row, key: `${matter.state}.${row.action}` };
}
