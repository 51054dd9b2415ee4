import { retention } from '@sandan/domain';
import { RetentionService, type Gone } from '../src/modules/privacy/retention.service.ts';
import { startSibling, startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { pictures, rowsWith, tracesIn } from './retention/remains.ts';
import {
  HOTLINE,
  NAME,
  NEIGHBOUR,
  OTHER,
  ROOM,
  Scenes,
  scenes,
  STRANGER,
  type Scene,
} from './retention/scenes.ts';
import { companyOf, DAY, seen, timeline, type Company } from './together/company.ts';
import { replays } from './walks/replay.ts';
import type { Sql } from './walks/town.ts';

/** Three years after closing, a case is anonymised and remains. */

let test: TestApp;
let all: Company;
let ids: Record<Scene, string>;
/** Names, numbers, rooms and ids of all people of these cases. */
let secrets: string[];

const opened: Sql = async (text, values = []) => testCipher.read(await test.source.query(text, [...values]));
const tidy = (batch?: number, app = test.app): Promise<Gone> =>
  app.get(RetentionService, { strict: false }).tidy(batch);
const boxOf = async (phone: Phone, box: string): Promise<string[]> =>
  ((await phone.get(`/tickets?box=${box}&limit=100`).expect(200)).body.items as TicketBody[]).map(
    ({ id }) => id,
  );
const anonymised = async (): Promise<string[]> =>
  (await test.source.query<{ id: string }[]>(`SELECT id FROM cases WHERE anonymised_at IS NOT NULL`))
    .map(({ id }) => id)
    .sort();
const nameOfCase = (id: string): string => scenes.find((scene) => ids[scene] === id) ?? id;

/** A case's figures, and what staff read of it except people and pictures. */
async function countedOf(id: string): Promise<unknown> {
  const {
    number,
    state,
    outcome,
    kind,
    category,
    urgency,
    level,
    building,
    placedAt,
    closedAt,
    facts,
    clocks,
    holds,
  } = await seen(all.committee, id);
  const ratings = await test.source.query(
    `SELECT seq, verdict, stars, called, run FROM ticket_rating WHERE ticket = $1 ORDER BY seq`,
    [id],
  );
  const events = (await timeline(all.committee, id)).map(({ action, label }) => [action, label]);
  const intervals = await test.source.query(
    `SELECT * FROM case_interval WHERE "case" = $1 ORDER BY seq, clock`,
    [id],
  );
  return {
    number,
    state,
    outcome,
    kind,
    category,
    urgency,
    level,
    building,
    placedAt,
    closedAt,
    facts,
    clocks,
    holds,
    ratings,
    events,
    intervals,
  };
}

async function secretsOf(phones: readonly Phone[]): Promise<string[]> {
  const rows = await opened<{ words: string[] }>(
    `SELECT ARRAY[a.id::text, a.name, a.phone, r.household::text, h.full_name] AS words FROM account a
      JOIN residence r ON r.account = a.id JOIN area h ON h.id = r.household WHERE a.id = ANY ($1)`,
    [phones.map(({ id }) => id)],
  );
  return rows.flatMap(({ words }) => words);
}

let before: Record<Scene, unknown>;
let recent: string;
let recentRows: string[];

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
  const { resident, neighbour, elder } = all;
  const [{ phone }] = (await opened<{ phone: string }>(`SELECT phone FROM account WHERE id = $1`, [
    resident.id,
  ])) as [{ phone: string }];
  ids = await new Scenes(test, all, phone).play();
  secrets = [...(await secretsOf([resident, neighbour, elder])), STRANGER, OTHER, HOTLINE, ROOM];
  const { id } = await resident.place({ kind: 'consult', category: 'policy', words: `我是${NAME}` });
  await all.steward.act(id, 'accept');
  await all.steward.act(id, 'answer', { words: `${NAME}您好` });
  await resident.act(id, 'rate_solved', { stars: 5 });
  recent = id;
  await test.deliver();
}, 120_000);
afterAll(() => test?.stop());

