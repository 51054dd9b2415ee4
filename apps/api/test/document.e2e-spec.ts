import { SheetDrawing } from '../src/modules/document/sheet-drawing.service.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

/** 评优表: drawn up after the month, objected to line by line, sealed by two people, and named by the next one. */

interface Line {
  name: string;
  total: { value: number; numerator: number; denominator: number; n: number };
  objection: { state: string } | null;
  changed: number;
}
interface Sheet {
  id: string;
  version: number;
  title: string;
  office: string;
  state: string;
  hash: string;
  mine: boolean;
  waiting: number;
  lines: Line[];
  actions: { action: string }[];
}

let app: TestApp;
let resident: Phone, steward: Phone, secretary: Phone, property: Phone;
let committee: Phone, street: Phone, otherSecretary: Phone;
let ticket: string;
const at = (date: string): Promise<number> => app.pass(Date.parse(`${date}T02:00:00Z`) - app.clock.at());
const draw = (): Promise<number> => app.app.get(SheetDrawing, { strict: false }).drawDue();
const listed = async (phone: Phone): Promise<Sheet[]> =>
  ((await phone.get('/documents').expect(200)).body as { items: Sheet[] }).items;
const read = async (phone: Phone, id: string): Promise<Sheet> =>
  (await phone.get(`/documents/${id}`).expect(200)).body as Sheet;
const take = async (phone: Phone, id: string, action: string, form: object = {}): Promise<number> => {
  const { version } = await read(phone, id);
  return (await phone.post(`/documents/${id}/transitions`, { action, version, ...form })).status;
};
const line = (sheet: Sheet, name: string): Line => sheet.lines.find((one) => one.name === name)!;
const own = async (phone: Phone, month: string): Promise<Sheet> =>
  (await listed(phone)).find(({ mine, title }) => mine && title.includes(month))!;

beforeAll(async () => {
  app = await startTestApp();
  const names = ['resident', 'steward', 'secretary', 'property', 'committee', 'street', 'other-secretary'];
  [resident, steward, secretary, property, committee, street, otherSecretary] = (await Promise.all(
    names.map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone, Phone];
  await at('2026-03-23');
  ticket = (await resident.place({ kind: 'help', category: 'lighting' })).id;
  await steward.act(ticket, 'accept');
  await steward.act(ticket, 'report', { words: '需要物业处理' });
  await secretary.act(ticket, 'dispatch', { lead: await app.unit('幸福物业') });
  await property.act(ticket, 'sign');
  await property.act(ticket, 'finish', { words: '换好了', files: [await property.picture()] });
  await secretary.act(ticket, 'verify', { way: 'on_site' });
  await at('2026-03-28');
  await resident.act(ticket, 'rate_solved', { stars: 5 });
  await at('2026-04-01');
}, 120_000);
afterAll(() => app.stop());

it('is drawn up once for everyone in office, with the figures of the month', async () => {
  expect(await draw()).toBeGreaterThan(1);
  expect(await draw()).toBe(0);
  const { id, ...card } = await own(secretary, '3月');
  expect(card).toMatchObject({ title: '2026年3月评优表', office: '支部书记', state: 'draft' });
  const sheet = await read(secretary, id);
  const figure = (await secretary.get('/figures/solved_rate?from=2026-03-01&to=2026-03-31').expect(200))
    .body as {
    total: Line['total'];
  };
  expect(line(sheet, 'solved_rate').total).toEqual(figure.total);
  expect(line(sheet, 'solved_rate').total).toMatchObject({ numerator: 1 });
});

it('each line opens the rows it was counted over', async () => {
  const { id } = await own(secretary, '3月');
  const { body } = await secretary.get(`/documents/${id}/rows?line=solved_rate`).expect(200);
  const { items } = body as { items: { mark: string; ticket: { id: string } | null }[] };
  expect(items).toHaveLength(line(await read(secretary, id), 'solved_rate').total.n);
  expect(items.find((one) => one.ticket?.id === ticket)).toMatchObject({ mark: 'yes', markLabel: '算' });
});

it('is nobody else’s before it is sealed', async () => {
  const { id } = await own(secretary, '3月');
  for (const one of [steward, property, otherSecretary, resident])
    await one.get(`/documents/${id}`).expect(404);
  expect((await listed(steward)).map((one) => one.id)).not.toContain(id);
});

it('an objection is answered by two people; then two seal it', async () => {
  const { id } = await own(secretary, '3月');
  const on = { line: 'on_time_rate' };
  expect(await take(secretary, id, 'object', { ...on, why: '有一件是市政的' })).toBe(200);
  expect((await listed(committee)).find((one) => one.id === id)?.waiting).toBe(1);
  expect(await take(committee, id, 'answer', { ...on, upheld: true, why: '查过了，确实' })).toBe(200);
  expect(await take(committee, id, 'confirm_answer', on)).toBe(403);
  expect(await take(street, id, 'confirm_answer', on)).toBe(200);
  expect(line(await read(secretary, id), 'on_time_rate').objection?.state).toBe('upheld');
  expect(await take(committee, id, 'ask_seal')).toBe(403);
  await at('2026-04-10');
  expect(await take(committee, id, 'ask_seal')).toBe(200);
  expect(await take(committee, id, 'seal')).toBe(403);
  expect(await take(street, id, 'seal')).toBe(200);
  expect(await read(steward, id)).toMatchObject({ state: 'closed', actions: [] });
  await otherSecretary.get(`/documents/${id}`).expect(404);
});

it('what is said about it is encrypted at rest', async () => {
  const [{ found }] = (await app.source.query(
    `SELECT count(*)::int AS found FROM case_event WHERE form::text LIKE '%市政%'`,
  )) as [{ found: number }];
  expect(found).toBe(0);
});

it('sealed, it stays when a counted ticket is worked on again; the next one names it', async () => {
  const before = await own(secretary, '3月');
  const sealed = await read(secretary, before.id);
  await resident.act(ticket, 'reopen', { stars: 1, words: '又不亮了' });
  await at('2026-05-01');
  await draw();
  expect(await read(secretary, before.id)).toEqual(sealed);
  const next = await own(secretary, '4月');
  expect(line(await read(secretary, next.id), 'solved_rate').changed).toBe(1);
  const { body } = await secretary.get(`/documents/${next.id}/rows?line=solved_rate`).expect(200);
  expect((body as { items: unknown[] }).items[0]).toMatchObject({
    markLabel: '算',
    now: '未计：尚未办结',
    ticket: { id: ticket },
  });
});

it('a line that was changed behind it cannot be sealed', async () => {
  const { id } = await own(secretary, '4月');
  await at('2026-05-20');
  expect(await take(committee, id, 'ask_seal')).toBe(200);
  await app.source.query(
    `UPDATE document_line SET sum = jsonb_set(sum, '{numerator}', '99') WHERE document = $1`,
    [id],
  );
  expect(await take(street, id, 'seal')).toBe(403);
});
