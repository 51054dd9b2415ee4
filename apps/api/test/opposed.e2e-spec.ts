import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { companyOf, isIn, refused, seen, type Company } from './together/company.ts';

/**
 * People whom a matter is about, its sides and recused people learn nothing of it through an office, another
 * ticket, a claim code or a page of a list.
 */

let town: TestApp;
let all: Company;
beforeAll(async () => {
  town = await startTestApp();
  all = await companyOf(town);
});
afterAll(() => town?.stop());

const WORDS = '半夜装修，我怕他报复，电话 13800138000';
const matter = async (): Promise<object> => ({
  matter: '装修时间',
  reply_by: '2026-03-20',
  seats: [{ unit: await town.unit('幸福物业') }],
});

async function complaint(form: object = {}): Promise<TicketBody> {
  return all.elder.place({ kind: 'complaint', category: 'noise', words: WORDS, ...form });
}

/** A dispute that is heard, with these people on its sides. */
async function dispute(...sides: Phone[]): Promise<string> {
  const { steward, secretary } = all;
  const { id } = await complaint();
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '谈一谈' });
  await secretary.act(id, 'convene', { ...(await matter()), sides: sides.map((one) => one.id) });
  return id;
}

const status = async (phone: Phone, id: string): Promise<number> =>
  (await phone.get(`/tickets/${id}`)).status;

describe('a side of the dispute', () => {
  test.each(['intake', 'steward2', 'committee'] as const)(
    'who is %s keeps out of it, and sees the hearing alone',
    async (persona) => {
      const side = all[persona];
      const id = await dispute(side, all.neighbour);
      expect(await seen(side, id)).toMatchObject({
        scope: 'hearing',
        staff: false,
        words: null,
        reporter: { name: '居民' },
      });
      expect((await refused(side, id, 'reveal', { fields: ['phone'], words: '核对' }))[1]).toBe(
        'NOT_RELATED',
      );
      expect([await isIn(side, 'scope', id), await isIn(side, 'hear', id)]).toEqual([false, true]);
    },
  );
});

test('whoever lives with a side keeps out of it, and endorses nothing of it', async () => {
  const { neighbour, intake, secretary } = all;
  const id = await dispute(neighbour, intake);
  const home = ((await neighbour.get('/homes').expect(200)).body as { items: { id: string }[] }).items[0]!;
  const { code } = (await neighbour.post(`/homes/${home.id}/invitations`, { role: 'family' }).expect(201))
    .body as { code: string };
  const family = await town.as('newcomer');
  await family.post('/homes', { invitation: code }).expect(201);
  expect([
    (await family.post(`/tickets/${id}/transitions`, { action: 'endorse' })).status,
    await isIn(family, 'nearby', id),
    await status(family, id),
  ]).toEqual([404, false, 404]);
  expect([
    await isIn(family, 'nearby', (await complaint({ kind: 'hazard', category: 'clutter' })).id),
    await status(secretary, id),
  ]).toEqual([true, 200]);
});

describe('another ticket of theirs', () => {
  const joins = (mine: string, master: string) => refused(all.secretary, mine, 'merge', { master });

  test('brings no side into the complaint', async () => {
    const master = await dispute(all.neighbour, all.intake);
    const mine = await all.neighbour.place({ kind: 'complaint', category: 'noise', private: true });
    expect((await joins(mine.id, master)).slice(0, 2)).toEqual([403, 'GUARD_FAILED']);
    expect(await seen(all.neighbour, master)).toMatchObject({ scope: 'hearing', words: null });
  });

  test('brings nobody into a complaint about them, or about their unit', async () => {
    const { steward2, property } = all;
    for (const [phone, about] of [
      [steward2, { person: steward2.id }],
      [property, { unit: await town.unit('幸福物业') }],
    ] as const) {
      const { id } = await complaint({ about: [about] });
      const mine = await phone.place({
        kind: 'complaint',
        category: 'noise',
        private: true,
        building: await town.area('幸福里小区3栋'),
      });
      expect((await joins(mine.id, id)).slice(0, 2)).toEqual([403, 'GUARD_FAILED']);
      expect(await status(phone, id)).toBe(404);
    }
  });

  test('brings along whoever it is not about', async () => {
    const { id } = await complaint({ about: [{ person: all.steward2.id }] });
    const mine = await all.neighbour.place({ kind: 'complaint', category: 'noise', private: true });
    await all.secretary.act(mine.id, 'merge', { master: id });
    expect(await status(all.neighbour, id)).toBe(200);
  });

  test('that was placed for somebody and went into a complaint about them gives itself to nobody by its slip', async () => {
    const { intake, secretary, steward2 } = all;
    const { id } = await complaint({ about: [{ person: steward2.id }] });
    const slip = await intake.place({
      kind: 'complaint',
      category: 'noise',
      private: true,
      behalf_name: '戊',
    });
    await secretary.act(slip.id, 'merge', { master: id });
    const answer = await steward2.post('/claims/redeem', { code: slip['claimCode'] });
    expect([answer.status, (answer.body as { code: string }).code, await status(steward2, id)]).toEqual([
      404,
      'CLAIM_INVALID',
      404,
    ]);
  });
});

test('a slip that was found tells neither number nor door of whom it was placed for', async () => {
  const { intake, resident4 } = all;
  const household = await town.area('幸福里小区3栋2单元201');
  const { claimCode } = await intake.place({
    kind: 'help',
    category: 'leak',
    behalf_name: '戊',
    behalf_phone: '19900001234',
    behalf_household: household,
  });
  const { body } = await resident4.post('/claims/redeem', { code: claimCode }).expect(200);
  expect(JSON.stringify(body)).not.toMatch(/19900001234|2单元201/);
});

