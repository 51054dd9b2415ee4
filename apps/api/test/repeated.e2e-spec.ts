import { HOUR } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { companyOf, DAY, seen, type Company } from './together/company.ts';

/** A repeated POST (ADR 8) returns the same ticket as its sender may read it now. */

let town: TestApp;
let all: Company;
beforeAll(async () => {
  town = await startTestApp();
  all = await companyOf(town);
});
afterAll(() => town?.stop());

interface Reporter {
  readonly name: string;
  readonly phone?: string;
}
const reporterOf = (ticket: { readonly [field: string]: unknown }): Reporter =>
  ticket['reporter'] as Reporter;
const again = async (phone: Phone, id: string, body: object, key: string): Promise<TicketBody> =>
  (await phone.post(`/tickets/${id}/transitions`, body, key).expect(200)).body as TicketBody;
const reveal = { action: 'reveal', fields: ['name', 'phone'], words: '电话核对' };

/** A ticket that the property company leads. */
async function led(): Promise<TicketBody> {
  const { resident, secretary, property } = all;
  const { id } = await resident.place({ kind: 'help', category: 'leak', words: '漏水，请打 13912345678' });
  await secretary.act(id, 'assign', { lead: await town.unit('幸福物业') });
  return property.act(id, 'sign');
}

test('what was revealed is not told again once its day is over', async () => {
  const { id } = await led();
  const first = await again(all.secretary, id, reveal, 'reveal-of-the-secretary');
  expect(await again(all.secretary, id, reveal, 'reveal-of-the-secretary')).toEqual(first);
  expect([reporterOf(first).phone, first['words']]).toEqual(['19900000001', '漏水，请打 13912345678']);
  town.clock.offset += DAY + HOUR;
  const later = await again(all.secretary, id, reveal, 'reveal-of-the-secretary');
  expect([later.id, reporterOf(later), later['words']]).toEqual([
    id,
    expect.objectContaining({ name: '林**', phone: '199****0001' }),
    '漏水，请打 [号码已隐藏]',
  ]);
  expect(JSON.stringify(later)).not.toMatch(/林小满|19900000001/);
});

test('what was shared is not told again once it is taken back', async () => {
  const { id } = await led();
  await all.resident.act(id, 'share_contact');
  expect(reporterOf(await again(all.property, id, reveal, 'reveal-of-the-property')).phone).toBe(
    '19900000001',
  );
  await all.resident.act(id, 'unshare_contact');
  expect(reporterOf(await again(all.property, id, reveal, 'reveal-of-the-property'))).toEqual({
    name: '居民',
  });
});

test('whoever is out of its sight by then gets a receipt: no words, no people, nothing to do', async () => {
  const { resident, neighbour } = all;
  const { id } = await led();
  await neighbour.act(id, 'endorse');
  const body = { action: 'leave', version: (await seen(resident, id))['version'] };
  const first = await again(resident, id, body, 'leave-of-the-resident');
  expect(first).toMatchObject({
    id,
    state: 'working',
    scope: 'hearing',
    words: null,
    files: [],
    actions: [],
    reporter: { name: '居民' },
  });
  expect(await again(resident, id, body, 'leave-of-the-resident')).toEqual(first);
  await resident.get(`/tickets/${id}`).expect(404);
});

test('of a ticket nothing is kept but its id and its claim code', async () => {
  const form = {
    kind: 'help',
    category: 'leak',
    in_danger: false,
    today: false,
    building: await town.area('幸福里小区3栋'),
    words: '漏水',
    behalf_name: '戊己庚',
    behalf_phone: '19900009999',
  };
  const post = async (): Promise<TicketBody> =>
    (await all.intake.post('/tickets', form, 'place-on-behalf-1').expect(201)).body as TicketBody;
  const [placed, repeated] = [await post(), await post()];
  expect([repeated.id, repeated['claimCode']]).toEqual([placed.id, placed['claimCode']]);
  const rows = await town.source.query<{ answer: string }[]>(
    `SELECT answer FROM idempotency WHERE key = 'place-on-behalf-1'`,
  );
  expect(rows.map(({ answer }) => JSON.parse(testCipher.read(answer)) as unknown)).toEqual([
    { id: placed.id, claimCode: placed['claimCode'] },
  ]);
});
