import { DAY, importSheets, type Cell, type ImportSheetName } from '@sandan/domain';
import { setTimeout as pause } from 'node:timers/promises';
import { cellOf, type Sealed } from '../src/common/vault.ts';
import { RetentionService } from '../src/modules/privacy/retention.service.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { rawBook, type RawSheet } from './import/raw-book.ts';
import { withFaults } from './import/faulty-book.ts';
import { sheetOf, streetSheets } from './import/street-book.ts';
import { smallStreet } from './import/street-places.ts';

let test: TestApp;
let committee: Phone, street: Phone, resident: Phone;
beforeAll(async () => {
  test = await startTestApp();
  [committee, street, resident] = (await Promise.all(
    ['committee', 'street', 'resident'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone];
});
afterAll(() => test.stop());

interface View {
  readonly id: string;
  readonly state: string;
  readonly problems: number;
  readonly total: number;
  readonly written: number;
  readonly lines: readonly {
    sheet: string;
    created: number;
    changed: number;
    left: number;
    examples: string[];
  }[];
  readonly actions: readonly { readonly action: string }[];
}
interface Problem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly sentence: string;
}
type Row = Readonly<Record<string, Cell>>;

const imports = '/administration/imports';
const uploaded = async (phone: Phone, ...sheets: RawSheet[]): Promise<View> =>
  (await phone.send(imports, await rawBook(sheets)).expect(201)).body as View;
const read = async (phone: Phone, id: string): Promise<View> =>
  (await phone.get(`${imports}/${id}`).expect(200)).body as View;
const problemsOf = async (phone: Phone, id: string): Promise<Problem[]> =>
  ((await phone.get(`${imports}/${id}/problems`).expect(200)).body as { items: Problem[] }).items;
const commit = async (phone: Phone, { id }: View): Promise<View> => {
  await phone.post(`${imports}/${id}/commit`).expect(201);
  await test.deliver();
  return read(phone, id);
};
const imported = async (phone: Phone, ...sheets: RawSheet[]): Promise<View> => {
  const view = await uploaded(phone, ...sheets);
  if (view.state !== 'ready') throw new Error(JSON.stringify([view, await problemsOf(phone, view.id)]));
  const done = await commit(phone, view);
  expect(done).toMatchObject({ state: 'done', written: view.total, actions: [] });
  return done;
};
const codeOf = ({ status, body }: { status: number; body: unknown }): unknown[] => [
  status,
  (body as { code?: string }).code,
];
/** All areas, with rooms in plain text. */
const rows = async (): Promise<Record<string, unknown>[]> =>
  testCipher
    .read(await test.source.query<{ row: object }[]>(`SELECT to_jsonb(a) AS row FROM area a ORDER BY path`))
    .map(({ row }) => row as Record<string, unknown>);
const newcomer = { name: '样例新', phone: '13900009002' } as const;
/** The name of a person of the demo, and a number that they have verified. */
const numberOf = async (persona: string): Promise<{ name: string; phone: string }> => {
  const { id } = (await (await test.as(persona)).get('/me').expect(200)).body as { id: string };
  const phone = `1390000${String(8000 + persona.length)}`;
  await test.source.query(`UPDATE account SET phone = $2, phone_index = $3 WHERE id = $1`, [
    ...[id, testCipher.seal(phone, cellOf('account', 'phone', id)), testCipher.index(phone)],
  ]);
  const [row] = await test.source.query<[{ name: Sealed }]>(`SELECT name FROM account WHERE id = $1`, [id]);
  return { name: testCipher.open(row.name, cellOf('account', 'name', id)), phone };
};
/** All that an import may write. */
const everything = async (): Promise<object> => ({
  areas: await rows(),
  ...Object.fromEntries(
    await Promise.all(
      ['unit', 'category', 'membership', 'office', 'post_invitation', 'cases', 'case_event'].map(
        async (table) => [
          table,
          await test.source.query<unknown>(`SELECT to_jsonb(t) AS row FROM "${table}" t`),
        ],
      ),
    ),
  ),
});
const named = async (start: string): Promise<string[]> =>
  (await rows()).map(({ full_name: name }) => String(name)).filter((name) => name.startsWith(start));
/** A sheet of the export, row by row. */
const bytesOf = async (phone: Phone, path: string): Promise<Buffer> =>
  (
    await phone
      .get(`${imports}/${path}`)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200)
  ).body as Buffer;

