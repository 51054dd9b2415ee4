import type { Office, Role } from '@sandan/domain';

/** A person of the demo. Names and numbers are invented: the prefix 1990000 is not in use. */
export interface PersonPlan {
  readonly persona: string;
  readonly name: string;
  readonly home?: string;
  /** The role of an unconfirmed home; without it the person is a confirmed owner. */
  readonly waitsAs?: Role;
  readonly office?: readonly [Office, string];
  /** Units, with the area served if it is not the unit's own; `*` marks the default steward. */
  readonly units?: readonly string[];
  /** On duty in service hours every day. Outside them no steward is on duty, so every one may accept. */
  readonly isRostered?: boolean;
}

const person = (
  persona: string,
  name: string,
  rest: Omit<PersonPlan, 'persona' | 'name'> = {},
): PersonPlan => ({ persona, name, ...rest });

const personas: readonly PersonPlan[] = [
  person('resident', '林小满', { home: 'xfl-3-2-301' }),
  person('neighbour', '赵邻邻', { home: 'xfl-3-1-201' }),
  person('elder', '钱奶奶', { home: 'xfl-3-1-101' }),
  person('steward', '孙勤勤', { home: 'xfl-1-1-101', units: ['team*'], isRostered: true }),
  person('steward2', '吴跑跑', { home: 'xfl-2-1-101', units: ['team'], isRostered: true }),
  person('secretary', '郑明理', { home: 'xfl-5-1-101', office: ['secretary', 'xfl'], units: ['branch'] }),
  person('grid', '冯织网', { office: ['grid_leader', 'grid1'], units: ['grid1'] }),
  person('committee', '陈众议', { office: ['committee', 'community'], units: ['committee'] }),
  person('street', '褚街坊', { office: ['street', 'street'], units: ['street'] }),
  person('intake', '卫听听', { office: ['intake', 'community'] }),
  person('intake2', '韦记记', { office: ['intake', 'community'] }),
  person('property', '蒋修修', { units: ['property'] }),
  person('group', '沈楼楼', { home: 'xfl-3-1-301', units: ['group'] }),
  person('selfgov', '韩自自', { home: 'xfl-4-1-101', units: ['selfgov', 'council'] }),
  person('other-resident', '朱望望', { home: 'wj-1-1-101' }),
  person('other-secretary', '秦江江', { office: ['secretary', 'wj'], units: ['other-branch'] }),
];

/** People of the other estates and homes. */
const others: readonly PersonPlan[] = [
  person('secretary-hfy', '尤和和', { office: ['secretary', 'hfy'], units: ['branch-hfy'] }),
  person('secretary-czy', '许竹竹', { office: ['secretary', 'czy'], units: ['branch-czy'] }),
  person('grid2', '何网网', { office: ['grid_leader', 'grid2'], units: ['grid2'] }),
  person('steward-hfy', '吕风风', { home: 'hfy-1-1-101', units: ['team-hfy*'] }),
  person('steward-czy', '施翠翠', {
    home: 'czy-1-1-101',
    units: ['team-czy:czy-1*', 'team-czy:czy-2*', 'team-czy:czy-3*'],
  }),
  person('steward3', '张帮帮', {
    home: 'xfl-4-2-101',
    units: ['team:xfl-3', 'team:xfl-4'],
    isRostered: true,
  }),
  person('property2', '蒋洁洁', { units: ['property'] }),
  person('property-hfy', '孔护护', { units: ['property-hfy'] }),
  person('property-czy', '曹绿绿', { units: ['property-czy'] }),
  person('group1', '严单单', { home: 'xfl-1-2-201', units: ['group1'] }),
  person('partner', '华白白', { units: ['partner'] }),
  person('canteen', '金饭饭', { units: ['canteen'] }),
  person('other-steward', '魏江江', { home: 'wj-1-2-101', units: ['other-team*'] }),
  person('other-property', '陶水水', { units: ['other-property'] }),
  person('other-neighbour', '姜浪浪', { home: 'wj-1-1-201' }),
];

const families =
  '戚田田 谢安安 邹年年 喻乐乐 柏青青 水清清 窦家家 章文文 云朵朵 苏禾禾 潘朗朗 葛衣衣 奚晨晨 范园园'.split(
    ' ',
  );
const homes = [
  'xfl-1-1-201',
  'xfl-1-2-101',
  'xfl-2-1-201',
  'xfl-2-2-301',
  'xfl-3-2-101',
  'xfl-4-1-301',
  'xfl-5-2-201',
  'hfy-1-2-101',
  'hfy-2-1-301',
  'hfy-3-1-101',
  'czy-1-2-201',
  'czy-2-1-101',
  'czy-4-1-101',
  'czy-4-2-301',
];
const residents: readonly PersonPlan[] = families.map((name, at) =>
  person(`resident${at + 2}`, name, { home: homes[at] }),
);

/** Residents who scanned the building's code a few days ago and wait for confirmation. */
const newcomers: readonly PersonPlan[] = [
  person('newcomer', '申新新', { home: 'xfl-3-2-201', waitsAs: 'tenant' }),
  person('newcomer2', '申等等', { home: 'xfl-3-2-201', waitsAs: 'family' }),
];

/** Later additions come last, so that the numbers of the others do not change. */
const later: readonly PersonPlan[] = [
  person('steward4', '程暖暖', { units: ['team:xfl-1', 'team:xfl-5'], isRostered: true }),
];

export const everybody = [...personas, ...others, ...residents, ...newcomers, ...later];

/** The units a person belongs to, whichever area they serve. */
export const unitsOf = (persona: string): string[] =>
  (everybody.find((one) => one.persona === persona)?.units ?? []).map((one) => one.replace(/\*|:.*/g, ''));
