import { fullNameOf, kindsIn, mayAdminister, mayLieIn } from './areas.ts';
import { areaKinds, type AreaKind } from './words.ts';

const kinds = Object.keys(areaKinds) as AreaKind[];

it('lies in a higher kind, a community alone in a street, and nothing in a household', () => {
  expect(kindsIn('street')).toEqual(['community']);
  expect(kindsIn('community')).toEqual(['grid', 'estate', 'building', 'entrance', 'household']);
  expect(kindsIn('household')).toEqual([]);
  for (const kind of kinds) expect([kind, mayLieIn(kind, kind)]).toEqual([kind, false]);
});

it.each<[AreaKind, string, string | null, string]>([
  ['building', '3栋', '幸福里小区', '幸福里小区3栋'],
  ['household', '501', '幸福里小区3栋2单元', '幸福里小区3栋2单元501'],
  ['estate', '幸福里小区', '第一网格', '幸福里小区'],
  ['street', '梧桐街道', null, '梧桐街道'],
])('%s %s below %s is %s', (kind, name, above, full) => expect(fullNameOf(kind, name, above)).toBe(full));

it('is changed from above it, by an office that administers', () => {
  const community = { id: 'c', path: ['s', 'c'] };
  const estate = { id: 'e', path: ['s', 'c', 'g', 'e'] };
  const may = (office: 'committee' | 'street' | 'grid_leader', area: string): boolean[] =>
    [community, estate].map((one) => mayAdminister([{ office, area }], one));
  expect(may('committee', 'c')).toEqual([false, true]);
  expect(may('street', 's')).toEqual([true, true]);
  expect(may('committee', 'other')).toEqual([false, false]);
  expect(may('grid_leader', 'g')).toEqual([false, false]);
});
