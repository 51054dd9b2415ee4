import { ERASURE_WORDS } from '@sandan/domain';
import { limitRules } from '../src/common/limits.ts';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { isIn, seen } from './together/company.ts';

/** Known ways around the firewall, each closed. */

const personas = [
  'resident',
  'neighbour',
  'elder',
  'newcomer',
  'steward',
  'steward2',
  'steward3',
  'secretary',
  'grid',
  'committee',
  'intake',
  'property',
  'resident2',
  'resident3',
] as const;
let town: TestApp;
let all: Readonly<Record<(typeof personas)[number], Phone>>;
beforeAll(async () => {
  town = await startTestApp();
  all = Object.fromEntries(
    await Promise.all(personas.map(async (one) => [one, await town.as(one)] as const)),
  ) as typeof all;
});
afterAll(() => town?.stop());

interface Home {
  readonly id: string;
  readonly household: { readonly id: string; readonly name: string };
}
const homeOf = async (phone: Phone): Promise<Home> =>
  ((await phone.get('/homes').expect(200)).body as { items: Home[] }).items[0]!;
const inviteTo = async (phone: Phone): Promise<string> =>
  (
    (await phone.post(`/homes/${(await homeOf(phone)).id}/invitations`, { role: 'family' }).expect(201))
      .body as { code: string }
  ).code;
const reaches = async (phone: Phone, id: string): Promise<[number, boolean, boolean]> => [
  (await phone.get(`/tickets/${id}`)).status,
  await isIn(phone, 'dispatch', id),
  await isIn(phone, 'scope', id),
];

test('who lives behind a door is told without their office', async () => {
  const { steward, secretary } = all;
  const { items } = (
    await steward.get(`/people?household=${(await homeOf(secretary)).household.id}`).expect(200)
  ).body as { items: { id: string; office: string | null }[] };
  expect(items.find(({ id }) => id === secretary.id)).toMatchObject({ office: null });
});

test('an official who moves out does not come to handle what their family placed', async () => {
  const { secretary, newcomer } = all;
  await newcomer.post('/homes', { invitation: await inviteTo(secretary) }).expect(201);
  const home = (await newcomer.get('/homes').expect(200)).body as { items: (Home & { status: string })[] };
  for (const { id, status } of home.items)
    if (status === 'unconfirmed') await newcomer.post(`/homes/${id}/leave`).expect(200);
  const { id } = await newcomer.place({
    kind: 'complaint',
    category: 'noise',
    private: true,
    building: await town.area('幸福里小区3栋'),
  });
  expect(await reaches(secretary, id)).toEqual([404, false, false]);
  await secretary.post(`/homes/${(await homeOf(secretary)).id}/leave`).expect(200);
  expect(await reaches(secretary, id)).toEqual([404, false, false]);
  const later = await all.neighbour.place({ kind: 'complaint', category: 'noise', private: true });
  expect((await reaches(secretary, later.id))[0]).toBe(200);
});

test('whoever is recused from a hearing learns nothing more of it by sending an old POST again', async () => {
  const { elder, steward, secretary, property } = all;
  const { id } = await elder.place({ kind: 'complaint', category: 'noise' });
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '谈一谈' });
  await secretary.act(id, 'convene', {
    matter: '装修时间',
    place: '居民家里',
    reply_by: '2026-03-20',
    seats: [{ unit: await town.unit('幸福物业') }],
    sides: [all.neighbour.id],
  });
  const remark = { action: 'remark', to: 'all', words: '知道了' };
  await property.post(`/tickets/${id}/transitions`, remark, 'remark-of-the-property').expect(200);
  await secretary.act(id, 'recuse', { party: { person: property.id }, words: '当事人' });
  await all.neighbour.act(id, 'state_position', { attended: true, words: '我怕报复' });
  const { body } = await property
    .post(`/tickets/${id}/transitions`, remark, 'remark-of-the-property')
    .expect(200);
  expect(body).toMatchObject({
    id,
    hearings: [],
    words: null,
    reporter: { name: '居民' },
    caseSteward: null,
    actions: [],
  });
  expect(JSON.stringify(body)).not.toMatch(/装修时间|居民家里|报复/);
});

test('who is missing among those a lead may name does not tell with whom the reporter lives', async () => {
  const { elder, secretary, committee, property, steward } = all;
  const { id } = await elder.place({ kind: 'help', category: 'leak' });
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '请物业' });
  await secretary.act(id, 'dispatch', { lead: await town.unit('幸福物业') });
  await property.act(id, 'sign');
  await secretary.act(id, 'recuse', { party: { person: committee.id }, words: '亲属' });
  const hosts = async (phone: Phone): Promise<string[]> =>
    (
      (await phone.get(`/tickets/${id}/candidates?field=host`).expect(200)).body as {
        items: { id: string }[];
      }
    ).items.map((one) => one.id);
  expect([
    (await hosts(property)).includes(committee.id),
    (await hosts(secretary)).includes(committee.id),
  ]).toEqual([true, false]);
});

test('what staff ask of staff is not read in anybody’s hand-over list by whose matter it is', async () => {
  const { committee, intake } = all;
  const { id } = await committee.place({
    kind: 'complaint',
    category: 'noise',
    building: await town.area('幸福里小区3栋'),
  });
  await intake.act(id, 'decline', {
    mode: 'ask',
    reason: 'outside_area',
    words: '不在辖区',
    channel: '城管',
  });
  const { body } = await committee.get(`/people/${intake.id}/duties`).expect(200);
  expect((body as { requests: { id: string }[] }).requests.filter((one) => one.id === id)).toEqual([]);
});