test('a page of a list ends where nobody can read it', async () => {
  const { secretary, elder } = all;
  const hidden = await complaint({ about: [{ person: secretary.id }] });
  for (let n = 0; n < 3; n++) await elder.place({ kind: 'complaint', category: 'noise', private: true });
  const now = town.clock.offset;
  town.clock.offset += 4 * 86_400_000;
  const cursors: string[] = [];
  for (let cursor = ''; ; cursor = `&cursor=${cursors.at(-1)}`) {
    const { items, nextCursor } = (await secretary.get(`/tickets?box=late&limit=1${cursor}`).expect(200))
      .body as { items: TicketBody[]; nextCursor: string | null };
    expect(items.map(({ id }) => id)).not.toContain(hidden.id);
    if (nextCursor === null) break;
    cursors.push(nextCursor);
  }
  town.clock.offset = now;
  expect(cursors.length).toBeGreaterThan(2);
  for (const cursor of cursors)
    expect(Buffer.from(cursor, 'base64url').toString()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  expect(
    (await secretary.get('/tickets?box=late&cursor=MTc3MjUwMzI2MzYxOSAw').expect(400)).body,
  ).toMatchObject({ code: 'BAD_CURSOR' });
});

test('a unit that leads a complaint about itself reads nothing that staff write to staff', async () => {
  const { elder, secretary, property } = all;
  const unit = await town.unit('幸福物业');
  const { id } = await complaint({ about: [{ unit }] });
  await elder.act(id, 'remark', { to: 'staff', words: '别告诉物业是我说的' });
  await secretary.act(id, 'remark', { to: 'staff', words: '物业没有说实话' });
  await secretary.act(id, 'dispatch', { lead: unit });
  const events = JSON.stringify((await property.get(`/tickets/${id}/events`).expect(200)).body);
  expect([
    events.includes('别告诉'),
    events.includes('没有说实话'),
    (await seen(property, id))['staff'],
  ]).toEqual([false, false, false]);
});

test('a unit that refused its task has no more to do with it', async () => {
  const { steward3, secretary, property, partner } = all;
  const { id } = await complaint();
  await steward3.act(id, 'accept');
  await steward3.act(id, 'report', { words: '请物业' });
  await secretary.act(id, 'dispatch', { lead: await town.unit('幸福物业') });
  await property.act(id, 'sign');
  const [{ unit }] = (await town.source.query(`SELECT unit FROM membership WHERE account = $1`, [
    partner.id,
  ])) as [{ unit: string }];
  const given = await property.act(id, 'assign_task', { unit, words: '看一下', due: '2026-12-25' });
  const [task] = given['tasks'] as [{ id: string }];
  expect(await status(partner, id)).toBe(200);
  await partner.act(id, 'refuse_task', { task: task.id, words: '做不了' });
  expect(await status(partner, id)).toBe(404);
});

test('whoever merely covers the building keeps out only themselves, not their whole team', async () => {
  const { steward, steward2 } = all;
  const { id } = await complaint();
  await steward.act(id, 'accept');
  const team = { unit: await town.unit('幸福里红色管家队') };
  expect((await refused(steward2, id, 'recuse', { party: team, words: '亲属' })).slice(0, 2)).toEqual([
    403,
    'NOT_RELATED',
  ]);
  await steward2.act(id, 'recuse', { party: { person: steward2.id }, words: '亲属' }).catch(() => undefined);
  expect([await status(steward, id), await status(steward2, id)]).toEqual([200, 404]);
});

test('who is missing among several does not tell who reported it', async () => {
  const { steward, steward2, property, secretary } = all;
  const { id } = await steward2.place({
    kind: 'help',
    category: 'leak',
    building: await town.area('幸福里小区3栋'),
  });
  const late = await steward.post(`/tickets/${id}/transitions`, { action: 'accept', version: 99 });
  expect([late.status, (late.body as { detail: { holder: string | null } }).detail.holder]).toEqual([
    409,
    null,
  ]);
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '请物业' });
  await secretary.act(id, 'dispatch', { lead: await town.unit('幸福物业') });
  await property.act(id, 'sign');
  const convened = await property.act(id, 'convene', { ...(await matter()), host: steward2.id });
  expect(convened.state).toBe('deliberating');
});

test('a number is read where the person whose it is was looked at, and nowhere else', async () => {
  const { elder, neighbour, steward3 } = all;
  const { id } = await complaint({ kind: 'hazard', category: 'clutter' });
  await neighbour.act(id, 'endorse');
  await neighbour.act(id, 'remark', { to: 'all', words: '我的电话 13700137000' });
  await steward3.act(id, 'accept');
  await steward3.act(id, 'reveal', { fields: ['phone'], words: '回电话' });
  const texts = async (): Promise<string> =>
    JSON.stringify([
      await seen(steward3, id),
      (await steward3.get(`/tickets/${id}/events`).expect(200)).body,
    ]);
  expect([(await texts()).includes('13800138000'), (await texts()).includes('13700137000')]).toEqual([
    true,
    false,
  ]);
  await elder.act(id, 'leave');
  await steward3.act(id, 'reveal', { fields: ['phone'], words: '回电话' });
  expect([(await texts()).includes('13800138000'), (await texts()).includes('13700137000')]).toEqual([
    false,
    false,
  ]);
});

test('whoever wrote it down for somebody, and keeps out of it, has it in no box', async () => {
  const { intake, secretary } = all;
  const { id } = await intake.place({
    kind: 'complaint',
    category: 'noise',
    private: true,
    behalf_name: '戊',
  });
  await secretary.act(id, 'recuse', { party: { person: intake.id }, words: '亲属' });
  expect([await status(intake, id), await isIn(intake, 'placed', id)]).toEqual([404, false]);
});
