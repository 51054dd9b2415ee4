import { lapseOf, POLICY_VERSION, type Instant, type Office, type Role, type UnitKind } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { cellOf, type Cipher } from '../../../common/cipher.ts';
import { freshId } from '../../../common/columns.ts';
import { AccountEntity } from '../../../modules/account/account.entity.ts';
import { ResidenceEntity } from '../../../modules/household/household.entity.ts';
import { OfficeEntity } from '../../../modules/org/office.entity.ts';
import { RosterPatternEntity } from '../../../modules/org/roster.entity.ts';
import { MembershipEntity, UnitEntity } from '../../../modules/org/unit.entity.ts';
import type { Areas } from './areas.ts';

interface UnitPlan {
  readonly key: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly area: string;
}

const unit = (key: string, kind: UnitKind, name: string, area: string): UnitPlan => ({
  key,
  kind,
  name,
  area,
});

export const units: readonly UnitPlan[] = [
  unit('street', 'street', '幸福街道办', 'street'),
  unit('committee', 'committee', '幸福里社区党委', 'community'),
  unit('grid1', 'grid', '第一网格党组织', 'grid1'),
  unit('grid2', 'grid', '第二网格党组织', 'grid2'),
  unit('branch', 'branch', '幸福里小区党支部', 'xfl'),
  unit('branch-hfy', 'branch', '和风苑党支部', 'hfy'),
  unit('branch-czy', 'branch', '翠竹园党支部', 'czy'),
  unit('group', 'building_group', '幸福里3栋党小组', 'xfl-3'),
  unit('group1', 'building_group', '幸福里1栋党小组', 'xfl-1'),
  unit('team', 'steward_team', '幸福里红色管家队', 'xfl'),
  unit('team-hfy', 'steward_team', '和风苑红色管家队', 'hfy'),
  unit('team-czy', 'steward_team', '翠竹园红色管家队', 'czy'),
  unit('property', 'property', '幸福物业', 'xfl'),
  unit('property-hfy', 'property', '和风物业', 'hfy'),
  unit('property-czy', 'property', '翠竹物业', 'czy'),
  unit('selfgov', 'self_governance', '幸福里小区自管会', 'xfl'),
  unit('council', 'council', '幸福里小区议事会', 'xfl'),
  unit('partner', 'partner', '向阳口腔诊所', 'community'),
  unit('canteen', 'partner', '幸福里长者食堂', 'community'),
  unit('hotline', 'external', '12345 热线', 'community'),
  unit('police', 'external', '幸福派出所', 'community'),
  unit('power', 'external', '供电服务站', 'street'),
  unit('other-branch', 'branch', '望江花园党支部', 'wj'),
  unit('other-team', 'steward_team', '望江红色管家队', 'wj'),
  unit('other-property', 'property', '望江物业', 'wj'),
];

/** A person of the demo. Names and numbers are invented: the prefix 1990000 is not in use. */
interface PersonPlan {
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

const everybody = [...personas, ...others, ...residents, ...newcomers, ...later];

/** The units a person belongs to, whichever area they serve. */
export const unitsOf = (persona: string): string[] =>
  (everybody.find((one) => one.persona === persona)?.units ?? []).map((one) => one.replace(/\*|:.*/g, ''));

/** Ids of people and units, by persona or key. */
export interface Everyone {
  readonly accounts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

const serviceHours = [
  ['08:30', '12:00'],
  ['14:00', '18:00'],
] as const;

async function plantRoster(manager: EntityManager, account: string): Promise<void> {
  const week = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    serviceHours.map(([from, to]) => ({ account, weekday, from, to })),
  );
  await manager.insert(RosterPatternEntity, week);
}

const idOf = async (inserted: Promise<{ identifiers: object[] }>): Promise<string> =>
  ((await inserted).identifiers[0] as { id: string }).id;

async function plantUnits(manager: EntityManager, areas: Areas): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, kind, name, area } of units)
    ids.set(key, await idOf(manager.insert(UnitEntity, { kind, name, area: areas.get(area)! })));
  return ids;
}

const livesThere = (waitsAs: Role | undefined, at: Instant): Partial<ResidenceEntity> => {
  const since = at - (waitsAs ? 3 : 365) * 86_400_000;
  if (waitsAs) return { since, role: waitsAs, status: 'unconfirmed', until: lapseOf('unconfirmed', since) };
  return { since, role: 'owner', status: 'confirmed', decidedAt: since, decidedAs: 'authority', until: null };
};

/** The demo's people take office a year before it begins. */
export async function plantPeople(
  manager: EntityManager,
  cipher: Cipher,
  areas: Areas,
  at: Instant,
): Promise<Everyone> {
  const unitIds = await plantUnits(manager, areas);
  const areaOf = new Map(units.map(({ key, area }) => [key, area]));
  const accounts = new Map<string, string>();
  const term = { since: at - 365 * 86_400_000, until: null };
  for (const [
    number,
    { persona, name, home, waitsAs, office, units: memberships, isRostered },
  ] of everybody.entries()) {
    const key = persona.startsWith('other') ? 'other-community' : 'community';
    const phone = `1990000${String(number + 1).padStart(4, '0')}`;
    const account = await freshId(manager);
    const sealed = {
      name: cipher.seal(name, cellOf('account', 'name', account)),
      phone: cipher.seal(phone, cellOf('account', 'phone', account)),
    };
    const row = {
      id: account,
      openid: `demo-${persona}`,
      ...sealed,
      phoneIndex: cipher.index(phone),
      community: areas.get(key)!,
    };
    await manager.insert(AccountEntity, row);
    accounts.set(persona, account);
    if (home)
      await manager.insert(ResidenceEntity, {
        account,
        household: areas.get(home)!,
        ...livesThere(waitsAs, at),
      });
    if (office)
      await manager.insert(OfficeEntity, {
        office: office[0],
        area: areas.get(office[1])!,
        account,
        ...term,
      });
    if (isRostered) await plantRoster(manager, account);
    for (const one of memberships ?? []) {
      const [unitKey, area] = one.replace('*', '').split(':') as [string, string | undefined];
      const served = areas.get(area ?? areaOf.get(unitKey)!)!;
      await manager.insert(MembershipEntity, {
        unit: unitIds.get(unitKey)!,
        account,
        area: served,
        isDefault: one.endsWith('*'),
        ...term,
      });
    }
  }
  await agree(manager, at);
  return { accounts, units: unitIds };
}

/** The invented people have given consent; people with a real WeChat account are asked. */
async function agree(manager: EntityManager, at: Instant): Promise<void> {
  await manager.query(
    `INSERT INTO consent (account, version, at) SELECT a.id, $1, $2 FROM account a
     WHERE a.openid LIKE 'demo-%' AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.account = a.id)`,
    [POLICY_VERSION, new Date(at)],
  );
}