it('a street: checked, imported whole, uploaded and exported again without a change', async () => {
  const before = await rows();
  const sheets = streetSheets(smallStreet);
  const view = await uploaded(street, ...sheets);
  expect(await problemsOf(street, view.id)).toEqual([]);
  expect(view.lines).toMatchObject([
    { sheet: 'areas', label: '区域', created: 34, changed: 0, left: 0 },
    { sheet: 'units', label: '单位', created: 21, changed: 0, left: 0 },
    { sheet: 'people', label: '人员与任职', created: 20, changed: 0, left: 0 },
    { sheet: 'stewards', label: '管家楼栋', created: 8, changed: 0, left: 0 },
    { sheet: 'households', label: '住户', created: 64, changed: 0, left: 0 },
    { sheet: 'categories', label: '类别', created: 2, changed: 2, left: 0 },
  ]);
  expect(view).toMatchObject({ state: 'ready', problems: 0, total: 34 + 21 + 20 + 8 + 64 + 4, written: 0 });
  expect(view.lines[0]!.examples).toContain('新增 样例1社区');
  expect(await rows()).toEqual(before);
  expect(await commit(street, view)).toMatchObject({ state: 'done', written: 151, actions: [] });
  const after = await rows();
  expect(after).toHaveLength(before.length + 98);
  expect(after.find(({ full_name: name }) => name === '样例第01苑1栋1单元0101')).toMatchObject({
    ...{ kind: 'household', name: '0101', m2: 60, active: true, position: 0 },
  });
  expect((await uploaded(street, ...sheets)).state).toBe('same');
  const again = await street.send(imports, await bytesOf(street, 'export')).expect(201);
  expect(again.body).toMatchObject({ state: 'same', problems: 0, total: 0, actions: [] });
  expect(await rows()).toEqual(after);
});

it('keeps rooms encrypted, and what was found only until it is imported', async () => {
  const [row] = await test.source.query<[{ name: string; full_name: string }]>(
    `SELECT name, full_name FROM area WHERE kind = 'household' ORDER BY id DESC LIMIT 1`,
  );
  expect([row.name, row.full_name].every((one) => one.startsWith('⟪'))).toBe(true);
  const view = await uploaded(
    street,
    sheetOf('areas', [{ kind: '楼栋', name: '密楼', estate: '样例第01苑' }]),
  );
  const kept = (): Promise<{ found: string }[]> =>
    test.source.query(`SELECT found FROM workbook_finding WHERE import = $1`, [view.id]);
  expect(JSON.stringify(await kept())).not.toContain('密楼');
  expect((await commit(street, view)).state).toBe('done');
  expect(await kept()).toEqual([]);
});

it('renames and moves by code: what lies below follows, former names are kept, history goes on', async () => {
  const [estate] = (await rows()).filter(({ full_name: name }) => name === '样例第02苑');
  const building = (await rows()).find(({ full_name: name }) => name === '样例第02苑1栋')!;
  const room = (await rows()).find(({ full_name: name }) => name === '样例第02苑1栋1单元0101')!;
  // The estate has a case already: it is changed by events.
  const path = `/administration/areas/${String(estate!['id'])}`;
  await street.post(`${path}/transitions`, { action: 'rename', version: 1, name: '样例第二苑' }).expect(200);
  const view = await imported(
    street,
    sheetOf('areas', [
      {
        kind: '小区',
        name: '样例东苑',
        grid: '第二网格',
        community: '样例2社区',
        pilot: '是',
        code: String(estate!['id']),
      },
      { kind: '楼栋', name: '一号楼', code: String(building['id']) },
    ]),
    sheetOf('households', [{ name: '0109', m2: 77, code: String(room['id']) }]),
  );
  expect(view.lines).toMatchObject([{ changed: 2 }, { changed: 1 }]);
  expect(await named('样例第二苑')).toEqual([]);
  expect(await named('样例东苑一号楼1单元')).toContain('样例东苑一号楼1单元0109');
  const former = await test.source.query<object[]>(
    `SELECT full_name FROM former_area_name WHERE area = $1 ORDER BY until`,
    [building['id']],
  );
  expect(former.slice(0, 2)).toEqual([{ full_name: '样例第02苑1栋' }, { full_name: '样例第二苑1栋' }]);
  const { items } = (await street.get(`${path}/events`).expect(200)).body as { items: { label: string }[] };
  expect(items.map(({ label }) => label)).toEqual(['新增', '改名', '移到别处', '改名', '补充信息']);
  expect((await street.get(path).expect(200)).body).toMatchObject({
    ...{ name: '样例东苑', pilot: true, m2: 12_000.5, parent: { name: '第二网格' } },
  });
});

