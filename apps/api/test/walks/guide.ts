import type { Dice } from './dice.ts';
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
const called = ['accept', 'answer', 'settle', 'verify', 'attempt_contact'];
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

/** Leads a walk to what was taken least. */
export class Guide {
  readonly goal: string;
  private readonly tally: Tally;
  private readonly dice: Dice;

  constructor(tally: Tally, dice: Dice) {
    this.tally = tally;
    this.dice = dice;
    const rarest = [...allKeys, ...calledKeys].sort((a, b) => tally.times(a) - tally.times(b));
    this.goal = dice.pick(rarest.slice(0, 6));
  }

  /** Kinds with which the goal can be reached. */
  get kinds(): readonly string[] | undefined {
    return this.goal.endsWith('@caller') ? ['consult', 'idea'] : kindsFor[this.goal];
  }

  choose(choices: readonly Choice[]): Choice {
    return this.dice.weighted(choices, (choice) => this.weight(choice));
  }

  private weight({ key, row, person }: Choice): number {
    if (key === this.goal) return 50;
    const wanted = this.goal.endsWith('@caller') ? called : (toward[this.goal] ?? []);
    const need = 1 / (1 + this.tally.times(key) / 4);
    const helps = wanted.includes(row.action) || (person === null && wanted.includes('clock')) ? 5 : 1;
    const avoids = row.from[0] === 'rating' && this.goal.startsWith('dispatching') ? 0.3 : 1;
    return need * helps * avoids * (reluctant.includes(row.action) && helps === 1 ? 0.12 : 1) * (person === null && helps === 1 ? 0.3 : 1);
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
