import { Counted } from '../../../test/counted.ts';
import { filled, Story } from '../../../test/story.ts';
import { shareSum, type Sum } from '../../figure/sum.ts';
import { DAY } from '../../kernel/time.ts';
import type { Master } from '../rules/attempt.ts';
import { ticketFigures, type TicketFigure } from './figures.ts';

/**
 * What people may try in order to look better. Each test has three tickets that went well and one that did not;
 * what is tried with that one must not raise the share, or must show in the figure that stands beside it.
 */

const placed = (form = {}): Counted => new Counted(new Story(form));
const triaged = (form = {}): Counted => placed(form).do('steward', 'accept');
const dispatched = (form = {}): Counted =>
  triaged(form).do('steward', 'report', filled.opinion).do('secretary', 'dispatch', filled.dispatch);
const working = (form = {}): Counted => dispatched(form).do('property', 'sign');
const finished = (of: Counted): Counted => of.do('property', 'finish', filled.evidence);
const rating = (of: Counted = working()): Counted =>
  finished(of).do('secretary', 'verify', filled.verification);
const solved = (stars = 5): Counted => rating().do('resident', 'rate_solved', { stars });

/** A figure over several tickets. */
function figure(name: TicketFigure, all: readonly Counted[]): Sum {
  const rows = all.flatMap((one) => one.rows.filter(({ basis }) => basis === ticketFigures[name].basis));
  const tallies = rows.flatMap(({ category, marks }) => {
    const mark = marks[name];
    return mark === undefined ? [] : [{ group: '', category, mark, n: 1, sensitive: 0 }];
  });
  return shareSum(tallies, tallies);
}
const master: Master = {
  id: 't2',
  estate: 'e1',
  open: true,
  merged: false,
  sensitive: false,
  opposed: false,
  rated: false,
};
const good = [solved(), solved(), solved()];
/** The share over three good tickets and another, as "yes of counted". */
const beside = (name: TicketFigure, one: Counted): string => {
  const { numerator, denominator } = figure(name, [...good, one]);
  return `${numerator} of ${denominator}`;
};

describe('late work stays late: 3 of 4', () => {
  // Help has 5 working days.
  const help = { kind: 'help', category: 'other_help' };
  const late = (): Counted => working(help).wait(8 * DAY);

  test('finished late', () => expect(beside('on_time_rate', finished(late()))).toBe('3 of 4'));

  test('re-categorised to what has longer, before and after the promise', () => {
    const longer = { kind: 'complaint', category: 'noise', words: '其实是投诉' };
    for (const one of [
      late().do('secretary', 'recategorise', longer),
      working(help)
        .do('secretary', 'recategorise', longer)
        .wait(8 * DAY),
    ]) {
      finished(one);
      expect([beside('on_time_rate', one), beside('on_time_extended', one)]).toEqual(['3 of 4', '3 of 4']);
    }
  });

  test('transferred and finished at once by the next unit', () => {
    const one = late().ask('property', 'transfer', filled.reason).grant('secretary');
    one
      .do('secretary', 'dispatch', { lead: 'group' })
      .do('group', 'sign')
      .do('group', 'finish', filled.evidence);
    expect([beside('on_time_rate', one), beside('first_dispatch_right', one)]).toEqual(['3 of 4', '3 of 4']);
  });

  test('held once it is late', () => {
    const one = late()
      .ask('property', 'hold', { ...filled.hold, review: '2026-12-20' })
      .grant('secretary');
    finished(one.do('secretary', 'resume'));
    expect([beside('on_time_rate', one), beside('hold_share', one)]).toEqual(['3 of 4', '1 of 4']);
  });

  test('extended afterwards is refused; before, it makes the extended promise only', () => {
    const one = working(help).do('secretary', 'extend', filled.extension);
    finished(one.wait(8 * DAY));
    expect([beside('on_time_rate', one), beside('on_time_extended', one)]).toEqual(['3 of 4', '4 of 4']);
  });

  test('re-opened, its new run is counted beside the late one', () => {
    const one = rating(late()).do('resident', 'rate_unsolved', { stars: 1, words: '没修好' });
    one.do('secretary', 'dispatch', { lead: 'property' }).do('property', 'sign');
    rating(one).do('resident', 'rate_solved', { stars: 5 });
    expect([beside('on_time_rate', one), beside('rework_rate', one)]).toEqual(['4 of 5', '1 of 4']);
  });

  test('merged once it is late', () => {
    const one = late().ask('property', 'transfer', filled.reason).grant('secretary');
    one.do(
      'secretary',
      'merge',
      { master: 't2' },
      {
        master,
      },
    );
    expect([beside('on_time_rate', one), figure('on_time_rate', [...good, one]).excluded]).toEqual([
      '3 of 4',
      {},
    ]);
  });
});

