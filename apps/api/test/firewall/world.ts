import { SheetDrawing } from '../../src/modules/document/sheet-drawing.service.ts';
import { randomUUID } from 'node:crypto';
import { DAY, HOUR } from '@sandan/domain';
import { cellOf } from '../../src/common/vault.ts';
import type { TestApp } from '../harness/app.ts';
import { testCipher } from '../harness/keys.ts';
import { companyOf } from '../together/company.ts';
import { formOf, pictureOf, SECRET, send, stories, type Town } from '../together/scenes.ts';
import { reportersOf, spell, type Reporter } from '../together/secrets.ts';
import { clientOf } from '../walks/door.ts';

/** All personas of the demo. */
export const personas = [
  'resident',
  'neighbour',
  'elder',
  'steward',
  'steward2',
  'secretary',
  'grid',
  'committee',
  'street',
  'intake',
  'intake2',
  'property',
  'group',
  'selfgov',
  'other-resident',
  'other-secretary',
] as const;
export type Persona = (typeof personas)[number];

/** One id of each kind for requests. */
export interface Ids {
  readonly ticket: string;
  readonly person: string;
  readonly unit: string;
  readonly file: string;
  readonly estate: string;
  readonly building: string;
  readonly entrance: string;
  /** Belongs to a person whose name no persona may read; `room` is another person's. */
  readonly household: string;
  readonly room: string;
  readonly session: string;
  /** Belongs to a person waiting for confirmation. */
  readonly home: string;
  /** Of a building. */
  readonly code: string;
  /** Of an anonymous ticket. */
  readonly claim: string;
  readonly absence: string;
  readonly office: string;
  /** Published, with a booking. */
  readonly activity: string;
  readonly booking: string;
  readonly membership: string;
  /** Of a newcomer to a post. */
  readonly invitation: string;
  /** Proposed, of the account of the person waiting for confirmation. */
  readonly suspension: string;
  readonly document: string;
  /** A workbook of ledgers, ready to be fetched. */
  readonly ledger: string;
  /** A workbook that was checked, with a problem. */
  readonly import: string;
  /** The id of a category, for those who administer it. */
  readonly category: string;
  /** The id of a planned day of a community, for those who administer it. */
  readonly day: string;
}
export type Kind = keyof Ids;

/** Placed on behalf by intake, which reads the name it recorded. */
export const BEHALF = { name: '邬阿婆', phone: '13700009999' };

/**
 * Two communities in one database, with tickets in every state, and people whose names no persona may read.
 */
export interface World {
  readonly town: Town;
  readonly people: ReadonlyMap<string, string>;
  readonly reporters: readonly Reporter[];
  readonly ours: Ids;
  readonly theirs: Ids;
  /** A session of each persona that nothing else uses. */
  readonly sessions: ReadonlyMap<string, string>;
  readonly close: () => void;
}

async function tell(town: Town, reporters: readonly Reporter[], at: number): Promise<string> {
  const reporter = at === 9 ? null : reporters[at % reporters.length]!;
  const phone = (way: number): string => spell(reporter?.phone ?? BEHALF.phone, at + way);
  const picture = reporter && at === 0 ? [await pictureOf(town, reporter)] : [];
  const more = reporter
    ? { private: at === 6, files: picture }
    : { behalf_name: BEHALF.name, behalf_phone: BEHALF.phone, behalf_household: reporters[0]!.household };
  const by = reporter?.id ?? town.all.intake.id;
  const { id } = (await send(
    town,
    by,
    '/tickets',
    formOf(town, phone, picture.length > 0 || !reporter ? more : { private: at === 6 }),
  )) as { id: string };
  await stories[at]!(town, { id, by, phone });
  return id;
}

