import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/app.ts';
import { Clock } from '../../src/common/clock.ts';
import type { Config } from '../../src/common/config.ts';
import { dataSourceOptions } from '../../src/data-source.ts';
import { SweepService } from '../../src/modules/sweep/sweep.service.ts';
import { TicketFigures } from '../../src/modules/ticket/figures/ticket-figures.service.ts';
import { ImportWriting } from '../../src/modules/import/import-writing.service.ts';
import { LedgerWriting } from '../../src/modules/ledger/ledger-writing.service.ts';
import { NoticeService } from '../../src/modules/notice/notice.service.ts';
import { emulated } from '../../src/platform/wechat/emulator.ts';
import type { WechatSettings } from '../../src/platform/wechat/wechat.line.ts';
import { tokenOf } from '../walks/door.ts';
import type { Tasks } from '../../src/platform/jobs/jobs.ts';
import { keepContract } from './contract.ts';
import { cloneDatabase } from './database.ts';
import { TEST_KEYS, testCipher } from './keys.ts';
import { startTestWechat, type TestWechat } from './wechat.ts';
import { FileDiscards } from '../../src/modules/file/file-discards.service.ts';

type Body = Record<string, unknown>;

/** One person's phone. */
export interface Phone {
  readonly persona: string;
  readonly id: string;
  get(path: string): supertest.Test;
  post(path: string, body?: object, key?: string): supertest.Test;
  put(path: string, body?: object): supertest.Test;
  delete(path: string): supertest.Test;
  /** Uploads a small picture and gives its id. */
  picture(): Promise<string>;
  /** Sends a file in the form's field `file`. */
  send(path: string, bytes: Buffer, key?: string): supertest.Test;
  /** Places a ticket and gives it. */
  place(form?: Body): Promise<TicketBody>;
  /** Takes an action on the newest version of a ticket; fails where it is refused. */
  act(ticket: string, action: string, form?: Body, key?: string): Promise<TicketBody>;
}

/** A ticket as the API returns it; tests read single fields. */
export interface TicketBody {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly actions: readonly { readonly action: string; readonly mode: string; readonly form?: string }[];
  readonly [field: string]: unknown;
}

/** An API with its own database, the emulated WeChat and a movable clock. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: Clock;
  /** The owner's connection, for what a test reads or prepares beside the API. */
  readonly source: DataSource;
  readonly databaseUrl: string;
  /** The serving role's connection. */
  readonly servingUrl: string;
  readonly dataDir: string;
  readonly wechat: TestWechat;
  /** A persona, or `new-<word>` for a WeChat user unknown to us. */
  as(persona: string): Promise<Phone>;
  /** Moves the clock forward by so many ms and runs the sweep. Returns the number of timer moves. */
  pass(ms: number): Promise<number>;
  /** Advances limits by so many seconds; they use the machine's clock. */
  passLimits(seconds: number): Promise<void>;
  /** Runs the queued jobs. */
  deliver(): Promise<void>;
  unit(name: string): Promise<string>;
  /** By its full name, also an encrypted household name. */
  area(fullName: string): Promise<string>;
  stop(): Promise<void>;
}

/** Monday 2026-03-02 10:00 in China, well inside service hours. */
export const MONDAY = Date.parse('2026-03-02T02:00:00Z');

export const SECRET = 'ab'.repeat(32);

const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#8aa' } })
  .jpeg()
  .toBuffer();

export const config = (dataDir: string): Config => ({
  host: '127.0.0.1',
  port: 0,
  databaseUrl: null,
  ownerUrl: null,
  workers: 1,
  databasePool: 8,
  dataDir,
  demo: true,
  secret: SECRET,
  keys: TEST_KEYS,
  wechat: null,
  emulatorPort: 0,
  sweepEvery: 0,
  logLevel: 'error',
  trustProxy: null,
  limitScale: 10_000,
  hasDocs: true,
  hasMetrics: true,
  requestsAtOnce: 10_000,
  deadlines: { headers: 10, body: 60, pace: 5 },
});

