import { filled, until, type Story } from '../../../test/story.ts';
import { nowAt, people, type Persona } from '../../../test/world.ts';
import { DAY, HOUR, instantOf } from '../../kernel/time.ts';
import { ownRelations } from '../rules/actor.ts';
import { isUnanswered, promisedAt, statusLine } from './status.ts';

const line = (story: Story): string =>
  statusLine(story.ticket, { steward: '王管家', lead: '物业' }, story.now, story.actor('resident').relations);
const readBy = (story: Story, person: Persona): string =>
  statusLine(story.ticket, { steward: '王管家', lead: '物业' }, story.now, story.actor(person).relations);
const convened = (form: object): Story =>
  until.dispatching().do('secretary', 'convene', { ...filled.hearing, ...form });
const demanded = (): Story => {
  const story = until.rating();
  for (const lead of ['property', 'group'] as const)
    story
      .do('resident', 'rate_unsolved')
      .do('secretary', 'dispatch', { lead })
      .do(lead, 'sign')
      .do(lead, 'finish', filled.evidence)
      .do('secretary', 'verify', filled.verification);
  return story.do('resident', 'demand_hearing', filled.reason);
};

test.each([
  ['pool', until.pool(), '待接单，11月24日 09:30前回应'],
  ['triage', until.triage(), '王管家已接单'],
  ['dispatching', until.dispatching(), '支部正在派单'],
  ['signing', until.signing(), '已派给物业，等他们接手'],
  ['working', until.working(), '物业办理中，12月7日 09:00前办结'],
  [
    'working by an own promise',
    until
      .dispatching()
      .do('secretary', 'dispatch', { lead: 'property', due: '2026-11-25T10:00:00Z' })
      .do('property', 'sign'),
    '物业办理中，11月25日 18:00前办结',
  ],
  ['held', until.working().do('secretary', 'hold', filled.hold), '已挂账：等待维修资金'],
  ['asking', until.working().do('property', 'ask', filled.questions).wait(DAY), '请您补充，还剩 4 天'],
  ['a hearing', until.deliberating(), '协商中，12月1日 18:00 活动室'],
  ['a hearing whose room is not named', convened({ place: undefined }), '协商中，12月1日 18:00'],
  ['a hearing in writing', convened({ at: undefined }), '协商中（书面）'],
  ['a hearing that is not set', demanded(), '协商中，时间待定'],
  ['verifying', until.verifying(), '社区在检查'],
  ['rating', until.rating(), '请您评价：解决了吗？'],
  ['closed', until.rating().do('resident', 'rate_partly'), '已办结：部分解决'],
])('%s', (_, story, words) => expect(line(story)).toBe(words));

describe('only whoever may answer is asked', () => {
  const asked = until.working().do('neighbour', 'endorse').do('property', 'ask', filled.questions).wait(DAY);
  const verified = until
    .pool()
    .do('neighbour', 'endorse')
    .do('steward', 'accept')
    .do('steward', 'settle', filled.evidence)
    .do('secretary', 'verify', filled.verification);
  test.each([
    ['who placed it', asked, 'resident', '请您补充，还剩 4 天'],
    ['who endorsed it', asked, 'neighbour', '等居民补充，还剩 4 天'],
    ['who asked', asked, 'property', '等居民补充，还剩 4 天'],
    ['who placed it', verified, 'resident', '请您评价：解决了吗？'],
    ['who endorsed it', verified, 'neighbour', '请您评价：解决了吗？'],
    ['who follows it', verified, 'steward', '等居民评价'],
    ['who verified it', verified, 'secretary', '等居民评价'],
  ] as const)('%s reads in their own words', (_, story, person, words) =>
    expect(readBy(story, person)).toBe(words),
  );

  test('who reported or endorsed it is known without those around', () => {
    const own = (['resident', 'neighbour', 'secretary'] as const).map((person) => [
      ...ownRelations(verified.ticket, people[person]),
    ]);
    expect(own).toEqual([['reporter'], ['endorser'], []]);
  });
});

test.each([
  ['resident', '已派给物业，等他们接手', '社区在检查'],
  ['property', '已派给物业，等待签收', '支部核验中'],
  ['secretary', '已派给物业，等待签收', '支部核验中'],
] as const)('%s reads the words meant for them', (person, signing, verifying) =>
  expect([readBy(until.signing(), person), readBy(until.verifying(), person)]).toEqual([signing, verifying]),
);

test('nothing is promised for what is held or closed', () => {
  for (const story of [
    until.working().do('secretary', 'hold', filled.hold),
    until.pool().do('resident', 'withdraw'),
  ])
    expect(promisedAt(story.ticket, story.now)).toBeNull();
});

describe('a question is unanswered after a working day', () => {
  const at = (text: string): number => instantOf(`2026-${text}:00+08:00`)!;
  test.each([
    ['Monday morning, the same evening', '11-23T09:00', '11-23T18:00', false],
    ['Monday morning, the next at the same hour', '11-23T09:00', '11-24T09:00', false],
    ['Monday morning, a minute later', '11-23T09:00', '11-24T09:01', true],
    ['Friday afternoon, over the weekend', '11-27T16:00', '11-30T14:30', false],
    ['Friday afternoon, Monday afternoon', '11-27T16:00', '11-30T16:01', true],
    ['Saturday, Monday evening', '11-28T10:00', '11-30T18:00', false],
    ['Saturday, Tuesday', '11-28T10:00', '12-01T08:31', true],
  ])('%s', (_, asked, now, isLate) =>
    expect(isUnanswered({ askedAt: at(asked) }, nowAt(at(now)))).toBe(isLate),
  );

  test('where nobody asked, none', () =>
    expect(isUnanswered({ askedAt: null }, nowAt(at('12-01T08:31') + HOUR))).toBe(false));
});
