import { walkCases } from '../../test/machine-walks.ts';
import { nowAt } from '../../test/world.ts';
import { act, actorAs, expire, noticesOf } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import { DAY } from '../kernel/time.ts';
import { appoint, officeMachine } from './machine.ts';
import { officeActorOf, officeStatusText } from './office.ts';
import type { OfficeCase, OfficeDecision, OfficeRelation } from './office.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const officeActor = actorAs<OfficeRelation>;
const grid = officeActor('grid', 'appointer');
const superior = officeActor('committee', 'superior');
const holder = officeActor('secretary', 'holder');
const appointed = (until: number | null = null): OfficeDecision =>
  appoint(
    {
      id: 'o1',
      office: 'secretary',
      area: 'estate',
      person: 'secretary',
      deputy: false,
      label: null,
      since: start,
      until,
    },
    grid,
    'appointer',
    now(),
  );
const take = (one: OfficeCase, who: typeof grid, action: string, days: number): OfficeDecision =>
  act(officeMachine, one, who, { action, version: one.version, form: {}, inputs: {} }, now(days));
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'accepted';
};
const told = ({ case: one, event }: OfficeDecision): unknown[] =>
  noticesOf(officeMachine, { case: one, event, around: {} }).map(({ people, title }) => [...people, title]);

it('offers exactly what it accepts, on random walks through every row', () => {
  const missing = walkCases(officeMachine, {
    everyone: [grid, superior, holder],
    open: () => appointed(start + 20 * DAY).case,
    formFor: () => ({}),
    inputs: {},
    nowAt: (step) => now(step),
  });
  expect(missing).toEqual([]);
});

it('is what the holder and those who may appoint know of; never one’s own to end', () => {
  const area = { id: 'estate', kind: 'estate', path: ['grid', 'estate'] } as const;
  const one = { office: 'secretary', area, person: 'secretary' } as const;
  const relationOf = (id: string, office: 'grid_leader' | 'secretary', over: string): unknown[] => [
    ...(officeActorOf({ id, offices: [{ office, area: over }] }, one)?.relations ?? []),
  ];
  expect([
    relationOf('g', 'grid_leader', 'grid'),
    relationOf('g', 'grid_leader', 'elsewhere'),
    relationOf('s', 'secretary', 'estate'),
    relationOf('secretary', 'grid_leader', 'grid'),
  ]).toEqual([['appointer'], [], [], ['holder']]);
  for (const action of ['end', 'leave'])
    expect(codeOf(() => take(appointed().case, holder, action, 1))).toBe('NOT_RELATED');
});

it('is given, ended and taken back within a week, as it was; the holder is told each time', () => {
  const ended = take(appointed().case, grid, 'end', 1);
  expect(ended.case).toMatchObject({ state: 'closed', outcome: 'ended', until: start + DAY });
  const resumed = take(ended.case, grid, 'resume', 8);
  expect(resumed.case).toEqual({ ...appointed().case, version: 3, seq: 3 });
  expect([appointed(), ended, resumed].map(told)).toEqual([
    [['secretary', '您已任']],
    [['secretary', '您已卸任']],
    [['secretary', '您已重新任']],
  ]);
  expect(codeOf(() => take(ended.case, grid, 'resume', 9))).toBe('TOO_LATE');
});

it('ends with all posts of a person who leaves, without a notice of its own', () => {
  const left = take(appointed().case, superior, 'leave', 1);
  expect([left.case.outcome, told(left)]).toEqual(['left', []]);
  expect(officeMachine.participantsOf(left.case)).toMatchObject([{ role: 'holder', current: false }]);
});

it('with an end that was set runs out by itself, and is not taken back beyond it', () => {
  const { case: one } = appointed(start + 3 * DAY);
  const early = take(one, grid, 'end', 1).case;
  expect(take(early, grid, 'resume', 2).case).toMatchObject({ until: start + 3 * DAY, planned: null });
  expect(codeOf(() => take(early, grid, 'resume', 3))).toBe('TOO_LATE');
  const over = expire(officeMachine, one, {}, now(3))!.case;
  expect(over).toMatchObject({ state: 'closed', outcome: 'over' });
  expect(codeOf(() => take(over, grid, 'resume', 3))).toBe('TOO_LATE');
});

it('says how it stands, also before the sweep has closed it', () => {
  const one = appointed(start + 5 * DAY).case;
  const at = (days: number, of = one): string => officeStatusText(of, start + days * DAY);
  expect([at(0), at(5)]).toEqual(['任职', '已期满']);
  const [ended, left] = [take(one, grid, 'end', 1).case, take(one, superior, 'leave', 1).case];
  expect([at(2, ended), at(2, left)]).toEqual(['已卸任', '已离任']);
});
