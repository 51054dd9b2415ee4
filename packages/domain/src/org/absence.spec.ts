import fc from 'fast-check';
import { instantOf } from '../kernel/time.ts';
import { absenceOf, momentOf, overlap, spanOf, standInFor, wouldLoop, type Absence } from './absence.ts';

const away = (person: string, deputy: string | null, since = 0, until = 10): Absence => ({
  person,
  deputy,
  since,
  until,
});

describe('who acts for somebody', () => {
  const chain = [away('a', 'b'), away('b', 'c', 5), away('d', null), away('e', 'd')];

  test.each([
    ['somebody who is there', 'x', 1, 'x'],
    ['the deputy', 'a', 1, 'b'],
    ['the deputy’s deputy, while that one is away too', 'a', 5, 'c'],
    ['nobody, where none is named', 'd', 1, null],
    ['nobody, where the chain ends away', 'e', 1, null],
    ['themselves once they are back', 'a', 10, 'a'],
  ])('%s', (_, person, at, expected) => expect(standInFor(person, chain, at)).toBe(expected));

  test('nobody, in a circle that was never to be', () => {
    expect(standInFor('a', [away('a', 'b'), away('b', 'a')], 1)).toBeNull();
    expect(standInFor('a', [away('a', 'a')], 1)).toBeNull();
  });
});

describe('a planned absence', () => {
  test.each<[string, Absence, Absence[], boolean]>([
    ['names nobody', away('a', null), [away('b', 'a')], false],
    ['names oneself', away('a', 'a'), [], true],
    ['names whoever named one', away('a', 'b'), [away('b', 'a')], true],
    ['comes back over three', away('a', 'b'), [away('b', 'c'), away('c', 'a')], true],
    ['at another time', away('a', 'b'), [away('b', 'a', 10, 20)], false],
    ['touches by one instant', away('a', 'b'), [away('b', 'a', 9, 20)], true],
    ['goes on to somebody who is there', away('a', 'b'), [away('b', 'c')], false],
    ['never all at once', away('a', 'b'), [away('b', 'c', 0, 5), away('c', 'a', 5, 10)], false],
  ])('%s', (_, planned, others, loops) => expect(wouldLoop(planned, others)).toBe(loops));

  const person = fc.constantFrom(...'abcdef');
  const absence = fc
    .record({ person, deputy: fc.option(person), since: fc.nat(20), length: fc.integer({ min: 1, max: 10 }) })
    .map(({ length, ...one }): Absence => ({ ...one, until: one.since + length }));

  /** Absences as the service enters them: one at a time, never two of one person at once. */
  const entered = fc.array(absence, { maxLength: 14 }).map((some) => {
    const accepted: Absence[] = [];
    for (const one of some)
      if (
        !accepted.some((other) => other.person === one.person && overlap(one, other)) &&
        !wouldLoop(one, accepted)
      )
        accepted.push(one);
    return accepted;
  });

  test('once entered, no chain ever comes back, and each ends with somebody who is there or where nobody is named', () => {
    fc.assert(
      fc.property(entered, fc.integer({ min: -1, max: 32 }), person, (all, at, first) => {
        const seen: string[] = [];
        for (
          let next: string | null = first;
          next !== null;
          next = absenceOf(next, all, at)?.deputy ?? null
        ) {
          expect(seen).not.toContain(next);
          seen.push(next);
        }
        const last = seen.at(-1)!;
        expect(standInFor(first, all, at)).toBe(absenceOf(last, all, at) ? null : last);
      }),
      { numRuns: 3000 },
    );
  });

  test('is refused only where some instant would come back', () => {
    fc.assert(
      fc.property(entered, absence, (all, planned) => {
        const others = all.filter((one) => one.person !== planned.person);
        const instants = Array.from({ length: planned.until - planned.since }, (_, n) => planned.since + n);
        const comesBack = (at: number): boolean => {
          const seen: string[] = [];
          for (
            let next = planned.deputy;
            next !== null && !seen.includes(next);
            next = absenceOf(next, others, at)?.deputy ?? null
          )
            seen.push(next);
          return seen.includes(planned.person);
        };
        expect(wouldLoop(planned, all)).toBe(instants.some(comesBack));
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['2026-03-02', 'since', '2026-03-02T00:00:00+08:00'],
  ['2026-03-02', 'until', '2026-03-03T00:00:00+08:00'],
  ['2026-03-02T10:30:00+08:00', 'until', '2026-03-02T10:30:00+08:00'],
] as const)('%s as %s', (text, end, expected) => expect(momentOf(text, end)).toBe(instantOf(expected)));
test.each(['2026-02-30', 'tomorrow', '2026-03-02T10:30'])('%s is no moment', (text) =>
  expect(momentOf(text, 'since')).toBeNull(),
);

describe('the time of an absence that is entered on 2 March', () => {
  const at = instantOf('2026-03-02T10:00:00+08:00')!;
  test('counts the first and the last day', () =>
    expect(spanOf({ since: '2026-03-02', until: '2026-03-03' }, at)).toEqual({
      since: instantOf('2026-03-02T00:00:00+08:00'),
      until: instantOf('2026-03-04T00:00:00+08:00'),
    }));
  test.each([
    ['began yesterday', '2026-03-01', '2026-03-03', 'TOO_EARLY'],
    ['is over', '2026-03-02', '2026-03-02T09:00:00+08:00', 'TOO_EARLY'],
    ['ends before it begins', '2026-03-05', '2026-03-04', 'TOO_EARLY'],
    ['lasts two years', '2026-03-02', '2028-03-02', 'TOO_LATE'],
    ['begins in two years', '2028-03-02', '2028-03-03', 'TOO_LATE'],
    ['is on no day', '2026-02-30', '2026-03-03', 'WRONG_TYPE'],
  ])('is refused if it %s', (_, since, until, code) =>
    expect(() => spanOf({ since, until }, at)).toThrow(expect.objectContaining({ code }) as Error),
  );
});
