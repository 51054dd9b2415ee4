import fc from 'fast-check';
import { Forest } from '../../../test/forest.ts';
import { checkTicket, hold } from '../../../test/invariants.ts';
import { monday, nowAt } from '../../../test/world.ts';
import type { Id } from '../ticket.ts';

/**
 * Invariant 9: after any merges and splits every reporter has exactly one live thread for each ticket they
 * placed.
 */

const placers = ['ann', 'bob', 'mia'] as const;
const names = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const reporterOf = (id: Id): Id => placers[names.indexOf(id as (typeof names)[number]) % placers.length]!;

/** Tickets, and those whose reporter left this ticket, or one above it, by choice. */
interface ForestState {
  readonly forest: Forest;
  readonly left: Map<Id, Set<Id>>;
}

function threadsOf(id: Id, { forest }: ForestState): number {
  const root = forest.rootOf(id);
  const reporter = reporterOf(id);
  const isReporter = root.reporter === reporter && root.reporterFrom === (root.id === id ? null : id);
  return (
    root.endorsements.filter(({ person, from }) => person === reporter && from === id).length +
    (isReporter ? 1 : 0)
  );
}

const hasLeft = (id: Id, { forest, left }: ForestState): boolean =>
  [id, ...forest.above(id)].some((one) => left.get(one)?.has(id));

function check(forestState: ForestState): void {
  const { forest } = forestState;
  for (const id of forest.ids) {
    hold(
      threadsOf(id, forestState) === (hasLeft(id, forestState) ? 0 : 1),
      `${reporterOf(id)} has ${threadsOf(id, forestState)} threads for ${id}`,
    );
    checkTicket(forest.of(id), nowAt(monday));
  }
}

type Step = (forestState: ForestState, id: Id, other: Id) => void;

const merge: Step = ({ forest }, id, into) => void forest.try(() => forest.merge(id, into));

/** People who left come back with their own ticket. */
const split: Step = ({ forest, left }, id) => {
  const [above, below] = [forest.above(id), forest.below(id)];
  if (forest.try(() => forest.split(id)))
    for (const one of above) for (const back of below) left.get(one)!.delete(back);
};

const endorse: Step = ({ forest }, id, other) => {
  const neighbour = `neighbour of ${other}`;
  const { state, reporter, endorsements } = forest.of(id);
  const isBeside = reporter === neighbour || endorsements.some(({ person }) => person === neighbour);
  if (state !== 'closed' && !isBeside) forest.do(id, neighbour, 'neighbour', 'endorse');
};

const leave: Step = ({ forest, left }, id) => {
  const { reporter } = forest.of(id);
  if (reporter === null || !forest.try(() => forest.do(id, reporter, 'reporter', 'leave'))) return;
  for (const one of forest.below(id)) if (reporterOf(one) === reporter) left.get(id)!.add(one);
};

const steps = { merge, split, endorse, leave } as const;
type Taken = readonly [keyof typeof steps, Id, Id];

function walk(taken: readonly Taken[]): void {
  const forestState: ForestState = {
    forest: new Forest(),
    left: new Map(names.map((id) => [id, new Set()])),
  };
  for (const id of names) forestState.forest.place(id, reporterOf(id));
  for (const [step, id, other] of taken) {
    steps[step](forestState, id, other);
    check(forestState);
  }
}

const name = fc.constantFrom(...names);
const walks = (...some: readonly (keyof typeof steps)[]) =>
  fc.property(
    fc.array(fc.tuple(fc.constantFrom(...some), name, name), { minLength: 5, maxLength: 25 }),
    walk,
  );

test.each([
  ['by merging and splitting', walks('merge', 'merge', 'split')],
  ['also where neighbours endorse and reporters leave', walks('merge', 'merge', 'split', 'endorse', 'leave')],
])('%s', (_, property) => fc.assert(property, { numRuns: 1000, seed: 20261121 }));
