import { DAY, lapseOf, POLICY_VERSION, YEAR, type Instant, type Role } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { cellOf, type Cipher } from '../../../common/cipher.ts';
import { freshId } from '../../../common/columns.ts';
import { AccountEntity } from '../../../modules/account/account.entity.ts';
import { ResidenceEntity } from '../../../modules/household/household.entity.ts';
import { OfficeEntity } from '../../../modules/org/office.entity.ts';
import { RosterPatternEntity } from '../../../modules/org/roster.entity.ts';
import { UnitEntity, MembershipEntity } from '../../../modules/org/unit.entity.ts';
import type { Areas } from './areas.ts';
import { everybody, type PersonPlan } from './people.ts';
import { units } from './units.ts';

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
  const since = at - (waitsAs ? 3 * DAY : YEAR);
  if (waitsAs) return { since, role: waitsAs, status: 'unconfirmed', until: lapseOf('unconfirmed', since) };
  return { since, role: 'owner', status: 'confirmed', decidedAt: since, decidedAs: 'authority', until: null };
};

/** What planting a person needs to know. */
interface Ground {
  readonly manager: EntityManager;
  readonly cipher: Cipher;
  readonly areas: Areas;
  readonly units: ReadonlyMap<string, string>;
  readonly at: Instant;
}

async function plantAccount(
  { manager, cipher, areas }: Ground,
  { persona, name }: PersonPlan,
  number: number,
): Promise<string> {
  const id = await freshId(manager);
  const phone = `1990000${String(number).padStart(4, '0')}`;
  const community = persona.startsWith('other') ? 'other-community' : 'community';
  await manager.insert(AccountEntity, {
    id,
    openid: `demo-${persona}`,
    name: cipher.seal(name, cellOf('account', 'name', id)),
    phone: cipher.seal(phone, cellOf('account', 'phone', id)),
    phoneIndex: cipher.index(phone),
    community: areas.get(community)!,
  });
  return id;
}

/** Offices and memberships begin a year before the demo does. */
const termOf = (at: Instant): { since: Instant; until: null } => ({ since: at - YEAR, until: null });

async function plantOffice(
  { manager, areas, at }: Ground,
  account: string,
  [office, area]: NonNullable<PersonPlan['office']>,
): Promise<void> {
  await manager.insert(OfficeEntity, { office, area: areas.get(area)!, account, ...termOf(at) });
}

async function plantMembership(
  { manager, areas, units: ids, at }: Ground,
  account: string,
  membership: string,
): Promise<void> {
  const [key, area] = membership.replace('*', '').split(':') as [string, string | undefined];
  const served = area ?? units.find((one) => one.key === key)!.area;
  await manager.insert(MembershipEntity, {
    unit: ids.get(key)!,
    account,
    area: areas.get(served)!,
    isDefault: membership.endsWith('*'),
    ...termOf(at),
  });
}

async function plantPerson(ground: Ground, plan: PersonPlan, number: number): Promise<string> {
  const { manager, areas, at } = ground;
  const { home, waitsAs, office, units: memberships = [], isRostered } = plan;
  const account = await plantAccount(ground, plan, number);
  if (home)
    await manager.insert(ResidenceEntity, {
      account,
      household: areas.get(home)!,
      ...livesThere(waitsAs, at),
    });
  if (office) await plantOffice(ground, account, office);
  if (isRostered) await plantRoster(manager, account);
  for (const one of memberships) await plantMembership(ground, account, one);
  return account;
}

export async function plantPeople(
  manager: EntityManager,
  cipher: Cipher,
  areas: Areas,
  at: Instant,
): Promise<Everyone> {
  const ground = { manager, cipher, areas, at, units: await plantUnits(manager, areas) };
  const accounts = new Map<string, string>();
  for (const [index, plan] of everybody.entries())
    accounts.set(plan.persona, await plantPerson(ground, plan, index + 1));
  await agree(manager, at);
  return { accounts, units: ground.units };
}

/** The invented people have given consent; people with a real WeChat account are asked. */
async function agree(manager: EntityManager, at: Instant): Promise<void> {
  await manager.query(
    `INSERT INTO consent (account, version, at) SELECT a.id, $1, $2 FROM account a
     WHERE a.openid LIKE 'demo-%' AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.account = a.id)`,
    [POLICY_VERSION, new Date(at)],
  );
}