it('their rows are ones in which they would be found', async () => {
  const found = (await Promise.all(scenes.map((scene) => tracesIn(test, ids[scene], secrets)))).flat();
  expect(found).toEqual(
    expect.arrayContaining([
      `public.ticket: ${all.resident.id}`,
      `public.case_event: ${NAME}`,
      `public.case_event: ${OTHER}`,
      `public.case_event: ${STRANGER}`,
      `public.ticket_endorsement: ${all.neighbour.id}`,
      `public.ticket_reveal: ${all.resident.id}`,
      `public.ticket_rating: ${all.neighbour.id}`,
      `public.ticket_hearing: ${all.neighbour.id}`,
      `public.file: ${all.resident.id}`,
      `public.notice: ${all.elder.id}`,
      `public.case_read: ${all.neighbour.id}`,
    ]),
  );
});

it('nothing happens before their time', async () => {
  before = Object.fromEntries(
    await Promise.all(scenes.map(async (scene) => [scene, await countedOf(ids[scene])] as const)),
  ) as Record<Scene, unknown>;
  await test.pass(retention.case.after - 51 * DAY);
  expect(await tidy()).toMatchObject({ case: 0 });
  expect(await anonymised()).toEqual([]);
});

it('a case that went into another waits for it', async () => {
  const closed = (
    await test.source.query<[{ at: Date }]>(`SELECT closed_at AS at FROM cases WHERE id = $1`, [ids.merged])
  )[0].at.getTime();
  await test.source.query(`UPDATE cases SET closed_at = closed_at - interval '60 days' WHERE id = $1`, [
    ids.merged,
  ]);
  expect(await tidy()).toMatchObject({ case: 0 });
  await test.source.query(`UPDATE cases SET closed_at = $2 WHERE id = $1`, [ids.merged, new Date(closed)]);
});

