import { Counted } from '../../../test/counted.ts';
import { filled, Story } from '../../../test/story.ts';
import { DAY, HOUR, MINUTE } from '../../kernel/time.ts';
import { ticketFigures } from './figures.ts';

const placed = (form = {}): Counted => new Counted(new Story(form));
const triaged = (): Counted => placed().do('steward', 'accept');
const dispatched = (): Counted =>
  triaged().do('steward', 'report', filled.opinion).do('secretary', 'dispatch', filled.dispatch);
const working = (): Counted => dispatched().do('property', 'sign');
const rating = (of: Counted = working()): Counted =>
  of.do('property', 'finish', filled.evidence).do('secretary', 'verify', filled.verification);

describe('response: by a person, within the first promise', () => {
  test('accepted in time', () => {
    const one = placed();
    const due = one.story.ticket.clocks.response!.first;
    expect(one.says('response_rate')).toBe('no');
    one.wait(2 * HOUR).do('steward', 'accept');
    expect([one.says('response_rate'), one.row('response')!.at]).toEqual(['yes', due]);
  });

  test('a timer is no answer, and an answer after it is late', () => {
    const one = placed().fire('expire');
    expect([one.says('response_rate'), one.says('pool_missed')]).toEqual(['no', 'yes']);
    one.do('secretary', 'dispatch', filled.dispatch);
    expect(one.says('response_rate')).toBe('no');
  });

  test('given back it is unanswered again, and the time goes on', () => {
    const one = triaged().do('steward', 'put_back', filled.reason);
    expect(one.says('response_rate')).toBe('no');
    expect(one.wait(HOUR).do('steward', 'accept').says('response_rate')).toBe('yes');
  });

  test('withdrawn in time it is left out; declined it was answered', () => {
    expect(
      placed({ kind: 'consult', category: 'other_consult' }).do('resident', 'withdraw').says('response_rate'),
    ).toBe('withdrawn');
  });

  test('a sensitive ticket has no promise of the pool', () => {
    const one = placed({ private: true });
    expect([one.says('response_rate'), one.says('pool_missed')]).toEqual(['direct', 'direct']);
  });
});

describe('on time: the work, within the first promise', () => {
  // A complaint has 10 working days of 7.5 hours.
  test('finished in time; its date is that of the promise', () => {
    const one = working();
    const due = one.story.ticket.clocks.work!.first;
    expect([one.says('on_time_rate'), one.row('work')!.at]).toEqual(['no', due]);
    one.wait(DAY).do('property', 'finish', filled.evidence);
    expect([one.says('on_time_rate'), one.row('work')!.at]).toEqual(['yes', due]);
  });

  test('an extension makes the longer promise, not the first', () => {
    const one = working();
    one.do('secretary', 'extend', filled.extension).wait(20 * DAY);
    one.do('property', 'finish', filled.evidence);
    expect([one.says('on_time_rate'), one.says('on_time_extended')]).toEqual(['no', 'yes']);
  });

  test('held time is out: the promise has no date meanwhile, and a later one afterwards', () => {
    const one = working();
    const due = one.row('work')!.at!;
    one.do('secretary', 'hold', filled.hold);
    expect([one.row('work')!.at, one.says('hold_share')]).toEqual([null, 'yes']);
    one.fire('hold_expired');
    expect(one.row('work')!.at!).toBeGreaterThan(due);
    expect(one.do('property', 'finish', filled.evidence).says('on_time_rate')).toBe('yes');
  });

  test('rejected it is unfinished again', () => {
    const one = working().do('property', 'finish', filled.evidence);
    one.do('secretary', 'reject', filled.reason);
    expect(one.says('on_time_rate')).toBe('no');
    expect(one.do('property', 'finish', filled.evidence).says('on_time_rate')).toBe('yes');
  });

  test('another category changes the limit, not the promise', () => {
    const one = working();
    const due = one.row('work')!.at;
    // From 10 working days to 5: the shorter limit is passed, the promise is not.
    one.do('secretary', 'recategorise', { kind: 'help', category: 'other_help', words: '其实是求助' });
    expect(one.row('work')!.at).toBe(due);
    one.wait(9 * DAY).do('property', 'finish', filled.evidence);
    expect([one.says('on_time_rate'), one.says('on_time_extended')]).toEqual(['yes', 'no']);
  });

  test('a rework is a promise of its own, and the first stays kept or broken', () => {
    const one = rating().do('resident', 'rate_unsolved', { stars: 1, words: '还在漏' });
    one.do('secretary', 'dispatch', { lead: 'property' }).do('property', 'sign');
    expect([one.row('work', 1)!.marks.on_time_rate, one.row('work', 2)!.marks.on_time_rate]).toEqual([
      'yes',
      'no',
    ]);
  });
});

