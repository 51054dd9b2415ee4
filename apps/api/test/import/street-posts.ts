import type { Cell } from '@sandan/domain';
import { buildingOf, communityOf, estateOf, numbers, type Row, type StreetSize } from './street-places.ts';

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];

/** The number-th invented person. */
const personOf = (at: number): { readonly name: string; readonly phone: string } => ({
  name: `样例${[...String(at).padStart(3, '0')].map((digit) => STEMS[Number(digit)]).join('')}`,
  phone: `1390000${String(at).padStart(4, '0')}`,
});

const inCommunity = (at: number): Row => ({ community: communityOf(at) });
const inGrid = (at: number): Row => ({
  ...inCommunity(Math.floor(at / 2)),
  grid: at % 2 ? '第二网格' : '第一网格',
});
const inEstate = (at: number): Row => ({ estate: estateOf(at) });
const inBuilding = ({ estates }: StreetSize, at: number): Row => ({
  estate: estateOf(at % estates),
  building: buildingOf(at, estates),
});

/** The organisations of the party, from above: committees, grids, branches, groups of buildings. */
function partyOf(size: StreetSize): Row[] {
  const { communities, estates, organisations } = size;
  const committee = (at: number): string => `${communityOf(at)}党委`;
  const branch = (at: number): string => `${estateOf(at)}党支部`;
  const upper: Row[] = [
    ...numbers(communities).map((at) => ({
      ...{ kind: '社区党委', name: committee(at), ...inCommunity(at) },
      termEnd: '2027-12-31',
    })),
    ...numbers(communities * 2).map((at) => ({
      ...{ kind: '网格党组织', name: `第${(at % 2) + 1}网格党支部`, ...inGrid(at) },
      ...{ label: '网格党总支', parent: committee(Math.floor(at / 2)) },
    })),
    ...numbers(estates).map((at) => ({
      ...{ kind: '小区党支部', name: branch(at), ...inEstate(at) },
      parent: committee(at % communities),
    })),
  ];
  const groups = numbers(organisations - upper.length).map((at) => ({
    ...{ kind: '楼栋党小组', name: `${buildingOf(at, estates)}党小组`, ...inBuilding(size, at) },
    parent: branch(at % estates),
  }));
  return [...upper, ...groups];
}

/** The units of a street: the party's, self-governing bodies, a team of stewards in each estate. */
export const unitsOf = (size: StreetSize): Row[] => [
  ...partyOf(size),
  ...numbers(size.bodies).map((at) => ({
    ...{ kind: '自管会', name: `${estateOf(at)}自管会`, ...inEstate(at), position: at },
  })),
  ...numbers(size.estates).map((at) => ({
    ...{ kind: '红色管家队', name: `${estateOf(at)}红色管家队`, ...inEstate(at), skills: '水电' },
  })),
];

/** How many people serve as stewards. */
const stewardsOf = ({ people }: StreetSize): number => Math.floor(people / 5);

/** Who holds which office, and who belongs to which unit. */
export function peopleOf(size: StreetSize): Row[] {
  const { communities, estates, bodies, people } = size;
  const offices: Row[] = [
    ...numbers(communities).map((at) => ({ office: '社区党委', ...inCommunity(at) })),
    ...numbers(communities * 2).map((at) => ({ office: '网格长', ...inGrid(at) })),
    ...numbers(estates).map((at) => ({ office: '支部书记', ...inEstate(at) })),
    ...numbers(communities).map((at) => ({ office: '岗位', label: '小巷总理', ...inCommunity(at) })),
  ];
  const members = numbers(people - stewardsOf(size) - offices.length).map((at) => ({
    ...{ unit: `${estateOf(at % bodies)}自管会`, ...inEstate(at % bodies) },
    ...{ memberType: '退休党员', seat: '委员', constituency: `${buildingOf(at, estates)}` },
  }));
  return [...offices, ...members].map((post, at) => ({ ...personOf(at), ...post }));
}

/** Which buildings the stewards cover. */
export function stewardRowsOf(size: StreetSize): Row[] {
  const count = stewardsOf(size);
  return numbers(Math.min(size.buildings, count * 2)).map((at) => ({
    ...{ ...personOf(size.people - count + (at % count)), ...inBuilding(size, at), isDefault: '是' },
  }));
}

/** A new category, and what changes of one that every community begins with. */
export const categoriesOf = ({ communities }: StreetSize): Row[] =>
  numbers(communities).flatMap((at): Record<string, Cell>[] => [
    {
      ...{ ...inCommunity(at), title: '楼道清洁', kinds: '求助、投诉纠纷', openness: '给邻居看' },
      ...{ aliases: '楼道脏、扫楼道', parent: '垃圾清运', after: '是', route: '物业', work_normal: 24 },
    },
    { ...inCommunity(at), title: '路灯不亮', work_urgent: 12, emergency: '有电线掉下来的，请先离开' },
  ]);
