import { maskPhones, states, type LedgerBook } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import readWorkbook from 'read-excel-file/node';
import { ms } from '../src/common/columns.ts';
import { LedgerFiles } from '../src/modules/ledger/ledger-files.ts';
import { LedgerWriting } from '../src/modules/ledger/ledger-writing.service.ts';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { atWork, companyOf, DAY, HOUR, dateAfter, type Company } from './together/company.ts';

/** 台账: written in the background, read here by a second library. */

let test: TestApp;
let all: Company;
let street: Phone;
let other: Phone;
beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
  street = await test.as('street');
  other = await test.as('other-secretary');
});
afterAll(() => test.stop());

interface Export {
  readonly id: string;
  readonly file: string;
  readonly state: string;
  readonly lines: number;
}
type Line = Readonly<Record<string, unknown>>;
type Book = Readonly<Record<string, readonly Line[]>>;

const ask = async (phone: Phone, book: LedgerBook, filter: object = {}): Promise<Export> =>
  (await phone.post(`/ledgers/${book}`, filter).expect(201)).body as Export;
const read = async (phone: Phone, id: string): Promise<Export> =>
  (await phone.get(`/ledgers/exports/${id}`).expect(200)).body as Export;
const bytesOf = async (phone: Phone, id: string): Promise<Buffer> =>
  (
    await phone
      .get(`/ledgers/exports/${id}/file`)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200)
  ).body as Buffer;

/** The lines of each sheet, under the titles of its columns. */
async function fetched(phone: Phone, id: string): Promise<Book> {
  const sheets = await readWorkbook(await bytesOf(phone, id), { trim: false });
  return Object.fromEntries(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((title, at) => [String(title), row[at]]))),
    ]),
  );
}

async function written(phone: Phone, book: LedgerBook, filter: object = {}): Promise<Book> {
  const { id } = await ask(phone, book, filter);
  await test.deliver();
  return fetched(phone, id);
}

const numbers = (lines: readonly Line[]): unknown[] => lines.map((line) => line['单号']).sort();
/** A time as a cell shows it in China, read as if it were UTC. */
const shown = (at: number): Date => new Date(Math.round(at / 1000) * 1000 + 8 * HOUR);
/** A cell holds days as a fraction, in which a time may be a millisecond off. */
const inSeconds = (cell: unknown): unknown =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;

interface Row {
  readonly number: string;
  readonly state: keyof typeof states;
  readonly category: string;
  readonly place: string;
  readonly words: string;
  readonly opened: number;
  readonly closed: number | null;
  readonly lead: string | null;
  readonly dispatched: number | null;
}

/** The tickets below an area as the database has them. */
const rowsBelow = async (area: string): Promise<Row[]> =>
  testCipher.read(
    await test.source.query<Row[]>(
      `SELECT c.number, c.state, y.name AS category, b.full_name AS place, t.words,
         ${ms('c.opened_at')} AS opened, ${ms('c.closed_at')} AS closed,
         (SELECT u.name FROM ticket_assignment a JOIN unit u ON u.id = a.unit WHERE a.ticket = t.id
           ORDER BY a.seq DESC LIMIT 1) AS lead,
         (SELECT ${ms('a.since')} FROM ticket_assignment a
           WHERE a.ticket = t.id AND a.unit IS NOT NULL ORDER BY a.seq LIMIT 1) AS dispatched
       FROM ticket t JOIN cases c ON c.id = t.id JOIN category y ON y.code = t.category AND y.community = c.community
       JOIN area b ON b.id = t.building
       WHERE c.path @> ARRAY[$1::uuid] ORDER BY c.opened_at DESC, c.id DESC`,
      [area],
    ),
  );

