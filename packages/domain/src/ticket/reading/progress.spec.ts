import { filled, until, type Story } from '../../../test/story.ts';
import { DAY, HOUR } from '../../kernel/time.ts';
import { idleDays, isProgress } from './progress.ts';

const progressAt = ({ events }: Story): number | null => events.findLast(isProgress)?.at ?? null;
const idle = (story: Story): number => idleDays(story.ticket, progressAt(story), story.now);

test('days are counted from the last step of staff, once there are two', () => {
  const story = until.working();
  expect(idle(story.wait(2 * DAY - HOUR))).toBe(0);
  expect(idle(story.wait(2 * HOUR))).toBe(2);
  story.do('property', 'report_progress', { words: '在修' });
  expect(idle(story)).toBe(0);
  expect(idle(story.wait(3 * DAY))).toBe(3);
});

test('a nudge, a remark and a reminder by the clock are no progress; a granted extension is', () => {
  const story = until
    .working()
    .wait(2 * DAY)
    .do('resident', 'nudge');
  story.do('property', 'remark', { to: 'all', words: '在修' });
  expect(idle(story)).toBe(2);
  story.do('secretary', 'extend', filled.extension);
  expect(idle(story)).toBe(0);
});

test('while it is the residents’ turn, or on hold, nothing is said', () => {
  expect([
    idle(
      until
        .triage()
        .do('steward', 'ask', { words: '几楼？' })
        .wait(3 * DAY),
    ),
    idle(until.rating().wait(3 * DAY)),
  ]).toEqual([0, 0]);
  expect(
    idle(
      until
        .working()
        .do('secretary', 'hold', filled.hold)
        .wait(9 * DAY),
    ),
  ).toBe(0);
});

test('what nobody has touched counts from its placing', () => {
  expect(idleDays(until.pool().ticket, null, until.pool().wait(4 * DAY).now)).toBe(4);
});