/** A person outside the personas reveals each reporter, who finds it under 谁看过我的信息. */
async function lookAt(town: Town, { id }: Reporter): Promise<void> {
  const steward = town.all.steward3.id;
  const placed = (await send(
    town,
    id,
    '/tickets',
    formOf(town, () => '', {}),
  )) as { id: string; version: number };
  const path = `/tickets/${placed.id}/transitions`;
  const { version } = await send(town, steward, path, { action: 'accept', version: placed.version });
  await send(town, steward, path, { action: 'reveal', version, fields: ['phone'], words: '约上门时间' });
}

/** An absence to come, and an office that gives no rights over tickets. */
async function dutiesOf(
  sql: Town['sql'],
  persona: string,
  area: string,
): Promise<{ absence: string; office: string }> {
  const [row] = await sql<{ absence: string; office: string }>(
    `WITH who AS (SELECT id FROM account WHERE openid = 'demo-' || $1),
       away AS (INSERT INTO absence (account, since, until, by) SELECT id, '2026-06-01', '2026-06-10', id FROM who RETURNING id),
       held AS (INSERT INTO office (office, area, account, since) SELECT 'group_leader', $2, id, '2026-01-01' FROM who RETURNING id)
     SELECT away.id AS absence, held.id AS office FROM away, held`,
    [persona, area],
  );
  return row!;
}

/** The sheet of last month of a person in office. */
async function documentOf({ sql }: Town, person: string): Promise<string> {
  const [row] = await sql<{ id: string }>(`SELECT id FROM document WHERE person = $1`, [person]);
  return row!.id;
}

/** A published class of a secretary, and the booking of a resident. */
async function activityOf(
  town: Town,
  secretary: string,
  resident: string,
  area: string,
): Promise<{ activity: string; booking: string }> {
  const at = town.clock.at() + 10 * DAY;
  const planned = (await send(town, secretary, '/activities', {
    ...{ kind: 'class', title: '一楼见课堂', area, place: '门厅' },
    ...{ starts: new Date(at).toISOString(), ends: new Date(at + HOUR).toISOString() },
  })) as { id: string; version: number };
  const path = `/activities/${planned.id}`;
  await send(town, secretary, `${path}/transitions`, { action: 'publish', version: planned.version });
  const { id } = (await send(town, resident, `${path}/bookings`, {})) as { id: string };
  return { activity: planned.id, booking: id };
}

/** A suspension that was proposed just now. */
async function suspensionOf({ sql, clock }: Town, account: string, proposer: string): Promise<string> {
  const id = randomUUID();
  await sql(
    `INSERT INTO suspension (id, account, proposed_by, proposed_as, proposed_at, days, words)
     VALUES ($1, $2, $3, 'secretary', $4, 7, $5)`,
    [
      ...[id, account, proposer, new Date(clock.at())],
      testCipher.seal('反复提交相同内容', cellOf('suspension', 'words', id)),
    ],
  );
  return id;
}

/** A membership of a person, and an invitation to a duty of a building. */
async function postsOf(
  town: Town,
  member: string,
  secretary: string,
  building: string,
): Promise<{ membership: string; invitation: string }> {
  const [held] = await town.sql<{ id: string }>(`SELECT id FROM membership WHERE account = $1 LIMIT 1`, [
    member,
  ]);
  const post = { office: 'duty', label: '党员中心户', area: building, name: '赵六' };
  const given = (await send(town, secretary, '/post-invitations', post)) as unknown as {
    invitation: { id: string };
  };
  return { membership: held!.id, invitation: given.invitation.id };
}

/** A workbook in which something is wrong. */
async function importOf({ sql, clock }: Town, account: string, area: string): Promise<string> {
  const [id, at] = [randomUUID(), new Date(clock.at())];
  const lines = [{ sheet: 'areas', created: 0, changed: 0, left: 0 }];
  await sql(
    `INSERT INTO workbook_import (id, account, areas, hash, state, problems, lines, total, written, at)
     VALUES ($1, $2, $3, '00', 'faulty', 1, $4, 0, 0, $5)`,
    [id, account, [area], JSON.stringify(lines), at],
  );
  const problem = { kind: 'missing', sheet: '区域', row: 2, column: 'B', sentence: '「名称」没有填' };
  const found = { workbook: {}, lines: [], problems: [problem], print: '' };
  await sql(`INSERT INTO workbook_finding (import, account, found, at) VALUES ($1, $2, $3, $4)`, [
    ...[id, account, testCipher.seal(JSON.stringify(found), cellOf('workbook_finding', 'found', id)), at],
  ]);
  return id;
}