describe('then', () => {
  let open: string;
  let keptPictures: number;

  beforeAll(async () => {
    await test.pass(30 * DAY);
    open = (await all.resident.place({ words: `我是${NAME}` })).id;
    recentRows = await rowsWith(test, recent);
    keptPictures = pictures(test);
    // A process that fails at the very end of one case, with a text that quotes it.
    await test.source.query(
      `CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no %', OLD.sha256; END $$`,
    );
    await test.source.query(
      `CREATE TRIGGER fall BEFORE DELETE ON file FOR EACH ROW WHEN (OLD.case = '${ids.own}') EXECUTE FUNCTION fall()`,
    );
  });

  it('the batch takes as many as it is told, one that fails stays whole and stops no other, and its error tells nothing', async () => {
    const lines: string[] = [];
    const quiet = (line: unknown): void => void lines.push(String(line));
    test.app.useLogger({ log: quiet, error: quiet, warn: quiet });
    const whole = await rowsWith(test, ids.own);
    expect(await tidy(3)).toMatchObject({ case: 3 });
    expect(await anonymised()).toHaveLength(3);
    await tidy();
    expect((await anonymised()).map(nameOfCase).sort()).toEqual(
      scenes.filter((scene) => scene !== 'own').sort(),
    );
    expect(await rowsWith(test, ids.own)).toEqual(
      whole.filter((row) => !row.startsWith('public.notice') && !row.startsWith('public.case_read')),
    );
    expect([...new Set(lines)]).toEqual([`case ${ids.own} keeps its people: QueryFailedError P0001`]);
    await test.source.query(`DROP FUNCTION fall CASCADE`);
    expect(await tidy()).toMatchObject({ case: 1 });
  });

  it.each(scenes)('nothing in the rows of “%s” tells who it was', async (scene) => {
    const theirs = scene === 'own' ? await secretsOf([all.group]) : [];
    expect(await tracesIn(test, ids[scene], [...secrets, NEIGHBOUR, ...theirs])).toEqual([]);
  });

  it.each(scenes)('“%s” replays to its row', (scene) => replays(opened, ids[scene]));

  it.each(scenes)('“%s” is counted and read as before', async (scene) =>
    expect(await countedOf(ids[scene])).toEqual(before[scene]),
  );

  it('two on one case stay two, and who they were on another is not told', async () => {
    const [{ reporter, beside }] = await test.source.query<[{ reporter: string; beside: string }]>(
      `SELECT t.reporter, e.person AS beside FROM ticket t JOIN ticket_endorsement e ON e.ticket = t.id WHERE t.id = $1`,
      [ids.solved],
    );
    expect(reporter).not.toBe(beside);
    const [{ n }] = await test.source.query<[{ n: number }]>(
      `SELECT count(DISTINCT reporter)::int AS n FROM ticket WHERE id = ANY ($1)`,
      [[ids.solved, ids.claimed, ids.own]],
    );
    expect(n).toBe(1);
    expect(
      await test.source.query(
        `SELECT 1 FROM account WHERE id = $1 AND NOT active AND openid IS NULL AND phone IS NULL`,
        [reporter],
      ),
    ).toHaveLength(1);
  });

  it('staff read the case with 居民 in it, colleagues by name, words without numbers, and find it', async () => {
    const ticket = await seen(all.committee, ids.solved);
    expect(ticket).toMatchObject({
      reporter: { name: '居民' },
      words: `我是***，住********，打 [号码已删除] 或 [号码已删除]`,
      files: [],
      caseSteward: { name: '孙勤勤' },
    });
    expect(JSON.stringify(ticket)).not.toContain('unconfirmed":true');
    const told = await timeline(all.committee, ids.solved);
    expect(told.map(({ by }) => by?.name)).toEqual([
      '居民',
      '居民',
      '孙勤勤',
      '孙勤勤',
      '孙勤勤',
      '居民',
      '孙勤勤',
      '郑明理',
      '居民',
      '居民',
    ]);
    expect(await boxOf(all.committee, 'scope')).toEqual(expect.arrayContaining(Object.values(ids)));
    const { body } = await all.committee
      .get(`/tickets?box=scope&q=${encodeURIComponent('楼上漏水')}`)
      .expect(200);
    expect((body.items as TicketBody[]).map(({ id }) => id)).toEqual([ids.master]);
  });

  it('a look at the person finds nobody', async () => {
    const looked = await all.committee.act(ids.solved, 'reveal', {
      fields: ['name', 'phone', 'room'],
      words: '回访',
    });
    expect(looked['reporter']).toEqual({ name: '居民' });
    await replays(opened, ids.solved);
    expect((await all.resident.get('/me/views').expect(200)).body.items).toEqual([]);
  });

  it('they no longer see it, and keep what is theirs', async () => {
    for (const phone of [all.resident, all.neighbour, all.elder])
      for (const id of Object.values(ids)) await phone.get(`/tickets/${id}`).expect(404);
    expect(await boxOf(all.resident, 'placed')).toEqual([open, recent]);
    expect(await boxOf(all.neighbour, 'placed')).toEqual([]);
    expect((await all.resident.get('/me').expect(200)).body).toMatchObject({ name: NAME });
    expect(await rowsWith(test, recent)).toEqual(
      recentRows.filter((row) => !row.startsWith('public.notice') && !row.startsWith('public.case_read')),
    );
  });

  it('its pictures are gone, with their bytes', async () => {
    expect(
      await test.source.query(`SELECT 1 FROM file WHERE "case" = ANY ($1)`, [Object.values(ids)]),
    ).toEqual([]);
    await test.deliver();
    // The reporter’s two, and the steward’s evidence of seven cases; each with its thumbnail.
    expect(keptPictures - pictures(test)).toBe(2 * (2 + 7));
  });

  it('once more finds nothing to do', async () => {
    const rows = await rowsWith(test, ids.solved);
    expect(await tidy()).toMatchObject({ case: 0 });
    expect(await rowsWith(test, ids.solved)).toEqual(rows);
  });

  it('two processes share what is due, and each case goes once', async () => {
    await test.source.query(`UPDATE cases SET anonymised_at = NULL`);
    const sibling = await startSibling(test);
    const both = await Promise.all([tidy(), tidy(undefined, sibling.app)]);
    await sibling.app.close();
    expect(both.reduce((sum, gone) => sum + gone.case!, 0)).toBe(scenes.length);
    for (const scene of scenes) await replays(opened, ids[scene]);
  });
});