describe('the ledger of requests', () => {
  const words = '=HYPERLINK("http://x.example","点我") 请打 13912345678';
  let placed: TicketBody;
  let line: Line;
  let lines: readonly Line[];

  beforeAll(async () => {
    placed = await all.resident.place({ kind: 'help', category: 'leak', words });
    await atWork(test, all);
    const book = await written(all.secretary, 'requests');
    lines = book['诉求台账']!;
    line = lines.find((one) => one['单号'] === placed.number)!;
  });

  it('has every ticket of the area, cell by cell as the database has it', async () => {
    const rows = await rowsBelow(await test.area('幸福里小区'));
    expect(lines.length).toBeGreaterThan(1);
    expect(
      lines.map((one) => ({
        number: one['单号'],
        state: one['当前进度'],
        category: one['类别'],
        place: one['小区楼栋'],
        words: one['诉求内容'],
        opened: inSeconds(one['登记时间']),
        closed: inSeconds(one['办结时间']),
        lead: one['主办单位'],
        dispatched: inSeconds(one['派单时间']),
      })),
    ).toEqual(
      rows.map((row) => ({
        ...row,
        state: states[row.state],
        words: maskPhones(row.words),
        opened: shown(row.opened),
        closed: row.closed && shown(row.closed),
        dispatched: row.dispatched && shown(row.dispatched),
      })),
    );
  });

  it('holds what a resident typed as text, without the number, and the name masked', () => {
    expect(line).toMatchObject({
      诉求内容: maskPhones(words),
      诉求人: '林**',
      类型: '求助',
      紧急程度: '一般',
      现已超时: '否',
      满意度: null,
      附议人数: 0,
    });
    expect(String(line['诉求内容'])).toMatch(/^=HYPERLINK/);
  });

  it('shows a name masked even after it was revealed', async () => {
    await all.secretary.act(placed.id, 'reveal', { fields: ['name', 'phone'], words: '约上门时间' });
    const book = await written(all.secretary, 'requests');
    expect(book['诉求台账']!.find((one) => one['单号'] === placed.number)!['诉求人']).toBe('林**');
  });

  it('says on its first sheet who made it, with which filters and how many lines there are', async () => {
    const book = await written(all.secretary, 'requests', {
      state: 'pool',
      from: '2026-03-01',
      to: '2026-03-31',
    });
    const told = Object.fromEntries(book['说明']!.map((one) => [one['项目'], one['内容']]));
    expect(told).toMatchObject({
      台账: '诉求台账',
      范围: '幸福里小区',
      时间: '2026-03-01 至 2026-03-31',
      进度: '待接单',
      类别: '全部',
      单位: '全部',
      诉求台账: `${book['诉求台账']!.length} 行`,
    });
    expect(told['导出人']).toMatch(/^支部书记 ./);
    expect(new Set(book['诉求台账']!.map((one) => one['当前进度']))).toEqual(new Set(['待接单']));
  });
});

describe('all ledgers at once', () => {
  let book: Book;
  let held: TicketBody;
  let heard: TicketBody;
  let handed: TicketBody;

  beforeAll(async () => {
    const { secretary, property, steward, steward2, resident } = all;
    held = await atWork(test, all);
    await property.act(held.id, 'hold', {
      mode: 'ask',
      reason: 'funds',
      review: dateAfter(test.clock.at(), 10),
      public_line: '维修资金正在申请',
    });
    const { requests } = (await secretary.get(`/tickets/${held.id}`)).body as { requests: { id: string }[] };
    await secretary.act(held.id, 'grant', { request: requests[0]!.id });
    heard = await atWork(test, all);
    await secretary.act(heard.id, 'convene', {
      matter: '路灯由谁来修',
      place: '议事亭',
      reply_by: dateAfter(test.clock.at(), 5),
      host: secretary.id,
      seats: [{ unit: await test.unit('幸福物业') }],
    });
    handed = await resident.place({ kind: 'consult', category: 'policy', words: '车棚什么时候修' });
    await steward.act(handed.id, 'accept');
    const asked = await secretary.act(handed.id, 'hand_over', {
      mode: 'ask',
      successor: steward2.id,
      words: '下周休假',
    });
    const request = (asked['requests'] as { id: string; action: string }[]).find(
      ({ action }) => action === 'hand_over',
    )!;
    await steward2.act(handed.id, 'grant', { request: request.id });
    await steward2.act(handed.id, 'reveal', { fields: ['phone'], words: '约上门时间' });
    book = await written(secretary, 'all');
  });

  it('has a sheet for each', () => {
    expect(Object.keys(book)).toEqual([
      ...['说明', '诉求台账', '派单台账', '挂账台账', '协商台账', '交接台账', '督办台账', '查看台账'],
    ]);
  });

  it('has a line for each dispatch, hold, hearing, hand-over and look', async () => {
    const area = await test.area('幸福里小区');
    const count = async (table: string, where = 'true', ticket = 'ticket'): Promise<number> =>
      (
        await test.source.query<[{ n: number }]>(
          `SELECT count(*)::int AS n FROM ${table} r JOIN cases c ON c.id = r.${ticket}
             WHERE c.path @> ARRAY[$1::uuid] AND ${where}`,
          [area],
        )
      )[0].n;
    expect(
      Object.fromEntries(Object.entries(book).map(([name, lines]) => [name, lines.length])),
    ).toMatchObject({
      派单台账: await count('ticket_assignment', 'r.unit IS NOT NULL'),
      挂账台账: await count('ticket_hold'),
      协商台账: await count('ticket_hearing'),
      交接台账: await count('case_request', `r.action = 'hand_over'`, '"case"'),
      查看台账: await count('ticket_reveal'),
    });
  });

  it('says of each what happened', () => {
    const of = (sheet: string, { number }: TicketBody): Line | undefined =>
      book[sheet]!.find((line) => line['单号'] === number);
    expect(of('挂账台账', held)).toMatchObject({
      挂账原因: '资金未到位',
      公示内容: '维修资金正在申请',
      批准人: '郑明理',
      解除时间: null,
      主办单位: '幸福物业',
    });
    expect(of('协商台账', heard)).toMatchObject({
      协商事项: '路灯由谁来修',
      地点: '议事亭',
      召集人: '郑明理',
      参加单位: '幸福物业',
      协商结果: '协商中',
    });
    expect(of('交接台账', handed)).toMatchObject({
      提出人: '郑明理',
      接手人: '吴跑跑',
      答复: '已接手',
      说明: '下周休假',
    });
    expect(of('查看台账', handed)).toMatchObject({
      查看人: '吴跑跑',
      看了什么: '电话',
      事由: '约上门时间',
    });
  });

  it('can be narrowed to a unit, a category and a period', async () => {
    const { secretary } = all;
    const unit = await test.unit('幸福物业');
    const dispatched = (await written(secretary, 'dispatches', { unit }))['派单台账']!;
    expect(new Set(dispatched.map((line) => line['主办单位']))).toEqual(new Set(['幸福物业']));
    const lamps = (await written(secretary, 'requests', { category: 'lighting' }))['诉求台账']!;
    expect(numbers(lamps)).toEqual(
      numbers(book['诉求台账']!.filter((line) => line['类别'] === lamps[0]!['类别'])),
    );
    const later = { from: dateAfter(test.clock.at(), 1) };
    const none = await written(secretary, 'all', later);
    expect(Object.entries(none).flatMap(([name, lines]) => (name === '说明' ? [] : lines))).toEqual([]);
  });
});

