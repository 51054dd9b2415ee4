import { refusalOf } from '../../../test/refusal.ts';
import { filled, until, type Story } from '../../../test/story.ts';
import { inputsFor, monday } from '../../../test/world.ts';
import { DAY } from '../../kernel/time.ts';
import { expire } from '../engine/act.ts';
import { mediationOf } from '../ticket.ts';
import { nextDue } from '../time/timer.ts';

/** Both sides of a mediation get a follow-up after a month. */

const remark = { words: '又吵起来了', to: 'all' };
const mediated = (story = until.deliberating()): Story =>
  story.do('elder', 'sign_mediation').do('far', 'sign_mediation').do('secretary', 'mediate', filled.minutes);
const closed = (): Story =>
  mediated().do('grid', 'verify', filled.verification).do('resident', 'rate_solved');
const due = (story: Story): number | null => nextDue(story.ticket, story.now);

test('after 30 days, once, also on a closed ticket', () => {
  const story = closed();
  expect(due(story)).toBe(monday + 30 * DAY);
  expect(expire(story.ticket, inputsFor('system'), story.wait(30 * DAY - 1).now)).toBeNull();
  const { state, outcome, version } = story.ticket;
  story.sweep();
  expect(story.events.at(-1)).toMatchObject({
    action: 'follow_up',
    by: null,
    as: 'system',
    from: 'closed',
    to: 'closed',
    at: monday + 30 * DAY,
  });
  expect(story.ticket).toMatchObject({ state, outcome, version, closedAt: monday });
  expect(mediationOf(story.ticket)!.followedUp).toBe(story.at);
  expect([due(story), expire(story.ticket, inputsFor('system'), story.wait(90 * DAY).now)]).toEqual([
    null,
    null,
  ]);
  expect(story.again()).toEqual(story.ticket);
});

test('what was not mediated is not asked about', () => {
  expect(
    due(
      until
        .deliberating()
        .do('secretary', 'resolve', filled.resolution)
        .do('secretary', 'dispatch', filled.dispatch)
        .do('property', 'sign')
        .do('property', 'finish', filled.evidence)
        .do('secretary', 'verify', filled.verification)
        .do('resident', 'rate_solved'),
    ),
  ).toBeNull();
});

test('while the work goes on it is due between the timers', () => {
  const story = mediated()
    .do('grid', 'refer_up', filled.reason)
    .do('secretary', 'dispatch', filled.dispatch)
    .do('property', 'sign')
    .sweepOn();
  expect([story.events.at(-1)!.action, story.at, story.ticket.state]).toEqual([
    'follow_up',
    monday + 30 * DAY,
    'working',
  ]);
  expect(story.sweepOn().events.at(-1)!.action).toBe('overrun');
});

test('of several mediations the last is asked about', () => {
  const again = mediated(
    mediated().wait(DAY).do('grid', 'refer_up', filled.reason).do('secretary', 'convene', filled.hearing),
  );
  expect(due(again.do('grid', 'verify', filled.verification).do('resident', 'rate_solved'))).toBe(
    monday + 31 * DAY,
  );
  expect(again.sweep().ticket.hearings.map(({ followedUp }) => followedUp)).toEqual([
    null,
    monday + 31 * DAY,
  ]);
});

describe('the conversation', () => {
  const asked = (): Story => closed().sweep();
  test.each([
    ['elder', 'until 15 days after closing', closed().wait(15 * DAY), null],
    ['elder', 'not between then and being asked', closed().wait(15 * DAY + 1), 'CONVERSATION_CLOSED'],
    ['elder', 'nor where the asking is late', closed().wait(40 * DAY), 'CONVERSATION_CLOSED'],
    ['elder', 'once asked', asked(), null],
    ['far', 'until 15 days after', asked().wait(15 * DAY), null],
    ['far', 'not later', asked().wait(15 * DAY + 1), 'NOT_RELATED'],
    ['resident', 'is not opened for the reporter', asked(), 'CONVERSATION_CLOSED'],
  ] as const)('%s: %s', (who, _, story, code) => {
    expect(story.offers(who).includes('remark')).toBe(code === null);
    if (code) expect(refusalOf(() => story.do(who, 'remark', remark))).toBe(code);
    else expect(story.do(who, 'remark', remark).ticket.askedAt).toBe(story.at);
  });

  test('staff answer what a side says then', () => {
    const { ticket } = asked()
      .do('far', 'remark', remark)
      .do('secretary', 'remark', { words: '我们再去看看', to: 'all' });
    expect(ticket.askedAt).toBeNull();
  });
});
