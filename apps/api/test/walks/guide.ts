import type { Dice } from './dice.ts';
import { verdictOf, type Mode } from './judge.ts';
import type { Matter, Request } from './matter.ts';
import { called, homeward, into, kindsFor, partial, reluctant, toAction, toKey } from './paths.ts';
import type { Row } from './table.ts';
import type { Tally } from './tally.ts';
import { timerRow } from './teller.ts';
import type { Person } from './town.ts';
import { goals, LEAST, shareOf } from './wanted.ts';

/** A possible next step of a walk; a clock's step has no actor. */
export interface Choice {
  readonly person: Person | null;
  readonly row: Row;
  readonly mode: Mode;
  readonly request?: Request;
  /** Its key: `state.action`, for a grant also the granted action. */
  readonly keys: readonly string[];
}

export const PARTIAL = 'dispatching.NOT_IMPARTIAL';
const isCalled = (goal: string): boolean => goal.endsWith('@caller');

function wantedFor(goal: string): readonly string[] {
  if (goal === PARTIAL) return partial;
  const [state, action] = goal.split('.') as [string, string];
  if (isCalled(goal) && !toKey[goal]) return called;
  return [...(toKey[goal] ?? []), ...(toAction[action] ?? []), ...(toKey[goal] ? [] : into[state]!)];
}

/** Guides a walk to the rarest steps. */
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
    const seen = (this.tally.refused.get('NOT_IMPARTIAL') ?? 0) / LEAST;
    const shares = [
      ...goals.map((key) => [key, shareOf(this.tally, key)] as const),
      [PARTIAL, seen] as const,
    ].sort(([, a], [, b]) => a - b);
    this.goal = this.dice.pick(shares.slice(0, 8))[0];
  }

  /** Kinds with which the goal can be reached. */
  get kinds(): readonly string[] | undefined {
    return isCalled(this.goal)
      ? ['consult', 'idea']
      : (kindsFor[this.goal] ?? kindsFor[this.goal.split('.')[1]!.replace('ask ', '')]);
  }

  /** Whether another ticket is wanted, to merge with. */
  get wantsAnother(): boolean {
    return /merge|split/.test(this.goal);
  }

  /** The verdict in a call that makes the goal reachable. */
  get verdict(): string | undefined {
    return isCalled(this.goal) ? verdictOf[this.goal.slice('rating.'.length, -'@caller'.length)] : undefined;
  }

  /** The action is chosen first, then its actor, so that common actions do not dominate. */
  choose(choices: readonly Choice[]): Choice {
    const byKey = [...Map.groupBy(choices, ({ keys }) => keys.join(' ')).values()];
    return this.dice.pick(this.dice.weighted(byKey, ([one]) => this.weight(one!)));
  }

  private weight({ keys, row, person, mode }: Choice): number {
    if (keys.includes(this.goal)) return 100;
    const wanted = wantedFor(this.goal);
    const names = keys.flatMap((key) => [key, key.slice(key.indexOf('.') + 1)]);
    const isWanted =
      names.some((name) => wanted.includes(name)) ||
      (person === null && wanted.includes('clock')) ||
      (mode === 'ask' && wanted.includes('ask'));
    const need = Math.max(...keys.map((key) => 1 / (1 + 5 * shareOf(this.tally, key))));
    if (isWanted) return 12 * (need + 0.1);
    return (
      need *
      (person === null ? 0.3 : 1) *
      (mode === 'do' && reluctant.includes(row.action) ? 0.12 : 1) *
      (mode === 'ask' ? 0.4 : 1)
    );
  }

  /** Steps towards closing, for long walks; a ticket placed only as a merge target is soon withdrawn. */
  home(choices: readonly Choice[], isAside: boolean): Choice {
    const best = isAside ? [['withdraw'], ...homeward] : homeward;
    const rank = ({ row, mode }: Choice): number => {
      const found = best.findIndex((some) => mode === 'do' && some.includes(row.action));
      return found === -1 ? best.length : found;
    };
    const least = Math.min(...choices.map(rank));
    return this.dice.pick(choices.filter((choice) => rank(choice) === least));
  }
}

/** What the clock will do to this ticket, as a choice. */
export function clockChoice(matter: Matter): Choice | undefined {
  const row = timerRow(matter);
  return row && { person: null, row, mode: 'do', keys: [`${matter.state}.${row.action}`] };
}
