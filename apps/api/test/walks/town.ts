/** The people and places of the demo, as plain facts: what the model reasons about. */

export interface Person {
  readonly persona: string;
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly community: string;
  readonly households: readonly string[];
  /** The other members of the household. */
  readonly housemates: readonly string[];
  /** Where they live. */
  readonly estates: readonly string[];
  readonly units: readonly string[];
  /** Family who let them act in their place. */
  readonly represents: readonly { readonly person: string; readonly household: string }[];
  readonly offices: readonly { readonly office: string; readonly area: string }[];
  /** The buildings they serve as steward, and whether as the default. */
  readonly serves: readonly { readonly area: string; readonly isDefault: boolean }[];
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly estate: string;
}

export interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

export interface Town {
  readonly people: readonly Person[];
  /** Buildings one may place at. */
  readonly buildings: readonly Place[];
  readonly units: readonly Unit[];
  readonly categories: readonly string[];
  /** The kinds under which a category is offered. */
  readonly kindsOf: ReadonlyMap<string, readonly string[]>;
  /** What neighbours see of a category. */
  readonly openness: ReadonlyMap<string, string>;
  /** Homes by household: the full name, and the name of the place around the room. */
  readonly rooms: ReadonlyMap<string, { readonly full: string; readonly above: string }>;
  /** Existing ids of another place. */
  readonly elsewhere: { readonly unit: string; readonly person: string; readonly building: string };
}

export type Sql = <T>(text: string, parameters?: readonly unknown[]) => Promise<T[]>;

const PEOPLE = `SELECT substr(a.openid, 6) AS persona, a.id, a.name, a.phone, a.community,
  (SELECT coalesce(json_agg(r.household), '[]') FROM residence r WHERE r.account = a.id AND r.status = 'confirmed') AS households,
  (SELECT coalesce(json_agg(y.account), '[]') FROM residence x JOIN residence y ON y.household = x.household
    AND y.account <> x.account AND y.status = 'confirmed'
     WHERE x.account = a.id AND x.status = 'confirmed') AS housemates,
  (SELECT coalesce(json_agg(DISTINCT e.id), '[]') FROM residence r JOIN area h ON h.id = r.household
    JOIN area e ON e.id = ANY (h.path) AND e.kind = 'estate' WHERE r.account = a.id) AS estates,
  (SELECT coalesce(json_agg(m.unit), '[]') FROM membership m WHERE m.account = a.id) AS units,
  (SELECT coalesce(json_agg(json_build_object('person', d.person, 'household', d.household)), '[]')
    FROM household_delegate d WHERE d.delegate = a.id) AS represents,
  (SELECT coalesce(json_agg(json_build_object('office', o.office, 'area', o.area)), '[]') FROM office o WHERE o.account = a.id) AS offices,
  (SELECT coalesce(json_agg(json_build_object('area', m.area, 'isDefault', m.is_default)), '[]')
     FROM membership m JOIN unit u ON u.id = m.unit AND u.kind = 'steward_team' WHERE m.account = a.id) AS serves
  FROM account a WHERE a.openid LIKE 'demo-%' ORDER BY a.id`;

/** The people of the walks: everyone with a role in the three estates, and two of another community. */
const walkers = [
  'resident',
  'neighbour',
  'elder',
  'steward',
  'steward2',
  'steward3',
  'secretary',
  'grid',
  'committee',
  'street',
  'intake',
  'intake2',
  'property',
  'property2',
  'group',
  'selfgov',
  'partner',
  'secretary-czy',
  'steward-czy',
  'grid2',
  'property-czy',
  'other-resident',
  'other-secretary',
  'resident15',
];
const sites = ['幸福里小区3栋', '幸福里小区3栋2单元', '幸福里小区1栋', '翠竹园1栋', '翠竹园4栋'];
const working = [
  '幸福物业',
  '幸福里3栋党小组',
  '幸福里小区自管会',
  '向阳口腔诊所',
  '12345 热线',
  '翠竹物业',
  '幸福里小区党支部',
  '幸福里红色管家队',
];

/**
 * In each pair the first is family of the second and represents them: a resident, and a property company
 * employee who then must not handle the second's tickets.
 */
const families = [
  ['resident15', 'resident'],
  ['property2', 'elder'],
] as const;
const LONG_AGO = '2020-01-01T00:00:00Z';

/** Moves the families of the walks together. */
export async function settleFamilies(sql: Sql): Promise<void> {
  for (const pair of families) {
    const [delegate, person] = pair.map((persona) => `demo-${persona}`);
    await sql(`DELETE FROM residence r USING account a WHERE a.id = r.account AND a.openid = $1`, [delegate]);
    await sql(
      `INSERT INTO residence (account, household, role, status, since)
        SELECT d.id, r.household, 'family', 'confirmed', $3 FROM account d, account p
       JOIN residence r ON r.account = p.id WHERE d.openid = $1 AND p.openid = $2`,
      [delegate, person, LONG_AGO],
    );
    await sql(
      `INSERT INTO household_delegate (household, person, delegate, since) SELECT r.household, p.id, d.id, $3 FROM account d, account p
       JOIN residence r ON r.account = p.id WHERE d.openid = $1 AND p.openid = $2`,
      [delegate, person, LONG_AGO],
    );
  }
}

export async function loadTown(sql: Sql): Promise<Town> {
  const people = (await sql<Person>(PEOPLE)).filter(({ persona }) => walkers.includes(persona));
  const places = await sql<Place>(
    `SELECT a.id, a.full_name AS name, a.path, (SELECT e.id FROM area e WHERE e.id = ANY (a.path)
      AND e.kind = 'estate') AS estate FROM area a WHERE a.kind IN ('building', 'entrance')`,
  );
  const units = await sql<Unit>(`SELECT id, kind, name FROM unit`);
  const rooms = await sql<{
    id: string;
    full: string;
    above: string;
  }>(`SELECT h.id, h.full_name AS full, CASE WHEN (SELECT count(DISTINCT r.household) FROM residence r
    JOIN area n ON n.id = r.household WHERE n.parent = p.id AND r.status = 'confirmed' AND r.until IS NULL) < 5
    THEN b.full_name ELSE p.full_name END AS above
      FROM area h JOIN area p ON p.id = h.parent JOIN area b ON b.id = p.parent WHERE h.kind = 'household'`);
  const categories = await sql<{ code: string; kinds: string[]; neighbours: string }>(
    `SELECT c.code, c.kinds, c.neighbours FROM category c JOIN account a ON a.community = c.community
      WHERE c.active AND a.openid = 'demo-resident'`,
  );
  const named = <T extends { name: string }>(all: readonly T[], names: readonly string[]): T[] =>
    names.map((name) => all.find((one) => one.name === name)!);
  return {
    people,
    buildings: named(places, sites),
    units: named(units, working),
    categories: categories.map(({ code }) => code),
    kindsOf: new Map(categories.map(({ code, kinds }) => [code, kinds])),
    openness: new Map(categories.map(({ code, neighbours }) => [code, neighbours])),
    rooms: new Map(rooms.map((room) => [room.id, room])),
    elsewhere: {
      unit: named(units, ['望江物业'])[0]!.id,
      person: people.find(({ persona }) => persona === 'other-secretary')!.id,
      building: named(places, ['望江花园1栋'])[0]!.id,
    },
  };
}