describe('whose tickets', () => {
  it('are those of the offices one holds oneself', async () => {
    const { secretary, committee } = all;
    const foreign = await (
      await test.as('other-resident')
    ).place({ building: await test.area('望江花园1栋') });
    const seenBy = async (phone: Phone): Promise<unknown[]> =>
      numbers((await written(phone, 'requests'))['诉求台账']!);
    const [ours, community, whole, theirs] = [
      await seenBy(secretary),
      await seenBy(committee),
      await seenBy(street),
      await seenBy(other),
    ];
    expect(theirs).toContain(foreign.number);
    expect([...ours, ...community, ...whole]).not.toContain(foreign.number);
    expect(whole).toEqual(expect.arrayContaining(community));
    expect(community).toEqual(expect.arrayContaining(ours));
  });

  it('leave out what the office must not know of, such as a complaint about its holder', async () => {
    const { secretary, resident, committee } = all;
    const about = await resident.place({
      kind: 'complaint',
      words: '书记态度不好',
      private: true,
      about: [{ person: secretary.id }],
    });
    expect(numbers((await written(secretary, 'requests'))['诉求台账']!)).not.toContain(about.number);
    expect(numbers((await written(committee, 'requests'))['诉求台账']!)).toContain(about.number);
  });

  it('are none for residents, stewards and units', async () => {
    for (const phone of [all.resident, all.neighbour, all.steward, all.property, all.partner]) {
      await phone.get('/ledgers').expect(404);
      await phone.post('/ledgers/requests').expect(404);
    }
  });

  it.each(['area', 'unit'])('of another community are missing: %s', async (field) => {
    const theirs = field === 'area' ? await test.area('望江花园') : await test.unit('望江物业');
    const answers = await Promise.all(
      [theirs, randomUUID()].map(async (id) => {
        const { status, body } = await all.secretary.post('/ledgers/all', { [field]: id });
        return { status, ...(body as object), requestId: null };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 422, code: 'UNKNOWN_REFERENCE', detail: { field } });
  });
});

/** Removes a chunk of each run that wrote a workbook. */
async function removeChunk(id: string, chunk: number): Promise<void> {
  const all = await readdir(join(test.dataDir, 'files'), { recursive: true });
  for (const path of all.filter((one) => one.includes(`${id}-${chunk}-`)))
    await rm(join(test.dataDir, 'files', path));
}

describe('a workbook', () => {
  it('is told of while it is written, and fetched only by the person who asked for it', async () => {
    const { secretary, committee } = all;
    const asked = await ask(secretary, 'requests');
    expect(asked).toMatchObject({ state: 'waiting', lines: 0, file: '诉求台账 2026-03-02.xlsx' });
    await secretary.get(`/ledgers/exports/${asked.id}/file`).expect(404);
    await test.deliver();
    const ready = await read(secretary, asked.id);
    expect(ready.state).toBe('ready');
    expect(ready.lines).toBe((await fetched(secretary, asked.id))['诉求台账']!.length);
    for (const phone of [committee, street, other])
      for (const path of [`/ledgers/exports/${asked.id}`, `/ledgers/exports/${asked.id}/file`])
        await phone.get(path).expect(404);
    const { exports } = (await secretary.get('/ledgers').expect(200)).body as { exports: Export[] };
    expect(exports[0]).toEqual(ready);
  });

  it('comes whole where it is stored in many chunks', async () => {
    const { secretary } = all;
    const { id } = await ask(secretary, 'all');
    await test.deliver();
    const whole = await bytesOf(secretary, id);
    const files = test.app.get(LedgerFiles, { strict: false });
    const parts = Array.from({ length: Math.ceil(whole.length / 100) }, (_, n) =>
      whole.subarray(100 * n, 100 * n + 100),
    );
    await files.put(id, Readable.from(parts), 1000);
    const chunks = await Readable.from((await files.get(id))!.bytes).toArray();
    expect(chunks).toHaveLength(Math.ceil(whole.length / 1000));
    const path = `/ledgers/exports/${id}/file`;
    await secretary.get(path).expect('content-length', String(whole.length));
    expect((await bytesOf(secretary, id)).equals(whole)).toBe(true);
  });

  it('with a chunk missing is cut off, and is gone where it is the first one', async () => {
    const { secretary } = all;
    const { id } = await ask(secretary, 'looks');
    await test.deliver();
    const whole = await bytesOf(secretary, id);
    const path = `/ledgers/exports/${id}/file`;
    const files = test.app.get(LedgerFiles, { strict: false });
    await files.put(id, Readable.from([whole.subarray(0, 100), whole.subarray(100)]), 100);
    await removeChunk(id, 1);
    await expect(bytesOf(secretary, id)).rejects.toThrow();
    await removeChunk(id, 0);
    await secretary.get(path).expect(404);
  });

  it('is asked for once by requests with one key', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2].map(() => all.secretary.post('/ledgers/holds', {}, key)));
    expect(new Set(answers.map(({ body }) => (body as Export).id)).size).toBe(1);
    await test.deliver();
  });

  it('leaves a record of who exported what, and of each time it was fetched', async () => {
    const { secretary } = all;
    const { id } = await ask(secretary, 'looks', { from: '2026-03-01', to: '2026-03-31', state: 'pool' });
    await test.deliver();
    for (let n = 0; n < 2; n++) await bytesOf(secretary, id);
    const [row] = await test.source.query<object[]>(
      `SELECT account, book, filter, cardinality(fetched_at) AS times FROM ledger_export WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({
      account: secretary.id,
      book: 'looks',
      filter: {
        ...{ area: null, state: 'pool', category: null, source: null, unit: null },
        from: Date.parse('2026-03-01T00:00:00+08:00'),
        until: Date.parse('2026-04-01T00:00:00+08:00'),
      },
      times: 2,
    });
  });

  it('is gone after a day', async () => {
    const { secretary } = all;
    const { id } = await ask(secretary, 'requests');
    await test.deliver();
    test.clock.offset += DAY;
    expect((await read(secretary, id)).state).toBe('gone');
    await secretary.get(`/ledgers/exports/${id}/file`).expect(404);
    test.clock.offset -= DAY;
  });

  it('is written with the rights that its asker has then', async () => {
    const { id } = await ask(all.grid, 'requests');
    await test.source.query(`UPDATE office SET until = $2 WHERE account = $1`, [
      all.grid.id,
      new Date(test.clock.at()),
    ]);
    await test.deliver();
    const [row] = await test.source.query<{ state: string }[]>(
      `SELECT state FROM ledger_export WHERE id = $1`,
      [id],
    );
    expect(row!.state).toBe('failed');
  });

  it('is written by one process at a time, and by another when that one died', async () => {
    const writing = test.app.get(LedgerWriting, { strict: false });
    const { id } = await ask(all.secretary, 'all');
    const [one, two] = await Promise.allSettled([writing.write(id), writing.write(id)]);
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { lines } = await read(all.secretary, id);
    await test.source.query(`UPDATE ledger_export SET state = 'writing' WHERE id = $1`, [id]);
    await expect(writing.write(id)).rejects.toThrow('is being written');
    test.clock.offset += 2 * 60_000;
    await writing.write(id);
    expect(await read(all.secretary, id)).toMatchObject({ state: 'ready', lines });
    await test.deliver();
    expect(await read(all.secretary, id)).toMatchObject({ state: 'ready', lines });
  });

  it.each([
    [{ from: '2026-02-30' }, 'WRONG_TYPE'],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'TOO_EARLY'],
    [{ state: 'nowhere' }, 'NOT_A_CHOICE'],
    [{ who: 'me' }, 'UNKNOWN_FIELD'],
  ])('with %j is refused as %s', async (filter, code) => {
    expect((await all.secretary.post('/ledgers/all', filter).expect(422)).body).toMatchObject({ code });
  });
});
