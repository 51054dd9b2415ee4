import { until, type Story } from '../../../test/story.ts';
import { people } from '../../../test/world.ts';
import { DAY } from '../../kernel/time.ts';
import { actorOf } from '../rules/actor.ts';
import { defaultWay, mayBeReopened, erasureWaysOf, type ErasureWay } from './erasure.ts';

const ways = ({ ticket, areaStaff, now }: Story, who: keyof typeof people = 'resident'): ErasureWay[] =>
  erasureWaysOf(ticket, actorOf(ticket, areaStaff, people[who], now.at), now);
const beside = (story: Story): Story => story.do('neighbour', 'endorse');
const help = (): Story => until.pool({ kind: 'help' });

describe('the ways out of an open case', () => {
  test.each<[string, Story, ErasureWay[]]>([
    ['in the pool', help(), ['withdraw', 'carry_on']],
    ['in the pool, a hazard', until.pool({ kind: 'hazard' }), ['carry_on']],
    ['in the pool, endorsed', beside(help()), ['leave']],
    ['being worked on, where withdrawing must be asked for', until.working(), ['carry_on']],
    ['being worked on, endorsed', beside(until.working()), ['leave']],
    ['waiting for a rating', until.rating(), ['carry_on']],
    ['closed', until.rating().do('resident', 'rate_solved'), []],
  ])('%s', (_, story, expected) => expect(ways(story)).toEqual(expected));

  test('are the reporter’s alone', () => expect(ways(beside(help()), 'neighbour')).toEqual([]));
});

test.each<[ErasureWay[], ErasureWay]>([
  [['withdraw', 'carry_on'], 'carry_on'],
  [['leave'], 'leave'],
  [['carry_on'], 'carry_on'],
])('who chooses none of %j: %s', (some, chosen) => expect(defaultWay(some)).toBe(chosen));

const solved = (story: Story): Story => story.do('resident', 'rate_solved');
const merged = (): Story => until.pool().do('secretary', 'merge', { master: 'm' });

test.each<[string, Story, number, boolean]>([
  ['open', beside(until.working()), 0, false],
  ['solved, with nobody beside it', solved(until.rating()), 0, false],
  [
    'solved, endorsed',
    solved(beside(until.verifying()).do('secretary', 'verify', { way: 'on_site' })),
    30 * DAY,
    true,
  ],
  [
    'solved, endorsed, long ago',
    solved(beside(until.verifying()).do('secretary', 'verify', { way: 'on_site' })),
    30 * DAY + 1,
    false,
  ],
  ['merged', merged(), 0, true],
  ['taken back', help().do('resident', 'withdraw'), 0, false],
])('a case %s: %p ms later may come back: %p', (_, { ticket, at }, later, expected) =>
  expect(mayBeReopened(ticket, { at: at + later })).toBe(expected),
);

describe('carry_on', () => {
  const gone = { leaving: ['resident'], proxy: 'intake' };

  test('alone: intake goes on as proxy, and nothing is left to know them by', () => {
    const { ticket } = until.working().do('resident', 'share_contact').applyTriggeredEvent('carry_on', gone);
    expect(ticket).toMatchObject({
      state: 'working',
      reporter: null,
      proxy: 'intake',
      household: null,
      formerReporters: ['resident'],
      contactShared: false,
    });
  });

  test('without intake nobody does', () =>
    expect(until.working().applyTriggeredEvent('carry_on', { ...gone, proxy: null }).ticket).toMatchObject({
      reporter: null,
      proxy: null,
    }));

  test('the first who stands beside them steps into their place', () => {
    expect(
      beside(until.working()).do('elder', 'endorse').applyTriggeredEvent('carry_on', gone).ticket,
    ).toMatchObject({
      reporter: 'neighbour',
      proxy: null,
    });
  });

  test('an endorser is one no longer, the reporter stays', () => {
    const { ticket } = beside(until.working()).applyTriggeredEvent('carry_on', {
      leaving: ['neighbour'],
      proxy: 'intake',
    });
    expect(ticket).toMatchObject({ reporter: 'resident', proxy: null, endorsements: [] });
  });

  test('what they asked for lapses', () => {
    expect(
      until.working().ask('resident', 'withdraw').applyTriggeredEvent('carry_on', gone).ticket.requests[0]!
        .status,
    ).toBe('lapsed');
  });

  test('the case closes by the clock, and replays', () => {
    const story = until.rating().applyTriggeredEvent('carry_on', gone).sweep();
    expect(story.ticket).toMatchObject({ state: 'closed', outcome: 'unrated' });
    expect(story.again()).toEqual(story.ticket);
  });
});
