import { walkCases } from '../../test/machine-walks.ts';
import { refusalOf } from '../../test/refusal.ts';
import { nowAt } from '../../test/world.ts';
import { act, actionsFor, expire, noticesOf } from '../case/kernel.ts';
import { DAY } from '../kernel/time.ts';
import type { Office } from '../org/words.ts';
import { proposeSuspension, suspensionMachine } from './machine.ts';
import {
  highest,
  suspensionActor,
  suspensionStatus,
  type Decided,
  type Suspension,
  type SuspensionActor,
  type SuspensionDecision,
} from './suspension.ts';
import type { SuspendingOffice } from './words.ts';

const start = Date.parse('2026-11-23T01:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const by = (proposedBy: string, proposedAs: SuspendingOffice, recorded?: Decided): Suspension => {
  const one = { id: 's1', account: 'stranger', since: start, proposedBy, proposedAs, days: 7 };
  return proposeSuspension(one, now(), recorded).case;
};
const proposed = by('intake', 'intake');

type Who = readonly [id: string, office: Office | null];
const [stranger, intake, intake2, secretary, grid, committee, committee2, street]: readonly Who[] = [
  ['stranger', null],
  ['intake', 'intake'],
  ['intake2', 'intake'],
  ['secretary', 'secretary'],
  ['grid', 'grid_leader'],
  ['committee', 'committee'],
  ['committee2', 'committee'],
  ['street', 'street'],
] as const;
const actor = (one: Suspension, [id, office]: Who): SuspensionActor | null =>
  suspensionActor(one, { id, offices: office ? [office] : [] });
const offered = (one: Suspension, who: Who, days = 0): string[] => {
  const as = actor(one, who);
  return as
    ? actionsFor(suspensionMachine, { case: one, actor: as, now: now(days) }).map(({ action }) => action)
    : [];
};
const formFor = (action: string) => (action === 'confirm' ? {} : { why: '网络卡了' });
const decide = (one: Suspension, action: string, who: Who, days = 0): SuspensionDecision =>
  act(
    suspensionMachine,
    one,
    actor(one, who)!,
    { action, version: one.version, form: formFor(action), inputs: {} },
    now(days),
  );
const take = (...attempt: Parameters<typeof decide>): Suspension => decide(...attempt).case;
const told = ({ case: one, event }: SuspensionDecision): unknown[] =>
  noticesOf(suspensionMachine, { case: one, event, around: {} }).map(({ people, title }) => [
    ...people,
    title,
  ]);

const inForce = take(proposed, 'confirm', secretary!);
const appealed = take(inForce, 'appeal', stranger!);

it('offers exactly what it accepts, on random walks through every row', () => {
  const confirmed = { ...proposed, until: start };
  const everyone = [stranger, intake, intake2, secretary, grid, committee, street].map((who) =>
    actor(confirmed, who!)!,
  );
  const missing = walkCases(suspensionMachine, {
    ...{ everyone, formFor, inputs: {}, open: () => proposed },
    nowAt: (step) => now(step * 2),
  });
  expect(missing).toEqual([]);
});

it.each([
  ['the second intake', intake2, true],
  ['somebody higher', committee, true],
  ['the proposer', intake, false],
  ['a group leader', ['group', 'group_leader'], false],
  ['somebody without office', ['resident', null], false],
] as const)('takes a second person of the same office or a higher one: %s', (_, who, may) =>
  expect(offered(proposed, who as Who).includes('confirm')).toBe(may),
);

it('is not confirmed by an office below, and decided by nobody about themselves', () => {
  expect(offered(by('secretary', 'secretary'), intake!)).toEqual([]);
  expect(offered({ ...proposed, account: 'committee' }, committee!)).toEqual([]);
});

it('is withdrawn by the proposer, with a reason that the person does not learn', () => {
  const refused = decide(proposed, 'refuse', intake!, 1);
  expect(refused.case).toMatchObject({
    ...{ state: 'closed', outcome: 'refused', until: null },
    ...{ endedAt: start + DAY, endedBy: 'intake' },
  });
  expect([told(refused), actor(refused.case, stranger!)]).toEqual([[], null]);
});