it('units, posts and categories are cases, each opened by its importer', async () => {
  await imported(
    committee,
    sheetOf('units', [
      { kind: '自管会', name: '和风苑自管会', estate: '和风苑', termEnd: '2027-12-31', label: '业主小组' },
    ]),
    sheetOf('people', [
      { ...newcomer, unit: '和风苑自管会', estate: '和风苑', seat: '委员', memberType: '群众' },
      { ...newcomer, office: '岗位', label: '小巷总理', estate: '和风苑' },
    ]),
    sheetOf('categories', [
      { title: '门禁坏了', kinds: '求助、隐患', openness: '给邻居看', route: '物业', work_urgent: 8 },
    ]),
  );
  const listed = async <One>(path: string): Promise<One[]> =>
    ((await committee.get(path).expect(200)).body as { items: One[] }).items;
  const area = await test.area('和风苑');
  const unit = (await listed<{ id: string; name: string }>(`/administration/units?area=${area}`)).find(
    ({ name }) => name === '和风苑自管会',
  )!;
  const { items } = (await committee.get(`/administration/units/${unit.id}/events`).expect(200)).body as {
    items: { label: string }[];
  };
  expect(items.map(({ label }) => label)).toEqual(['新增']);
  const mine = (await listed<{ name: string; state: string }>('/post-invitations')).filter(
    ({ name }) => name === newcomer.name,
  );
  expect(mine.map(({ state }) => state)).toEqual(['open', 'open']);
  const community = (
    await test.source.query<{ id: string }[]>(`SELECT id FROM area WHERE name = '幸福里社区'`)
  )[0]!.id;
  const category = (
    await listed<{ title: string; id: string }>(`/administration/categories?community=${community}`)
  ).find(({ title }) => title === '门禁坏了')!;
  const said = (await committee.get(`/administration/categories/${category.id}/events`).expect(200)).body as {
    items: { label: string }[];
  };
  expect(said.items.map(({ label }) => label)).toEqual(['新增', '改规定', '定时限']);
});

it('a person known by a post is appointed, others are invited, and take up what their number is invited to', async () => {
  const steward = await numberOf('steward');
  const newcomers = await numberOf('resident');
  const post = { office: '岗位', label: '热心人', community: '幸福里社区' };
  const sheet = sheetOf('people', [
    { ...steward, ...post },
    { ...newcomers, ...post },
  ]);
  expect((await uploaded(street, sheet)).lines[0]!.examples).toEqual([
    `任命 ${steward.name} 热心人（幸福里社区）`,
    `邀请 ${newcomers.name} 热心人（幸福里社区）`,
  ]);
  const done = await imported(street, sheet);
  expect(done.lines).toMatchObject([{ sheet: 'people', created: 2 }]);
  const held = (): Promise<{ noun: string; events: number }[]> =>
    test.source.query(
      `SELECT c.noun, c.seq AS events FROM office o JOIN cases c ON c.id = o.id WHERE o.label = '热心人'`,
    );
  expect(await held()).toEqual([{ noun: 'office', events: 1 }]);
  const { items } = (await resident.get('/me/post-invitations').expect(200)).body as {
    items: { id: string }[];
  };
  await resident.post('/me/posts', { invitation: items[0]!.id }).expect(200);
  expect(await held()).toHaveLength(2);
  expect((await uploaded(street, sheet)).state).toBe('same');
});

it('is not imported when the organisation has changed since', async () => {
  const sheet = sheetOf('areas', [{ kind: '楼栋', name: '新楼', estate: '和风苑' }]);
  const view = await uploaded(committee, sheet);
  const estate = await test.area('和风苑');
  await committee
    .post('/administration/areas', { kind: 'building', name: '新楼', parent: estate })
    .expect(201);
  expect(await commit(committee, view)).toMatchObject({ state: 'moved_on', written: 0, actions: [] });
  expect((await uploaded(committee, sheet)).state).toBe('same');
});

