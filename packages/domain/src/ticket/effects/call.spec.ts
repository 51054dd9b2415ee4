import { until, type Story } from '../../../test/story.ts';
import { refusalOf } from '../../../test/refusal.ts';
import { HOUR } from '../../kernel/time.ts';
import { callReason } from '../rules/sample.ts';
import { callOf } from '../ticket.ts';
import { isContentHidden } from '../reading/timeline.ts';

/** 回访: which closed tickets are drawn, who calls, and what comes of it. */

const unsolved = (): Story => until.rating().do('resident', 'archive_unsolved', { stars: 1 });
const reached = { reached: true, solved: 'no', satisfied: 'no', words: '还在漏' };
const offers = (story: Story, who: 'intake' | 'steward' | 'secretary' | 'committee'): boolean =>
  story.offers(who).includes('call_back');

describe('the draw', () => {
  const closedAt = 1_772_416_800_000;
  const ticket = (n: number, more = {}) => ({ id: `t${n}`, proxy: null, anonymous: false, ...more });
  const share = (outcome: 'solved' | 'unrated'): number =>
    Array.from({ length: 20_000 }, (_, n) => callReason(ticket(n), outcome, closedAt + n * HOUR)).filter(
      Boolean,
    ).length / 20_000;

  test('all that were not solved, and all on behalf', () => {
    expect(callReason(ticket(1), 'unsolved', closedAt)).toBe('unsolved');
    expect(callReason(ticket(1), 'disputed', closedAt)).toBe('unsolved');
    expect(callReason(ticket(1, { proxy: 'intake' }), 'solved', closedAt)).toBe('on_behalf');
  });

  test('one in ten of all, three in ten of those that were not rated', () => {
    expect(share('solved')).toBeCloseTo(0.1, 2);
    expect(share('unrated')).toBeCloseTo(0.3, 2);
  });

  test('the same lot each time it is drawn', () => {
    const draw = (): unknown[] =>
      Array.from({ length: 99 }, (_, n) => callReason(ticket(n), 'unrated', closedAt));
    expect(draw()).toEqual(draw());
  });

  test('nothing that was no work, and nobody who cannot be called', () => {
    for (const outcome of ['withdrawn', 'declined', 'merged'] as const)
      expect(callReason(ticket(1, { proxy: 'intake' }), outcome, closedAt)).toBeNull();
    expect(callReason(ticket(1, { anonymous: true }), 'unsolved', closedAt)).toBeNull();
  });
});

test('it is offered to intake, and to nobody who handled it', () => {
  const story = unsolved();
  expect(callOf(story.ticket)).toMatchObject({ why: 'unsolved', outcome: 'unsolved', tries: 0 });
  expect([offers(story, 'intake'), offers(story, 'committee')]).toEqual([true, true]);
  expect([offers(story, 'steward'), offers(story, 'secretary')]).toEqual([false, false]);
});

test('the answer is kept, and it is over', () => {
  const story = unsolved().wait(HOUR).do('intake', 'call_back', reached);
  expect(story.ticket.calls).toMatchObject([
    { status: 'reached', tries: 1, by: 'intake', calledAt: story.at, solved: 'no', satisfied: 'no' },
  ]);
  expect([callOf(story.ticket), offers(story, 'intake')]).toEqual([null, false]);
});

test('three tries without an answer end it', () => {
  const story = unsolved();
  for (let tries = 1; tries <= 3; tries++)
    story.wait(HOUR).do('intake', 'call_back', { reached: false, solved: 'yes' });
  expect(story.ticket.calls).toMatchObject([{ status: 'missed', tries: 3, solved: null }]);
  expect(refusalOf(() => story.do('intake', 'call_back', reached))).toBe('NOT_OFFERED');
});

test('a ticket that is reopened is not called about', () => {
  const story = unsolved().do('resident', 'reopen', { words: '还在漏' });
  expect([story.ticket.calls[0]!.status, callOf(story.ticket)]).toEqual(['void', null]);
});

test('handlers do not read what was said, nor does the resident’s steward', () => {
  const story = unsolved().do('intake', 'call_back', reached);
  const event = story.events.at(-1)!;
  const reads = (id: string): boolean =>
    !isContentHidden(
      event,
      { id, scope: 'whole', readsStaffNotes: true, clearance: 'full' } as never,
      story.ticket,
    );
  expect([reads('committee'), reads('steward')]).toEqual([true, false]);
});

test('no event tells of the draw', () => {
  expect(unsolved().events.at(-1)!.action).toBe('archive_unsolved');
});
