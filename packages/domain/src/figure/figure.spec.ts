import fc from 'fast-check';
import { changedRows, recordedRows, type FigureRow } from './figure.ts';
import { expectedShare, lowerBound } from './share.ts';
import { hidesSmall } from './sight.ts';
import { timeBefore } from './time-before.ts';
import { countSum, isSmall, shareSum, type Tally } from './sum.ts';

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  basis: 'work',
  part: 1,
  at: 100,
  marks: { on_time_rate: 'no' },
  minutes: null,
  unit: null,
  person: null,
  kind: 'help',
  category: 'lift',
  source: 'self',
  sensitive: false,
  ...more,
});

const tally = (category: string, mark: string, n: number, more: Partial<Tally> = {}): Tally => ({
  group: '',
  category,
  mark,
  n,
  sensitive: 0,
  ...more,
});

describe('rows', () => {
  test('that did not change are not written again', () => {
    expect(changedRows([row()], [row()])).toEqual([]);
    expect(changedRows([row()], [row({ marks: { on_time_rate: 'yes' } })])).toHaveLength(1);
    expect(changedRows([], [row()])).toEqual([row()]);
  });

  test('keep the date on record where they say so, and take another where they do not', () => {
    const kept = { at: 200, keepsAt: true } as const;
    expect(recordedRows([row()], [row(kept)]).map(({ at }) => at)).toEqual([100]);
    expect(recordedRows([row({ at: null })], [row(kept)]).map(({ at }) => at)).toEqual([200]);
    expect(recordedRows([row()], [row({ at: null })]).map(({ at }) => at)).toEqual([null]);
  });

  test('of an older part stay as they are', () => {
    expect(recordedRows([row()], [row({ part: 2, at: 300 })]).map(({ at }) => at)).toEqual([100, 300]);
  });
});

describe('a share', () => {
  test.each([
    [0, 10, 0],
    [10, 10, 0.7225],
    [9, 10, 0.5958],
    [90, 100, 0.8256],
    [1, 1, 0.2065],
  ])('of %i in %i is at least %f', (yes, n, low) => expect(lowerBound(yes, n)).toBeCloseTo(low, 4));

  test('of nothing has no bound', () => expect(lowerBound(0, 0)).toBeNull());

  test('is never below its bound, and the bound rises with the number of cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, some) => {
        const yes = Math.min(some, n);
        const low = lowerBound(yes, n)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(yes / n);
        expect(lowerBound(yes * 4, n * 4)!).toBeGreaterThanOrEqual(low - 1e-12);
      }),
    );
  });

  test('is compared with what the street has for the same categories', () => {
    // 3 of lift at 50 %, 1 of noise at 100 %: (3 × 0.5 + 1 × 1) / 4
    expect(
      expectedShare([
        { n: 3, widerYes: 5, widerN: 10 },
        { n: 1, widerYes: 2, widerN: 2 },
      ]),
    ).toBe(0.625);
    expect(expectedShare([{ n: 3, widerYes: 0, widerN: 0 }])).toBeNull();
  });

  test('tells what it is made of: counted and left out are all there is', () => {
    const mine = [tally('lift', 'yes', 6), tally('lift', 'no', 2), tally('noise', 'withdrawn', 3)];
    const street = [tally('lift', 'yes', 50), tally('lift', 'no', 50)];
    expect(shareSum(mine, street)).toEqual({
      value: 0.75,
      numerator: 6,
      denominator: 8,
      n: 11,
      excluded: { withdrawn: 3 },
      low: expect.closeTo(0.4093, 4),
      expected: 0.5,
      isFew: true,
    });
  });

  test('of nothing is no share', () => {
    expect(shareSum([tally('lift', 'open', 2)], [])).toMatchObject({
      value: null,
      denominator: 0,
      n: 2,
      low: null,
    });
  });

  test('adds up whatever the marks are', () => {
    const some = fc.array(
      fc.record({
        category: fc.constantFrom('lift', 'noise'),
        mark: fc.constantFrom('yes', 'no', 'open', 'merged'),
        n: fc.integer({ min: 1, max: 50 }),
      }),
    );
    fc.assert(
      fc.property(some, (given) => {
        const sum = shareSum(
          given.map(({ category, mark, n }) => tally(category, mark, n)),
          [],
        );
        const out = Object.values(sum.excluded).reduce((all, n) => all + n, 0);
        expect(sum.denominator + out).toBe(sum.n);
        expect(sum.numerator).toBeLessThanOrEqual(sum.denominator);
      }),
    );
  });
});

test('a count is of the rows that say yes', () => {
  expect(countSum([tally('lift', 'yes', 4), tally('lift', 'no', 9)])).toMatchObject({ value: 4, n: 4 });
});

test('a group is small with fewer than five of which one is sensitive', () => {
  expect(isSmall([tally('lift', 'yes', 4)])).toBe(false);
  expect(isSmall([tally('lift', 'yes', 4, { sensitive: 1 })])).toBe(true);
  expect(isSmall([tally('lift', 'yes', 4, { sensitive: 1 }), tally('lift', 'no', 1)])).toBe(false);
  expect(isSmall([])).toBe(false);
});

test.each([
  // A month so far, and the same days of the month before.
  ['2026-11-01', '2026-11-28', '2026-10-01', '2026-10-28'],
  ['2026-03-01', '2026-03-30', '2026-02-01', '2026-02-28'],
  ['2026-01-01', '2026-01-15', '2025-12-01', '2025-12-15'],
  // A whole month, and the whole month before.
  ['2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31'],
  ['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
  // Any other time, and as many days before.
  ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
  ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
])('from %s to %s is compared with %s to %s', (from, to, beforeFrom, beforeTo) => {
  expect(timeBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
});

test.each([
  ['a street, of a community', 'street', 'community', undefined, false, true],
  ['a committee, of its community', 'committee', 'community', undefined, false, false],
  ['a committee, by building', 'committee', 'community', 'building', false, true],
  ['a secretary, of one building', 'secretary', 'building', undefined, false, true],
  ['a member, of what the unit led', null, 'community', undefined, true, false],
] as const)('small numbers are told to %s or not', (_, office, kind, by, isOwnUnit, isHidden) => {
  const path = ['s1', 'c1', ...(kind === 'building' ? ['b1'] : [])];
  const offices = office === null ? [] : [{ office, area: office === 'street' ? 's1' : 'c1' }];
  expect(hidesSmall({ offices, isOwnUnit, area: { kind, path }, by })).toBe(isHidden);
});