it('killed in the middle of it, writes nothing, and may be tried again', async () => {
  const before = await everything();
  const view = await uploaded(
    committee,
    sheetOf('areas', [{ kind: '楼栋', name: '后楼', estate: '和风苑' }]),
    sheetOf('units', [{ kind: '红色管家队', name: '后楼管家队', estate: '和风苑', building: '后楼' }]),
    sheetOf('stewards', [
      { name: '样例后', phone: '13900009001', unit: '后楼管家队', estate: '和风苑', building: '后楼' },
    ]),
    sheetOf('categories', [{ title: '后楼的事', kinds: '求助', openness: '不给邻居看' }]),
  );
  const holder = test.source.createQueryRunner();
  await holder.startTransaction();
  await holder.query(`LOCK TABLE workbook_finding IN SHARE MODE`);
  await committee.post(`${imports}/${view.id}/commit`).expect(201);
  const running = test.deliver();
  const waiting = (): Promise<unknown[]> =>
    test.source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND relation = 'workbook_finding'::regclass`,
    );
  while ((await waiting()).length === 0) await pause(20);
  await running;
  await holder.rollbackTransaction();
  await holder.release();
  expect(await read(committee, view.id)).toMatchObject({
    state: 'failed',
    written: 0,
    actions: [{ action: 'commit' }],
  });
  expect(await everything()).toEqual(before);
  expect(await commit(committee, view)).toMatchObject({ state: 'done', written: 4 });
  expect(await named('和风苑后楼')).toEqual(['和风苑后楼']);
});

it('is imported once, however often it is asked for', async () => {
  const view = await uploaded(
    committee,
    sheetOf('areas', [{ kind: '楼栋', name: '侧楼', estate: '和风苑' }]),
  );
  const asked = await Promise.all(
    Array.from({ length: 4 }, () => committee.post(`${imports}/${view.id}/commit`)),
  );
  expect(asked.map(codeOf).sort()).toEqual([
    [201, undefined],
    ...Array.from({ length: 3 }, () => [403, 'NOT_OFFERED']),
  ]);
  await test.deliver();
  await test.deliver();
  expect(await named('和风苑侧楼')).toHaveLength(1);
  const bytes = await rawBook([sheetOf('areas', [{ kind: '楼栋', name: '偏楼', estate: '和风苑' }])]);
  const twice = [
    await committee.send(imports, bytes, 'the-same-file'),
    await committee.send(imports, bytes, 'the-same-file'),
  ];
  expect(twice[1]!.body).toEqual(twice[0]!.body);
});

describe('an administrator of a community', () => {
  const others: [string, ImportSheetName, Row, string][] = [
    ['an estate of another community', 'areas', { kind: '楼栋', name: '1栋', estate: '望江花园' }, 'E2'],
    ['another community by name', 'areas', { kind: '网格', name: '三', community: '望江社区' }, 'C2'],
    ['a new community', 'areas', { kind: '社区', name: '新社区', prefix: 'NEWC' }, 'B2'],
    ['the name of their own', 'areas', { kind: '社区', name: '幸福里社区', position: 99 }, 'B2'],
    ['a room elsewhere', 'households', { estate: '望江花园', building: '1栋', name: '101' }, 'C2'],
  ];
  it.each(others)('cannot import %s', async (_, sheet, row, cell) => {
    const view = await uploaded(committee, sheetOf(sheet, [row]));
    const problems = await problemsOf(committee, view.id);
    expect(problems.map(({ column, row: at }) => `${column}${at}`)).toEqual([cell]);
  });

  it('exports their own subtree only, which changes nothing', async () => {
    const bytes = await bytesOf(committee, 'export');
    expect((await committee.send(imports, bytes).expect(201)).body).toMatchObject({
      state: 'same',
      problems: 0,
    });
    const theirs = (await committee.send(imports, await bytesOf(street, 'export')).expect(201)).body as View;
    expect(theirs.state).toBe('faulty');
  });

  it('finds the imports of others missing, and sees who imported into their area', async () => {
    const view = await uploaded(street, sheetOf('areas', [{ kind: '楼栋', name: '远楼', estate: '和风苑' }]));
    for (const path of ['', '/problems'])
      expect(codeOf(await committee.get(`${imports}/${view.id}${path}`))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await committee.post(`${imports}/${view.id}/commit`))).toEqual([404, 'NOT_FOUND']);
    const list = async (phone: Phone): Promise<{ isMine: boolean; by: string; hash: string }[]> =>
      ((await phone.get(`${imports}?limit=100`).expect(200)).body as { items: never[] }).items;
    expect((await list(committee)).every(({ isMine }) => isMine)).toBe(true);
    const all = await list(street);
    expect(all.some(({ isMine }) => !isMine)).toBe(true);
    expect(all.every(({ by, hash }) => by.length > 0 && /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    const { items, nextCursor } = (await street.get(`${imports}?limit=2`)).body as {
      items: object[];
      nextCursor: string;
    };
    const next = (await street.get(`${imports}?limit=2&cursor=${nextCursor}`).expect(200)).body as {
      items: object[];
    };
    expect([...items, ...next.items]).toEqual(all.slice(0, 4));
  });

  it('is somebody who administers', async () => {
    for (const path of ['', '/template', '/export'])
      expect(codeOf(await resident.get(`${imports}${path}`))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await resident.send(imports, await rawBook([])))).toEqual([404, 'NOT_FOUND']);
  });
});

it.each<[string, string, () => Buffer | Promise<Buffer>]>([
  ['a .csv that was renamed', 'WORKBOOK_UNREADABLE', () => Buffer.from('类型,名称\n楼栋,1栋')],
  [
    'an .xls',
    'WORKBOOK_OLD_FORMAT',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  ],
  ['a file of 21 MB', 'WORKBOOK_TOO_LARGE', () => Buffer.alloc(21 * 1024 * 1024)],
])('refuses %s at once, with a sentence', async (_, code, bytes) => {
  const file = await bytes();
  const began = performance.now();
  const { body } = await committee.send(imports, file);
  expect(body).toMatchObject({ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) as string });
  expect(performance.now() - began).toBeLessThan(5000);
});

it('refuses what is no form, and a form without a file', async () => {
  expect(codeOf(await committee.post(imports, {}))).toEqual([422, 'WORKBOOK_MISSING']);
});

it('has a template that is imported without a change, and names every column', async () => {
  const template = await bytesOf(committee, 'template');
  expect((await committee.send(imports, template).expect(201)).body).toMatchObject({
    state: 'same',
    problems: 0,
  });
});

it('is given up after a day, and nothing of what it said is kept', async () => {
  const view = await uploaded(
    committee,
    sheetOf('areas', [{ kind: '楼栋', name: '昨楼', estate: '和风苑' }]),
  );
  await test.pass(DAY);
  expect(await read(committee, view.id)).toMatchObject({ state: 'gone', actions: [] });
  expect(codeOf(await committee.post(`${imports}/${view.id}/commit`))).toEqual([403, 'NOT_OFFERED']);
  await test.app.get(RetentionService, { strict: false }).tidy();
  expect(await test.source.query(`SELECT 1 FROM workbook_finding WHERE at < now()`)).toEqual([]);
});

it('tells each of 40 planted faults by its cell, and writes nothing', async () => {
  const before = await everything();
  const { sheets, planted } = withFaults();
  const view = await uploaded(street, ...sheets);
  const problems = await problemsOf(street, view.id);
  expect(problems.map(({ sheet, column, row }) => `${sheet} ${column}${row}`).sort()).toEqual(planted.sort());
  expect(
    new Set(problems.map(({ sentence }) => sentence.replace(/「[^」]*」|\d+/g, ''))).size,
  ).toBeGreaterThan(24);
  expect(view).toMatchObject({ state: 'faulty', problems: 40, actions: [] });
  expect(codeOf(await street.post(`${imports}/${view.id}/commit`))).toEqual([403, 'NOT_OFFERED']);
  expect(await everything()).toEqual(before);
});

it('explains every column in its guide', () => {
  for (const { columns } of Object.values(importSheets))
    for (const { header } of Object.values(columns)) expect(header).toMatch(/^[^*]+$/);
});