test('wrong invitations lock out whoever tries them, whatever right one they have', async () => {
  const { neighbour, newcomer } = all;
  const { points } = limitRules['invitation.guess'];
  const home = await inviteTo(neighbour);
  await newcomer.post('/homes', { invitation: home }, 'join-the-neighbour-1').expect(201);
  const codes: string[] = [];
  for (let n = 0; n <= points; n++) {
    codes.push((await newcomer.post('/homes', { invitation: `AAAAAAAA${n}` })).body.code as string);
    if (n === points - 2)
      await newcomer.post('/homes', { invitation: home }, 'join-the-neighbour-1').expect(201);
  }
  expect(codes.at(-1)).toBe('TOO_OFTEN');
});

test('who stands in is shown in the office in which they looked', async () => {
  const { grid, secretary, steward3, resident } = all;
  const since = new Date(town.clock.at()).toISOString().slice(0, 10);
  await grid
    .post('/absences', { person: secretary.id, deputy: steward3.id, since, until: since, words: '出差' })
    .expect(201);
  const { id } = await resident.place({ kind: 'complaint', category: 'noise', private: true });
  await steward3.act(id, 'reveal', { fields: ['name'], words: '核对' });
  const { items } = (await resident.get('/me/views').expect(200)).body as {
    items: { office: string; ticket: { id: string } }[];
  };
  expect(items.find((one) => one.ticket.id === id)?.office).toBe('代支部书记');
});

test('who stands in for a day ends nobody’s post and sends nobody away', async () => {
  const { steward3, secretary, property, steward } = all;
  expect([(await steward3.get('/me').expect(200)).body]).toMatchObject([
    { offices: expect.arrayContaining([expect.objectContaining({ office: 'secretary' })]) },
  ]);
  for (const reason of ['leave', 'all_posts'])
    expect((await steward3.post(`/people/${property.id}/leave`, { reason })).status).toBe(404);
  expect(
    (
      await steward3.post('/absences', {
        person: steward.id,
        deputy: secretary.id,
        since: '2026-03-10',
        until: '2027-02-20',
        words: '出差',
      })
    ).status,
  ).toBe(404);
  await property.get('/me').expect(200);
});

test('erasing oneself twice at once is done once', async () => {
  const erase = (phone: Phone): Promise<number> =>
    phone.post('/me/erasure', { confirm: ERASURE_WORDS }, 'erase-me-please-1').then(({ status }) => status);
  for (const phone of [all.resident2, all.resident3])
    expect((await Promise.all([1, 2, 3, 4].map(() => erase(phone)))).sort()).toEqual([200, 401, 401, 401]);
});

/** A case that a person received and passed on without having worked on it. */
async function given(to: Phone): Promise<string> {
  const { elder, steward, steward3 } = all;
  const { id } = await elder.place({ kind: 'complaint', category: 'noise', private: true });
  await steward3.act(id, 'hand_to_steward', { case_steward: to.id });
  await town.deliver();
  await town.source.query(
    `UPDATE ticket
      SET past_stewards = jsonb_build_array(jsonb_build_object('person', case_steward, 'until', 0)), case_steward = $2
      WHERE id = $1`,
    [id, steward.id],
  );
  await town.source.query(
    `UPDATE case_participant SET current = false WHERE "case" = $1 AND role = 'case_steward'`,
    [id],
  );
  return id;
}

test('what others were told by name tells it no more once that person has erased themselves', async () => {
  const { steward2, elder } = all;
  const { id } = await elder.place({ kind: 'help', category: 'leak' });
  await steward2.act(id, 'accept');
  await town.deliver();
  const inbox = async (): Promise<string> =>
    JSON.stringify(
      (
        (await elder.get('/inbox?limit=100').expect(200)).body as { items: { ticket: { id: string } }[] }
      ).items.filter((one) => one.ticket.id === id),
    );
  const name = ((await steward2.get('/me').expect(200)).body as { name: string }).name;
  expect(await inbox()).toContain(name);
  await steward2.act(id, 'put_back', { words: '调岗' });
  const handed = await given(steward2);
  await town.source.query(`UPDATE membership SET until = $2 WHERE account = $1`, [
    steward2.id,
    new Date(town.clock.at()),
  ]);
  await town.source.query(`UPDATE office SET until = $2 WHERE account = $1`, [
    steward2.id,
    new Date(town.clock.at()),
  ]);
  await steward2.post('/me/erasure', { confirm: ERASURE_WORDS }).expect(200);
  expect(await inbox()).not.toContain(name);
  expect(JSON.stringify((await elder.get('/inbox?limit=100').expect(200)).body)).not.toContain(name);
  expect((await town.source.query<unknown[]>(`SELECT 1 FROM ticket WHERE id = $1`, [handed])).length).toBe(1);
});

test('who only claimed the reporter’s door takes neither the home nor the words from their ticket when they erase themselves', async () => {
  const { resident, newcomer } = all;
  const { id } = await resident.place({ words: '3栋2单元301 漏水' });
  const standing = async (): Promise<unknown[]> => [
    (await seen(resident, id))['words'],
    ...(await town.source.query<unknown[]>(`SELECT household FROM ticket WHERE id = $1`, [id])),
  ];
  const was = await standing();
  await newcomer.post(`/tickets/${id}/transitions`, { action: 'endorse' }).expect(200);
  await newcomer
    .post('/homes', { household: await town.area('幸福里小区3栋2单元301'), role: 'family' })
    .expect(201);
  await newcomer.post('/me/erasure', { confirm: ERASURE_WORDS }).expect(200);
  expect(await standing()).toEqual(was);
});