/** A category of the community of a person. */
async function categoryOf(sql: Town['sql'], persona: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `SELECT c.id FROM category c JOIN account a ON a.community = c.community AND a.openid = 'demo-' || $1 WHERE c.code = 'leak'`,
    [persona],
  );
  return row!.id;
}

/** A planned day of a community. */
const dayOf = async (town: Town, person: string, community: string): Promise<string> => {
  const form = { community, date: '2030-03-21', effect: 'off', label: '检修' };
  return ((await send(town, person, '/administration/days', form)) as { id: string }).id;
};

/** The same day of another community, which nobody administers. */
async function dayElsewhere({ sql }: Town, day: string, community: string): Promise<string> {
  const id = randomUUID();
  const changed = { id, community, number: 'WJ-1', path: [community] };
  for (const table of ['cases', 'community_day'])
    await sql(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(t, $2::jsonb)).* FROM ${table} t WHERE t.id = $1`,
      [day, JSON.stringify(changed)],
    );
  return id;
}

const ledgersOf = async (town: Town, person: string): Promise<string> =>
  ((await send(town, person, '/ledgers/all', {})) as { id: string }).id;

async function sessionsOf(test: TestApp, people: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const persona of personas) {
    await test.as(persona);
    const [row] = await test.source.query<{ id: string }[]>(
      `SELECT id FROM session WHERE account = $1 AND id <> account ORDER BY since DESC, id DESC LIMIT 1`,
      [people.get(persona)],
    );
    found.set(persona, row!.id);
  }
  return found;
}

export async function buildWorld(test: TestApp): Promise<World> {
  await test.app.listen(0, '127.0.0.1');
  const origin = await test.app.getUrl();
  const client = clientOf(origin, SECRET);
  const sql: Town['sql'] = async (text, parameters = []) =>
    testCipher.read(await test.source.query(text, [...parameters]));
  const people = new Map(
    (
      await sql<{ persona: string; id: string }>(
        `SELECT substr(openid, 6) AS persona, id FROM account WHERE openid LIKE 'demo-%'`,
      )
    ).map(({ persona, id }) => [persona, id]),
  );
  const reporters = await reportersOf(sql, ['resident', 'neighbour', 'elder']);
  const units = {
    property: await test.unit('幸福物业'),
    group: await test.unit('幸福里3栋党小组'),
    selfgov: await test.unit('幸福里小区自管会'),
  };
  const town: Town = {
    all: await companyOf(test),
    colleague: people.get('property2')!,
    client,
    clock: test.clock,
    origin,
    sql,
    building: await test.area('幸福里小区3栋'),
    units,
  };
  const tickets: string[] = [];
  for (let at = 0; at < stories.length; at++) tickets.push(await tell(town, reporters, at));
  for (const reporter of reporters) await lookAt(town, reporter);
  await test.deliver();
  const sessions = await sessionsOf(test, people);
  const [picture] = await sql<{ id: string }>(`SELECT id FROM file WHERE "case" = $1`, [tickets[0]]);
  const [stranger] = await reportersOf(sql, ['other-resident']);
  const theirBuilding = await test.area('望江花园1栋');
  const theirPicture = await pictureOf(town, stranger!);
  const nameless = {
    kind: 'hazard',
    category: 'ebike',
    in_danger: false,
    today: false,
    words: '井盖松了',
    anonymous: true,
  };
  const claimOf = async (id: string, building: string): Promise<string> =>
    ((await send(town, id, '/tickets', { ...nameless, building })) as { claimCode: string }).claimCode;
  const placed = (await send(town, stranger!.id, '/tickets', {
    kind: 'help',
    category: 'leak',
    in_danger: false,
    today: false,
    building: theirBuilding,
    words: '漏水',
    files: [theirPicture],
  })) as { id: string };
  const waits = async (persona: string): Promise<string> => {
    const [at, until] = [new Date(test.clock.at()), new Date(test.clock.at() + 86_400_000)];
    return (
      await sql<{ id: string }[]>(
        `UPDATE residence SET status = 'unconfirmed', since = $2, until = $3 WHERE account = $1 RETURNING id`,
        [people.get(persona), at, until],
      )
    )[0]![0]!.id;
  };
  await waits('newcomer2');
  const day = await dayOf(town, people.get('street')!, await test.area('幸福里社区'));
  const ledgers = [
    await ledgersOf(town, people.get('secretary')!),
    await ledgersOf(town, people.get('other-secretary')!),
  ] as const;
  await test.deliver();
  // As if the month were over: its sheets count the tickets above.
  await test.app.get(SheetDrawing, { strict: false }).drawDue(test.clock.at() + 31 * 86_400_000);
  return {
    town,
    people,
    reporters,
    sessions,
    ours: {
      home: await waits('newcomer'),
      code: 'DEMOXFL3',
      ticket: tickets[0]!,
      person: people.get('steward2')!,
      unit: await test.unit('向阳口腔诊所'),
      file: picture!.id,
      estate: await test.area('幸福里小区'),
      building: town.building,
      entrance: await test.area('幸福里小区3栋2单元'),
      household: reporters.find(({ name }) => name === '林小满')!.household,
      room: await test.area('幸福里小区2栋1单元301'),
      session: sessions.get('steward')!,
      claim: await claimOf(people.get('resident')!, town.building),
      document: await documentOf(town, people.get('secretary')!),
      suspension: await suspensionOf(town, people.get('newcomer')!, people.get('secretary-hfy')!),
      ledger: ledgers[0],
      import: await importOf(town, people.get('committee')!, await test.area('幸福里社区')),
      category: await categoryOf(sql, 'resident'),
      day,
      ...(await activityOf(
        ...([town, people.get('secretary')!, people.get('resident')!] as const),
        await test.area('幸福里小区'),
      )),
      ...(await dutiesOf(sql, 'group1', await test.area('幸福里小区4栋'))),
      ...(await postsOf(
        ...([town, people.get('steward2')!, people.get('secretary')!] as const),
        await test.area('幸福里小区2栋'),
      )),
    },
    theirs: {
      home: await waits('other-neighbour'),
      code: 'DEMOWJ1',
      ticket: placed.id,
      person: people.get('other-secretary')!,
      unit: await test.unit('望江物业'),
      file: theirPicture,
      estate: await test.area('望江花园'),
      building: theirBuilding,
      entrance: await test.area('望江花园1栋1单元'),
      household: stranger!.household,
      room: await test.area('望江花园1栋1单元201'),
      session: sessions.get('other-secretary')!,
      claim: await claimOf(stranger!.id, theirBuilding),
      document: await documentOf(town, people.get('other-secretary')!),
      suspension: await suspensionOf(town, people.get('other-neighbour')!, people.get('other-secretary')!),
      ledger: ledgers[1],
      import: await importOf(town, people.get('other-secretary')!, await test.area('望江社区')),
      category: await categoryOf(sql, 'other-resident'),
      day: await dayElsewhere(town, day, await test.area('望江社区')),
      ...(await activityOf(
        ...([town, people.get('other-secretary')!, stranger!.id] as const),
        await test.area('望江花园'),
      )),
      ...(await dutiesOf(sql, 'other-steward', theirBuilding)),
      ...(await postsOf(
        ...([town, people.get('other-steward')!, people.get('other-secretary')!] as const),
        theirBuilding,
      )),
    },
    close: () => client.close(),
  };
}
