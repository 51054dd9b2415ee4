import readWorkbook from 'read-excel-file/node';
import { LedgerWriting } from '../src/modules/ledger/ledger-writing.service.ts';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';

/** 督办 over HTTP: ordered by an office, answered by the lead, and its ledger. Monday ten o'clock. */

const DAY = 86_400_000;

let app: TestApp;
let resident: Phone, steward: Phone, secretary: Phone, street: Phone, property: Phone;
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  [resident, steward, secretary, street, property] = (await Promise.all(
    ['resident', 'steward', 'secretary', 'street', 'property'].map((one) => app.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone];
  ({ id } = await resident.place());
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '需要物业处理' });
  await secretary.act(id, 'dispatch', { lead: await app.unit('幸福物业') });
  await property.act(id, 'sign');
});
afterAll(() => app.stop());

const boxOf = async (phone: Phone, box: string): Promise<string[]> =>
  ((await phone.get(`/tickets?box=${box}`).expect(200)).body as { items: { id: string }[] }).items.map(
    (one) => one.id,
  );
const seen = async (phone: Phone): Promise<TicketBody> =>
  (await phone.get(`/tickets/${id}`).expect(200)).body as TicketBody;

it('is ordered above the lead, stands in the lead’s box until it is answered, then in the box of who ordered it', async () => {
  await street.act(id, 'supervise', { words: '居民等了三天，请说明', days: '2' });
  expect([await boxOf(property, 'supervised'), await boxOf(street, 'supervised')]).toEqual([[id], []]);
  expect(await boxOf(secretary, 'escalated')).toEqual([id]);
  expect((await seen(steward))['supervisions']).toMatchObject([
    { status: 'open', label: '待回复', level: 'street' },
  ]);
  expect(await seen(resident)).not.toHaveProperty('supervisions');
  await property.act(id, 'answer_supervision', { words: '配件周四到货', due: '2026-03-12' });
  expect([await boxOf(property, 'supervised'), await boxOf(street, 'supervised')]).toEqual([[], [id]]);
  await street.act(id, 'supervise_again', { words: '周二前给个准信', days: '1' });
  expect(await boxOf(property, 'supervised')).toEqual([id]);
});

it('residents read that it was supervised, and not what staff wrote', async () => {
  const { body } = await resident.get(`/tickets/${id}/events`).expect(200);
  const events = (body as { items: { action: string }[] }).items;
  expect(events.filter(({ action }) => action === 'supervise')).toHaveLength(1);
  expect(JSON.stringify(body)).not.toContain('请说明');
  expect(JSON.stringify(body)).not.toContain('配件周四到货');
});

it('rises when its time is over, and stays one', async () => {
  await app.pass(2 * DAY);
  expect((await seen(street))['supervisions']).toMatchObject([{ status: 'open', again: 1 }]);
  const rows = await app.source.query<{ risen: number }[]>(
    `SELECT risen FROM ticket_supervision WHERE ticket = $1`,
    [id],
  );
  expect(rows).toEqual([{ risen: 1 }]);
});

it('has a line in the ledger with what was asked and answered, and one for the work that is late', async () => {
  await app.pass(40 * DAY);
  const { id: file } = (await secretary.post('/ledgers/supervisions', {}).expect(201)).body as { id: string };
  await app.app.get(LedgerWriting, { strict: false }).write(file);
  const { body } = await secretary
    .get(`/ledgers/exports/${file}/file`)
    .buffer(true)
    .parse((answer, done) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  const sheets = await readWorkbook(body as Buffer, { trim: false });
  const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === '督办台账')!.data;
  const lines = rows.map((row) => Object.fromEntries(head.map((title, at) => [String(title), row[at]])));
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        主办单位: '幸福物业',
        督办要求: expect.stringContaining('周二前给个准信') as string,
        回复内容: expect.stringContaining('配件周四到货') as string,
      }),
      expect.objectContaining({ 超时情况: expect.stringMatching(/^超时.*时限 10 个工作日，已用/) as string }),
    ]),
  );
});