describe('an answer that came late, or not from a person: 3 of 4', () => {
  const missed = (): Counted => placed().fire('expire');

  test('the timer is no answer', () => expect(beside('response_rate', missed())).toBe('3 of 4'));

  test('declined afterwards it stays unanswered, and shows among the declined', () => {
    const one = missed().ask('intake', 'decline', filled.decline).grant('committee');
    expect([beside('response_rate', one), beside('decline_share', one), beside('pool_missed', one)]).toEqual([
      '3 of 4',
      '1 of 4',
      '1 of 4',
    ]);
    expect(figure('solved_rate', [...good, one]).excluded).toEqual({ declined: 1 });
  });

  test('merged afterwards it stays unanswered', () => {
    const one = missed().do(
      'secretary',
      'merge',
      { master: 't2' },
      {
        master,
      },
    );
    expect(beside('response_rate', one)).toBe('3 of 4');
  });

  test('merged and split again it stays unanswered', () => {
    const one = missed().do(
      'secretary',
      'merge',
      { master: 't2' },
      {
        master,
      },
    );
    one.do('secretary', 'split');
    expect(beside('response_rate', one)).toBe('3 of 4');
  });

  test('accepted and put back, over and over, the time goes on', () => {
    const one = triaged().wait(DAY).do('steward', 'put_back', filled.reason).fire('expire');
    expect(beside('response_rate', one)).toBe('3 of 4');
  });
});

describe('what the resident said: a good word that was asked for is worth nothing, a bad one stays', () => {
  const names = ['solved_rate', 'solved_rate_lenient', 'satisfied_rate', 'solved_by_member'] as const;

  test('a good rating is withdrawn: it is no longer yes, and shows by its reason', () => {
    const one = solved(5);
    expect(names.map((name) => beside(name, one))).toEqual(['4 of 4', '4 of 4', '4 of 4', '4 of 4']);
    one.do('resident', 'say_pressed');
    expect(names.map((name) => beside(name, one))).toEqual(['3 of 4', '3 of 3', '3 of 3', '3 of 4']);
    expect(figure('satisfied_rate', [...good, one]).excluded).toEqual({ pressed: 1 });
  });

  test('a bad rating stays: nothing rises', () => {
    const one = rating().do('resident', 'archive_unsolved', { stars: 1, words: '没解决' });
    const before = names.map((name) => beside(name, one));
    one.do('resident', 'say_pressed');
    expect(names.map((name) => beside(name, one))).toEqual(before);
    expect(before).toEqual(['3 of 4', '3 of 4', '3 of 4', '3 of 4']);
  });

  test('said before the rating, it holds for that one; a rework is rated anew', () => {
    const one = rating().do('resident', 'say_pressed').do('resident', 'rate_solved', { stars: 5 });
    expect(one.says('satisfied_rate')).toBe('pressed');
    one.do('resident', 'reopen', { words: '又坏了' }).do('secretary', 'dispatch', { lead: 'property' });
    rating(one.do('property', 'sign')).do('resident', 'rate_solved', { stars: 4 });
    expect(one.says('satisfied_rate')).toBe('yes');
  });

  test('silence is no solution', () => expect(beside('solved_rate', rating().fire('expire'))).toBe('3 of 4'));
});

describe('left out by two people', () => {
  const form = { reason: 'not_ours', words: '这段路归市政养护' };
  const bad = (): Counted =>
    rating(working().wait(20 * DAY)).do('resident', 'archive_unsolved', { stars: 1, words: '没解决' });
  const out = (one: Counted): Counted => one.ask('property', 'exclude', form).grant('committee');
  const judging = Object.entries(ticketFigures)
    .filter(([, words]) => 'out' in words && 'excluded_not_ours' in words.out)
    .map(([name]) => name as TicketFigure);

  test('it leaves numerator and denominator, good or bad, by its reason', () => {
    for (const one of [bad(), solved()]) {
      out(one);
      for (const name of judging) {
        const { numerator, denominator, excluded } = figure(name, [...good, one]);
        expect([name, numerator, denominator, excluded]).toEqual([
          name,
          name === 'rework_rate' ? 0 : 3,
          3,
          { excluded_not_ours: 1 },
        ]);
      }
    }
    expect(judging).toEqual([
      'response_rate',
      'on_time_rate',
      'on_time_extended',
      'solved_rate',
      'solved_rate_lenient',
      'satisfied_rate',
      'rework_rate',
      'first_dispatch_right',
    ]);
  });

  test('it shows in the share of those left out, and in no count', () => {
    const one = out(bad());
    expect([beside('excluded_share', one), figure('placed', [...good, one]).numerator]).toEqual([
      '1 of 4',
      4,
    ]);
  });

  test('put back, it counts as before', () => {
    const one = bad();
    const before = one.rows.map(({ marks }) => marks);
    out(one).do('resident', 'object', { words: '路在小区里面' });
    one.do('street', 'count_again', { words: '路在红线以内' });
    expect(one.rows.map(({ marks }) => marks)).toEqual(before);
  });

  test('everything counted and left out is all there is, for every share', () => {
    const all = [
      ...good,
      out(bad()),
      bad(),
      solved().do('resident', 'say_pressed'),
      placed().fire('expire'),
      placed({ private: true }),
      placed().do('resident', 'withdraw'),
      rating().fire('expire'),
    ];
    for (const [name, { kind, basis }] of Object.entries(ticketFigures)) {
      if (kind !== 'share') continue;
      const { denominator, excluded, n } = figure(name as TicketFigure, all);
      const rows = all.flatMap((one) => one.rows.filter((row) => row.basis === basis && name in row.marks));
      const left = Object.values(excluded).reduce((sum, one) => sum + one, 0);
      expect([name, denominator + left, n]).toEqual([name, n, rows.length]);
      const reasons = ticketFigures[name as TicketFigure] as { out?: Record<string, string> };
      expect(Object.keys(excluded).filter((reason) => !(reason in (reasons.out ?? {})))).toEqual([]);
    }
  });
});
