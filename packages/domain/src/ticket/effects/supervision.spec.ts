import { refusalOf } from '../../../test/refusal.ts';
import { filled, until, type Story } from '../../../test/story.ts';
import { HOUR } from '../../kernel/time.ts';
import { noticesOf } from '../reading/notices.ts';
import { supervisionOf } from '../ticket.ts';

/** 督办: an office above the lead asks for an answer by a date (workflow.md, the ladder). Monday nine o'clock. */

const order = { words: '三天没有进展，什么情况？', days: '1' };
const answer = { words: '配件周四到货', due: '2026-12-10' };
const supervised = (): Story => until.working().do('secretary', 'supervise', order);
const answered = (): Story => supervised().do('property', 'answer_supervision', answer);
const told = (story: Story): string[] =>
  noticesOf(story.ticket, story.events.at(-1)!, story.areaStaff).map(
    ({ title, people, units }) => `${title}: ${[...people, ...units].join(' ')}`,
  );

test('any office from the level of the ticket upwards orders it, and nobody else', () => {
  const story = until.working();
  const may = [
    'secretary',
    'grid',
    'committee',
    'street',
    'property',
    'steward',
    'resident',
    'intake',
  ] as const;
  expect(may.filter((who) => story.offers(who).includes('supervise'))).toEqual([
    'secretary',
    'grid',
    'committee',
    'street',
  ]);
  expect(until.dispatching().offers('street')).not.toContain('supervise');
});

test('the lead answers once, with words and a new date; the promise stays', () => {
  const story = supervised();
  const { work } = story.ticket.clocks;
  expect([supervisionOf(story.ticket), told(story)]).toMatchObject([
    // 1 working day from nine: 3 + 4 hours today, half an hour tomorrow
    { by: 'secretary', level: 'estate', replyBy: story.at + 24 * HOUR, status: 'open' },
    ['上级督办，请按时回复: property group', '您跟的单被督办: steward'],
  ]);
  expect(
    [story.offers('property'), story.offers('secretary')].map((all) => all.includes('answer_supervision')),
  ).toEqual([true, false]);
  expect(refusalOf(() => story.do('grid', 'supervise', order))).toBe('GUARD_FAILED');
  story.do('property', 'answer_supervision', answer);
  expect([supervisionOf(story.ticket), told(story)]).toMatchObject([
    { status: 'answered', answeredAt: story.at, due: Date.parse('2026-12-10T10:00:00Z') },
    ['督办有了回复，请复核: secretary'],
  ]);
  expect(story.ticket.clocks.work).toEqual(work);
  expect(refusalOf(() => story.do('property', 'answer_supervision', answer))).toBe('GUARD_FAILED');
  expect(story.again()).toEqual(story.ticket);
});

test('who ordered it accepts the answer, and may order another one then', () => {
  const story = answered();
  expect(story.offers('grid')).not.toContain('accept_answer');
  story.do('secretary', 'accept_answer');
  expect([supervisionOf(story.ticket), story.ticket.supervisions[0]!.status, told(story)]).toEqual([
    null,
    'accepted',
    ['您的督办回复已认可: property group'],
  ]);
  expect(story.offers('street')).toContain('supervise');
});

test('it is asked again at most twice', () => {
  const story = answered();
  for (let n = 0; n < 2; n++)
    story.do('secretary', 'supervise_again', order).do('property', 'answer_supervision', answer);
  expect(story.ticket.supervisions[0]).toMatchObject({ again: 2, status: 'answered' });
  expect(story.offers('secretary')).toContain('accept_answer');
  expect(refusalOf(() => story.do('secretary', 'supervise_again', order))).toBe('GUARD_FAILED');
});

test('without an answer it rises to the next level, twice, then stands in the weekly list', () => {
  const story = supervised();
  const levels = [];
  for (let n = 0; n < 3; n++) {
    story.sweep();
    const { level, status } = story.ticket.supervisions[0]!;
    levels.push([story.events.at(-1)!.action, level, status, told(story)[0]]);
  }
  expect(levels).toEqual([
    ['lapse_supervision', 'grid', 'open', '督办没有按时回复，请过问: grid'],
    ['lapse_supervision', 'community', 'open', '督办没有按时回复，请过问: committee committee2'],
    ['lapse_supervision', 'community', 'listed', '督办没有按时回复，请过问: committee committee2'],
  ]);
});

test('an answer that is not read in three working days ends it, and is not accepted by that', () => {
  const story = answered();
  story.sweep();
  expect([story.ticket.supervisions[0]!.status, story.offers('secretary').includes('accept_answer')]).toEqual(
    ['unread', false],
  );
});

test('it ends with the ticket', () => {
  const story = supervised()
    .do('property', 'finish', filled.evidence)
    .do('secretary', 'verify', filled.verification)
    .do('resident', 'rate_solved', {});
  expect(story.ticket.supervisions[0]).toMatchObject({ status: 'ended', until: story.at });
});

test('who leads the ticket supervises nothing there', () => {
  const story = until.dispatching().do('secretary', 'dispatch', { lead: 'branch' }).do('secretary', 'sign');
  expect([
    story.offers('secretary').includes('supervise'),
    story.offers('grid').includes('supervise'),
  ]).toEqual([false, true]);
});
