import fc from 'fast-check';
import { pictureLimits, pictureSize } from './picture.ts';

test.each([
  ['a photo', 4032, 3024, 2560, 1920],
  ['a long screenshot', 1080, 20_000, 1080, 20_000],
  ['a wider one', 1440, 20_000, 1080, 15_000],
  ['a panorama', 12_000, 2000, 6480, 1080],
  ['a small one', 30, 20, 30, 20],
  ['a line', 20_000, 1, 20_000, 1],
])('%s', (_, width, height, w, h) => expect(pictureSize({ width, height })).toEqual({ width: w, height: h }));

test('never enlarged, and a short side never falls below what can be read unless it was below', () => {
  const side = fc.integer({ min: 1, max: pictureLimits.side });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const kept = pictureSize({ width, height });
      expect(kept.width <= width && kept.height <= height).toBe(true);
      expect(Math.min(kept.width, kept.height)).toBeGreaterThanOrEqual(
        Math.min(width, height, pictureLimits.short),
      );
    }),
  );
});