async function phoneOf(app: NestFastifyApplication, persona: string, source: DataSource): Promise<Phone> {
  const agent = supertest(app.getHttpServer());
  const signedIn = await agent
    .post('/api/v1/sessions')
    .send({ code: persona.startsWith('new-') ? persona : `demo-${persona}` })
    .expect(200);
  const { me } = signedIn.body as { me: { id: string } };
  // The issued token expires, and tests move the clock by months.
  const bearer = `Bearer ${tokenOf(me.id, SECRET)}`;
  const get: Phone['get'] = (path) => agent.get(`/api/v1${path}`).set('authorization', bearer);
  const post: Phone['post'] = (path, body = {}, key) => {
    const test = agent.post(`/api/v1${path}`).set('authorization', bearer);
    return (key === undefined ? test : test.set('idempotency-key', key)).send(body);
  };
  const put: Phone['put'] = (path, body = {}) =>
    agent.put(`/api/v1${path}`).set('authorization', bearer).send(body);
  const remove: Phone['delete'] = (path) => agent.delete(`/api/v1${path}`).set('authorization', bearer);
  const send: Phone['send'] = (path, bytes, key) => {
    const test = agent.post(`/api/v1${path}`).set('authorization', bearer).attach('file', bytes, 'file');
    return key === undefined ? test : test.set('idempotency-key', key);
  };
  const upload = async (): Promise<string> => {
    const answer = await agent
      .post('/api/v1/files')
      .set('authorization', bearer)
      .attach('file', await picture, 'photo.jpg')
      .expect(201);
    return (answer.body as { id: string }).id;
  };
  const building = async (): Promise<string> =>
    (await source.query<{ id: string }[]>(`SELECT id FROM area WHERE full_name = '幸福里小区3栋'`))[0]!.id;
  return {
    persona,
    id: me.id,
    get,
    post,
    put,
    delete: remove,
    picture: upload,
    send,
    async place(form = {}) {
      const body = {
        kind: 'hazard',
        category: 'ebike',
        in_danger: false,
        today: false,
        words: '楼道里有电瓶车充电',
        building: await building(),
        ...form,
      };
      return (await post('/tickets', body).expect(201)).body as TicketBody;
    },
    async act(ticket, action, form = {}, key) {
      const { version } = (await get(`/tickets/${ticket}`)).body as TicketBody;
      const answer = await post(`/tickets/${ticket}/transitions`, { action, version, ...form }, key);
      if (answer.status !== 200)
        throw new Error(`${persona} ${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as TicketBody;
    },
  };
}

const areaOf =
  (source: DataSource) =>
  async (fullName: string): Promise<string> => {
    const areas = testCipher.read(
      await source.query<{ id: string; name: string }[]>(`SELECT id, full_name AS name FROM area`),
    );
    return areas.find(({ name }) => name === fullName)!.id;
  };

/**
 * Starts an API for one test file, at `MONDAY` unless told otherwise; `route` gives another address under
 * which it reaches its database.
 */
export async function startTestApp(
  at = MONDAY,
  more: Partial<Config> = {},
  asking: Partial<WechatSettings> = {},
  route = (url: string): Promise<string> => Promise.resolve(url),
): Promise<TestApp> {
  const [database, wechat, dataDir] = await Promise.all([
    cloneDatabase(),
    startTestWechat(),
    mkdtemp(join(tmpdir(), 'sandan-files-')),
  ]);
  const clock = new Clock();
  clock.offset = at - Date.now();
  const app = await createApp({
    config: { ...config(dataDir), ...more },
    databaseUrl: await route(database.servingUrl),
    wechat: { ...emulated(wechat.origin), ...asking },
    clock,
  });
  const broken = keepContract(app);
  await app.getHttpAdapter().getInstance().ready();
  const source = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
  const sweeper = app.get(SweepService, { strict: false });
  const notices = app.get(NoticeService, { strict: false });
  const discards = app.get(FileDiscards, { strict: false });
  const ledgers = app.get(LedgerWriting, { strict: false });
  const imports = app.get(ImportWriting, { strict: false });
  const figures = app.get(TicketFigures, { strict: false });
  const one = async (sql: string, name: string): Promise<string> =>
    (await source.query<{ id: string }[]>(sql, [name]))[0]!.id;
  return {
    app,
    clock,
    source,
    dataDir,
    wechat,
    databaseUrl: database.url,
    servingUrl: database.servingUrl,
    as: (persona) => phoneOf(app, persona, source),
    async pass(ms) {
      clock.offset += ms;
      return sweeper.sweep();
    },
    async passLimits(seconds) {
      await source.query(`UPDATE rate_limit SET expire = expire - $1`, [seconds * 1000]);
    },
    async deliver() {
      const [jobs] = await source.query<[{ payload: Tasks[keyof Tasks] }[]]>(
        `DELETE FROM graphile_worker._private_jobs RETURNING payload`,
      );
      for (const { payload } of jobs)
        if ('files' in payload) await discards.discardAll(payload.files);
        else if ('ledger' in payload) await ledgers.write(payload.ledger);
        else if ('import' in payload) await imports.write(payload.import);
        else if ('noun' in payload) await figures.deriveMissing();
        else await notices.notify(payload);
    },
    unit: (name) => one(`SELECT id FROM unit WHERE name = $1`, name),
    area: areaOf(source),
    async stop() {
      await app.close();
      await source.destroy();
      await wechat.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
      if (broken.length > 0)
        throw new Error(`Answers that are not as documented:\n${[...new Set(broken)].join('\n')}`);
    },
  };
}

/** A second API on the same database and files; its own clock has the same time. */
export async function startSibling(
  { clock: { offset }, servingUrl, dataDir, wechat }: TestApp,
  more: Partial<Config> = {},
): Promise<{ app: NestFastifyApplication; clock: Clock }> {
  const clock = Object.assign(new Clock(), { offset });
  const app = await createApp({
    config: { ...config(dataDir), databasePool: 20, ...more },
    databaseUrl: servingUrl,
    wechat: emulated(wechat.origin),
    clock,
  });
  await app.getHttpAdapter().getInstance().ready();
  return { app, clock };
}
