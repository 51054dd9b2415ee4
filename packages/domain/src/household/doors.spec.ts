import fc from 'fast-check';
import { doorLimits, householdsToShow } from './doors.ts';

const doors = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 });

test('whoever goes from door to door is told no more doors an hour than the limit, whatever they ask and however often', () => {
  fc.assert(
    fc.property(fc.array(doors), (asks) => {
      const shown = new Set<number>();
      for (const asked of asks) for (const one of householdsToShow(asked, [...shown])) shown.add(one);
      expect(shown.size).toBeLessThanOrEqual(doorLimits.most);
    }),
  );
});

test.each<[string, number[], number[], number, number[]]>([
  ['the first ones', [1, 2, 3], [], 2, [1, 2]],
  ['one that was told already', [9], [9, 8], 2, [9]],
  ['none that is new once they are spent', [7, 9], [9, 8], 2, [9]],
  ['each once', [1, 1, 2], [], 2, [1, 2]],
])('of the doors asked about are told %s', (_, asked, shown, most, expected) =>
  expect([...householdsToShow(asked, shown, most)].sort()).toEqual(expected),
);