describe('nudges', () => {
  test('a ticket that was nudged counts once, and each wait for an answer has its time', () => {
    const one = working()
      .wait(DAY)
      .do('resident', 'nudge')
      .wait(2 * HOUR);
    expect([one.says('nudged_share'), one.says('time_nudged')]).toEqual(['yes', undefined]);
    one.do('property', 'answer_nudge', { words: '周四' });
    one.wait(DAY).do('resident', 'nudge').wait(HOUR).do('property', 'remark', { to: 'all', words: '周五' });
    const times = one.rows.filter(({ basis }) => basis === 'nudged_time');
    expect(times.map(({ minutes, unit }) => [minutes, unit])).toEqual([
      [120, 'property'],
      [60, 'property'],
    ]);
    expect(rating().says('nudged_share')).toBe('no');
  });

  test('a remark without a nudge is not timed, and a result is an answer', () => {
    const one = working().do('resident', 'remark', { to: 'all', words: '在吗' }).wait(HOUR);
    one.do('property', 'remark', { to: 'all', words: '在' });
    expect(one.says('time_nudged')).toBeUndefined();
    one.wait(DAY).do('resident', 'nudge').wait(HOUR);
    rating(one).do('resident', 'rate_solved', { stars: 5 });
    expect(one.says('time_nudged')).toBe('yes');
  });
});

describe('the result, by what the resident said', () => {
  test('solved', () => {
    const one = rating().do('resident', 'rate_solved', { stars: 5 });
    expect(
      (['solved_rate', 'solved_rate_lenient', 'satisfied_rate', 'rated_rate', 'rework_rate'] as const).map(
        (name) => one.says(name),
      ),
    ).toEqual(['yes', 'yes', 'yes', 'yes', 'no']);
    expect([one.says('solved_by_organisation'), one.row('organisation')!.unit]).toEqual(['yes', 'property']);
    expect([one.says('solved_by_member'), one.row('member')!.person]).toEqual(['yes', 'steward']);
  });

  test('three stars do not satisfy', () => {
    expect(rating().do('resident', 'rate_partly', { stars: 3 }).says('satisfied_rate')).toBe('no');
  });

  test('silence is never a solution', () => {
    const one = rating().fire('expire');
    expect(
      (['solved_rate', 'solved_rate_lenient', 'satisfied_rate', 'rated_rate'] as const).map((name) =>
        one.says(name),
      ),
    ).toEqual(['no', 'unrated', 'unrated', 'no']);
  });

  test('an open ticket is left out and told apart', () => {
    expect(working().says('solved_rate')).toBe('open');
  });

  test('reopened it is open again and has been reworked once it is closed', () => {
    const one = rating()
      .do('resident', 'rate_solved', { stars: 5 })
      .do('resident', 'reopen', { words: '又坏了' });
    expect([one.says('solved_rate'), one.says('solved_by_member')]).toEqual(['open', 'no']);
    one.do('secretary', 'dispatch', { lead: 'property' }).do('property', 'sign');
    rating(one).do('resident', 'rate_solved', { stars: 4 });
    expect([one.says('solved_rate'), one.says('rework_rate')]).toEqual(['yes', 'yes']);
  });
});

describe('the dispatch', () => {
  test('right the first time', () => {
    const one = rating();
    expect([one.says('first_dispatch_right'), one.says('return_rate')]).toEqual(['yes', 'no']);
  });

  test('returned', () => {
    const one = dispatched().do('property', 'return', filled.return);
    one.do('secretary', 'dispatch', { lead: 'group' });
    expect([one.says('first_dispatch_right'), one.says('return_rate')]).toEqual(['no', 'yes']);
  });

  test('not dispatched, it says nothing', () => {
    expect([triaged().says('first_dispatch_right'), triaged().says('return_rate')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('not verified in time', () => {
    const one = working().do('property', 'finish', filled.evidence).fire('expire');
    expect(one.says('unverified')).toBe('yes');
    expect(rating().says('unverified')).toBe('no');
  });
});

test('each step is timed, in the hands of whom it was', () => {
  const one = placed()
    .wait(30 * MINUTE)
    .do('steward', 'accept')
    .wait(10 * MINUTE);
  one
    .do('steward', 'report', filled.opinion)
    .wait(20 * MINUTE)
    .do('secretary', 'dispatch', filled.dispatch);
  one
    .wait(5 * MINUTE)
    .do('property', 'sign')
    .wait(DAY)
    .do('property', 'finish', filled.evidence);
  const times = one.rows.filter(({ basis }) => basis === 'time');
  expect(
    times.map(({ marks, minutes, unit, person }) => [Object.keys(marks)[0], minutes, unit, person]),
  ).toEqual([
    ['time_pool', 30, null, null],
    ['time_triage', 10, null, 'steward'],
    ['time_dispatching', 20, null, null],
    ['time_signing', 5, 'property', null],
    ['time_working', 24 * 60, 'property', null],
  ]);
});

test('every figure has rows to be counted over', () => {
  const bases = new Set(
    rating()
      .do('resident', 'rate_solved', {})
      .rows.map(({ basis }) => basis),
  );
  const named = new Set(Object.values(ticketFigures).map(({ basis }) => basis));
  expect([...named].filter((basis) => !bases.has(basis))).toEqual(['call', 'held_time', 'nudged_time']);
});