it('tells the person of what is decided once it is in force', () => {
  const lifted = decide(appealed, 'lift', grid!, 1);
  expect(
    [decide(proposed, 'confirm', secretary!), decide(appealed, 'uphold', grid!), lifted].map(told),
  ).toEqual(
    ['您的点单已暂停到', '申诉有了结果：维持暂停', '您可以照常点单了'].map((title) => [['stranger', title]]),
  );
  expect(told(decide(inForce, 'appeal', stranger!))).toEqual([]);
});

it('ends by itself, and a proposal that nobody confirms lapses; both also before the sweep', () => {
  const at = (one: Suspension, days: number): string => suspensionStatus(one, start + days * DAY);
  expect([at(inForce, 6), at(inForce, 7), at(proposed, 2), at(proposed, 3)]).toEqual([
    ...['in_force', 'over', 'proposed', 'lapsed'],
  ]);
  const swept = (one: Suspension, days: number): unknown =>
    expire(suspensionMachine, one, {}, now(days))?.case.outcome;
  expect([swept(inForce, 6), swept(inForce, 7), swept(proposed, 2), swept(proposed, 3)]).toEqual([
    ...[undefined, 'over', undefined, 'lapsed'],
  ]);
  expect([
    refusalOf(() => take(proposed, 'confirm', intake2!, 3)),
    refusalOf(() => take(inForce, 'appeal', stranger!, 7)),
  ]).toEqual(['TOO_LATE', 'TOO_LATE']);
});

it('is appealed once, and the level above the confirming office answers', () => {
  expect([offered(inForce, stranger!), offered(appealed, stranger!)]).toEqual([['appeal'], []]);
  expect(refusalOf(() => take(appealed, 'appeal', stranger!))).toBe('NOT_RELATED');
  expect([offered(appealed, grid!), offered(appealed, secretary!)]).toEqual([['lift', 'uphold'], ['lift']]);
  const upheld = take(appealed, 'uphold', grid!);
  expect([upheld.state, upheld.answeredAt, upheld.answeredBy, offered(upheld, committee!)]).toEqual([
    ...['in_force', start, 'grid'],
    ['lift'],
  ]);
  expect(take(appealed, 'lift', grid!)).toMatchObject({
    ...{ outcome: 'lifted', endedAt: start, endedBy: 'grid' },
    ...{ answeredAt: start, answeredBy: 'grid' },
  });
  expect(take(inForce, 'lift', grid!)).toMatchObject({ endedBy: 'grid', answeredAt: null });
});

it('of the street is answered by another person of community or street', () => {
  const byStreet = take(take(by('committee', 'committee'), 'confirm', street!), 'appeal', stranger!);
  const answers = [street, committee, committee2, grid].map((who) => offered(byStreet, who!));
  expect(answers).toEqual([['lift'], ['lift'], ['lift', 'uphold'], []]);
});

it('is decided in the highest of several offices', () =>
  expect([highest(['group_leader']), highest(['intake', 'grid_leader', 'secretary'])]).toEqual([
    null,
    'grid_leader',
  ]));

it.each([
  ['proposed', null, {}],
  ['in_force', null, { until: start + 7 * DAY }],
  ['closed', 'refused', { endedAt: start }],
  ['closed', 'lifted', { until: start + 7 * DAY, endedAt: start, answeredAt: start, answeredBy: 'grid' }],
] as const)('keeps one that was recorded without a case as it was: %s %s', (state, outcome, recorded) => {
  const { confirmedBy, confirmedAs, until, endedAt, endedBy, appealedAt, answeredAt, answeredBy } = proposed;
  const undecided = { confirmedBy, confirmedAs, until, endedAt, endedBy };
  const decided = { ...undecided, appealedAt, answeredAt, answeredBy, ...recorded };
  expect(by('intake', 'intake', decided)).toMatchObject({ state, outcome, ...decided });
});

it('names everybody who decided, and is its person’s own as long as it lasts', () => {
  const parts = (one: Suspension): unknown[] =>
    suspensionMachine.participantsOf(one).map(({ role, party, current }) => [role, party, current]);
  expect(parts(appealed)).toEqual([
    ['account', 'stranger', true],
    ['decider', 'intake', false],
    ['decider', 'secretary', false],
  ]);
  expect(parts(take(appealed, 'lift', grid!)).slice(3)).toEqual([['decider', 'grid', false]]);
});
