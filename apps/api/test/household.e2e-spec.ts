import type supertest from 'supertest';
import { MONDAY, startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { DAY, isIn, offersOf, seen, told } from './together/company.ts';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly mine: boolean;
  readonly actsForMe: boolean;
  readonly iActFor: boolean;
}
interface Home {
  readonly id: string;
  readonly household: { readonly id: string; readonly name: string };
  readonly status: string;
  readonly refusal: string | null;
  readonly members: readonly Member[];
}
interface Waiting {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string; readonly phone?: string };
}
type Answer = [status: number, code: string | undefined];

const ROOM = '幸福里小区3栋2单元201';
let town: TestApp;
let resident: Phone,
  neighbour: Phone,
  newcomer: Phone,
  newcomer2: Phone,
  steward: Phone,
  intake: Phone,
  secretary: Phone,
  otherResident: Phone;
beforeAll(async () => {
  town = await startTestApp();
  const personas = [
    'resident',
    'neighbour',
    'newcomer',
    'newcomer2',
    'steward',
    'intake',
    'secretary',
    'other-resident',
  ];
  [resident, neighbour, newcomer, newcomer2, steward, intake, secretary, otherResident] = (await Promise.all(
    personas.map((one) => town.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone, Phone, Phone];
  await town.source.query(`CREATE TABLE settled AS TABLE residence`);
});
afterAll(() => town?.stop());

/** Residents live where they did before; the newcomers came three days ago. */
beforeEach(async () => {
  town.clock.offset = MONDAY - Date.now();
  await town.source.transaction(async (manager) => {
    await manager.query(`SET LOCAL sandan.retelling = 'on'`);
    await manager.query(`TRUNCATE ticket, household_delegate, household_invitation, rate_limit CASCADE`);
    await manager.query(`DELETE FROM residence`);
  });
  await town.source.query(`INSERT INTO residence SELECT * FROM settled`);
  await town.source.query(`UPDATE residence SET since = $1, until = $2 WHERE status = 'unconfirmed'`, [
    new Date(MONDAY - 3 * DAY),
    new Date(MONDAY + 87 * DAY),
  ]);
  await town.source.query(
    `UPDATE account SET community = (SELECT community FROM account WHERE id = $1) WHERE id = $2`,
    [resident.id, newcomer.id],
  );
});

const answerOf = async (request: supertest.Test): Promise<Answer> => {
  const { status, body } = await request;
  return [status, (body as { code?: string }).code];
};
const homesOf = async (phone: Phone): Promise<Home[]> =>
  ((await phone.get('/homes').expect(200)).body as { items: Home[] }).items;
const homeOf = async (phone: Phone): Promise<Home> => (await homesOf(phone))[0]!;
const waitingFor = async (phone: Phone): Promise<Waiting[]> =>
  ((await phone.get('/homes/waiting').expect(200)).body as { items: Waiting[] }).items;
const join = async (phone: Phone, room: string, role = 'owner'): Promise<Home> =>
  (await phone.post('/homes', { household: await town.area(room), role }).expect(201)).body as Home;
const inviteTo = async (phone: Phone, role: string): Promise<string> =>
  (
    (await phone.post(`/homes/${(await homeOf(phone)).id}/invitations`, { role }).expect(201)).body as {
      code: string;
    }
  ).code;
const leave = async (phone: Phone): Promise<unknown> =>
  phone.post(`/homes/${(await homeOf(phone)).id}/leave`).expect(200);
const remove = (phone: Phone, path: string): supertest.Test => phone.delete(path);

describe('joining', () => {
  test('by the code beside the door: its building, then a room in it', async () => {
    const building = (await newcomer.get('/buildings/code/demo-xfl3').expect(200)).body as {
      name: string;
      fullName: string;
      estate: { name: string };
      households: { id: string; name: string }[];
    };
    expect(building).toMatchObject({
      name: '3栋',
      fullName: '幸福里小区3栋',
      estate: { name: '幸福里小区' },
    });
    expect(building.households.map(({ name }) => name)).toEqual([
      '1单元101',
      '1单元201',
      '1单元301',
      '2单元101',
      '2单元201',
      '2单元301',
    ]);
    const home = (
      await newcomer.post('/homes', { household: building.households[0]!.id, role: 'tenant' }).expect(201)
    ).body as Home;
    expect(home).toMatchObject({
      status: 'unconfirmed',
      statusLabel: '待确认',
      roleLabel: '租户',
      refusal: null,
      building: { name: '幸福里小区3栋' },
    });
    expect(home.members).toMatchObject([{ id: newcomer.id, mine: true }]);
    expect(await answerOf(newcomer.get('/buildings/code/nowhere'))).toEqual([404, 'NOT_FOUND']);
  });

  test('by the picker, once: a second tap finds it there, the same key gives the same home', async () => {
    const body = { household: await town.area('幸福里小区1栋1单元201'), role: 'owner' };
    const taps = await Promise.all([1, 2, 3].map(() => newcomer.post('/homes', body, 'tap-tap-tap')));
    expect(new Set(taps.map(({ body: { id } }) => id as string)).size).toBe(1);
    const crowd = await Promise.all([1, 2].map(async () => answerOf(newcomer.post('/homes', body))));
    expect(crowd).toEqual([
      [409, 'ALREADY_JOINED'],
      [409, 'ALREADY_JOINED'],
    ]);
    expect((await homesOf(newcomer)).filter(({ household }) => household.id === body.household)).toHaveLength(
      1,
    );
  });

  test('is for homes, of the own community', async () => {
    for (const area of ['幸福里小区3栋', '望江花园1栋1单元101']) {
      expect(
        await answerOf(newcomer.post('/homes', { household: await town.area(area), role: 'owner' })),
      ).toEqual([422, 'UNKNOWN_REFERENCE']);
    }
    expect(await answerOf(newcomer.get('/buildings/code/NOBODYS9'))).toEqual([404, 'NOT_FOUND']);
    expect(await answerOf(newcomer.post('/homes', { role: 'owner' }))).toEqual([422, 'MISSING_FIELD']);
  });

  test('up to five homes; one that nobody confirms lapses after 90 days', async () => {
    for (const room of ['101', '201', '301']) await join(newcomer, `幸福里小区1栋1单元${room}`);
    await join(newcomer, '幸福里小区1栋2单元101');
    expect(
      await answerOf(
        newcomer.post('/homes', { household: await town.area('幸福里小区1栋2单元201'), role: 'owner' }),
      ),
    ).toEqual([403, 'LIMIT_REACHED']);
    await town.pass(91 * DAY);
    expect([await homesOf(newcomer), await waitingFor(steward)]).toEqual([[], []]);
  });

  test('whoever has neither home nor post nor open ticket comes to the community they join', async () => {
    await leave(newcomer);
    const { id } = await newcomer.place();
    const elsewhere = { household: await town.area('望江花园1栋1单元101'), role: 'owner' };
    expect(await answerOf(newcomer.post('/homes', elsewhere))).toEqual([422, 'UNKNOWN_REFERENCE']);
    await newcomer
      .act(id, 'withdraw')
      .catch(() => town.source.query(`UPDATE cases SET state = 'closed' WHERE id = $1`, [id]));
    expect((await newcomer.get('/buildings/code/DEMOWJ1').expect(200)).body).toMatchObject({
      fullName: '望江花园1栋',
    });
    await join(newcomer, '望江花园1栋1单元101');
    expect((await newcomer.get('/me').expect(200)).body).toMatchObject({ community: { name: '望江社区' } });
    const [{ person }] = (await waitingFor(await town.as('other-steward'))) as [Waiting];
    expect([person.id, (await waitingFor(steward)).some((one) => one.person.id === newcomer.id)]).toEqual([
      newcomer.id,
      false,
    ]);
  });
});

describe('confirming', () => {
  const claim = async (): Promise<string> => (await homeOf(newcomer)).id;

  test.each(['steward', 'intake', 'secretary', 'committee'])(
    'by %s, who reads no more of a name than its beginning',
    async (persona) => {
      const phone = await town.as(persona);
      const waiting = await waitingFor(phone);
      expect(waiting.map(({ person }) => person.name)).toEqual(['申**', '申**']);
      expect(JSON.stringify(waiting)).toMatch(/"phone":"199\*{4}\d{4}"/);
      expect(JSON.stringify(waiting)).not.toMatch(/新新|1990000/);
      const left = (await phone.post(`/homes/${await claim()}/confirm`).expect(200)).body as {
        items: Waiting[];
      };
      expect(left.items.map(({ person: { id } }) => id)).toEqual([newcomer2.id]);
      expect(await homeOf(newcomer)).toMatchObject({ status: 'confirmed', statusLabel: '已确认' });
      await town.pass(100 * DAY);
      expect(await homeOf(newcomer)).toMatchObject({ status: 'confirmed' });
    },
  );

  test.each([
    'steward-hfy',
    'other-steward',
    'other-secretary',
    'property',
    'resident',
    'newcomer',
    'newcomer2',
    'grid2',
  ])('not by %s, to whom it looks missing', async (persona) => {
    const phone = await town.as(persona);
    expect(await answerOf(phone.post(`/homes/${await claim()}/confirm`))).toEqual([404, 'NOT_FOUND']);
    expect(await answerOf(phone.post(`/homes/${await claim()}/refuse`, { words: '查无此人' }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect((await homeOf(newcomer)).status).toBe('unconfirmed');
  });

  test('nobody confirms themselves, or their own household', async () => {
    await join(steward, ROOM);
    const mine = (await homesOf(steward)).find(({ status }) => status === 'unconfirmed')!;
    expect(await answerOf(steward.post(`/homes/${mine.id}/confirm`))).toEqual([404, 'NOT_FOUND']);
    expect(await answerOf(steward.post(`/homes/${await claim()}/confirm`))).toEqual([404, 'NOT_FOUND']);
    expect(await waitingFor(steward)).toEqual([]);
  });

  test('of two who decide at once one comes second; the same tap again is answered again', async () => {
    const id = await claim();
    const answers = await Promise.all(
      [steward, intake].map((phone) => answerOf(phone.post(`/homes/${id}/confirm`))),
    );
    expect(answers.map(([status]) => status).sort()).toEqual([200, 409]);
    const id2 = (await homeOf(newcomer2)).id;
    const taps = await Promise.all(
      [1, 2].map(() => steward.post(`/homes/${id2}/confirm`, {}, 'confirm-once')),
    );
    expect(taps.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('or refusing, with a reason that they read, after which they may try again', async () => {
    const id = await claim();
    expect(await answerOf(steward.post(`/homes/${id}/refuse`, {}))).toEqual([422, 'MISSING_FIELD']);
    await steward.post(`/homes/${id}/refuse`, { words: '请带租房合同来居委会' }).expect(200);
    expect(await homesOf(newcomer)).toMatchObject([
      {
        status: 'refused',
        statusLabel: '未通过',
        refusal: '请带租房合同来居委会',
        members: [{ id: newcomer.id }],
      },
    ]);
    expect(await answerOf(steward.post(`/homes/${id}/confirm`))).toEqual([409, 'ALREADY_DECIDED']);
    const [{ refusal }] = (await town.source.query(`SELECT refusal FROM residence WHERE id = $1`, [id])) as [
      { refusal: string },
    ];
    expect(refusal).not.toContain('租房');
    await join(newcomer, ROOM, 'tenant');
    expect((await homesOf(newcomer)).map(({ status }) => status)).toEqual(['unconfirmed']);
  });
});

describe('an invitation', () => {
  test('confirms at once, also somebody who waits; what is kept of it is no code', async () => {
    const code = await inviteTo(resident, 'family');
    const home = (await newcomer.post('/homes', { invitation: code.toLowerCase() }).expect(201)).body as Home;
    expect(home).toMatchObject({
      status: 'confirmed',
      role: 'family',
      household: { name: '幸福里小区3栋2单元301' },
    });
    expect(home.members.map(({ name, mine }) => [name, mine])).toEqual([
      ['申新新', true],
      ['林**', false],
    ]);
    expect(JSON.stringify(await town.source.query(`SELECT * FROM household_invitation`))).not.toContain(code);
    await join(newcomer2, '幸福里小区3栋2单元301', 'tenant');
    const invitation = await inviteTo(resident, 'owner');
    await newcomer2.post('/homes', { invitation, household: home.household.id, role: 'tenant' }).expect(201);
    expect((await homesOf(newcomer2)).map(({ status }) => status).sort()).toEqual([
      'confirmed',
      'unconfirmed',
    ]);
  });

  test('serves once: of two people at once exactly one comes in', async () => {
    const invitation = await inviteTo(resident, 'family');
    const answers = await Promise.all(
      [newcomer, newcomer2, neighbour].map((phone) => answerOf(phone.post('/homes', { invitation }))),
    );
    expect(answers.map(([status]) => status).sort()).toEqual([201, 422, 422]);
    expect(answers.filter(([, code]) => code === 'INVITATION_INVALID')).toHaveLength(2);
  });

  test('is void after a week, elsewhere, and once whoever gave it has moved out', async () => {
    const [first, second] = [await inviteTo(resident, 'family'), await inviteTo(neighbour, 'family')];
    const elsewhere = newcomer.post('/homes', {
      invitation: first,
      household: await town.area(ROOM),
      role: 'family',
    });
    expect(await answerOf(elsewhere)).toEqual([422, 'INVITATION_INVALID']);
    await leave(neighbour);
    expect(await answerOf(newcomer.post('/homes', { invitation: second }))).toEqual([
      422,
      'INVITATION_INVALID',
    ]);
    await town.pass(7 * DAY);
    expect(await answerOf(newcomer.post('/homes', { invitation: first }))).toEqual([
      422,
      'INVITATION_INVALID',
    ]);
  });

  test('is given by whoever is confirmed there, five at a time', async () => {
    expect(
      await answerOf(newcomer.post(`/homes/${(await homeOf(newcomer)).id}/invitations`, { role: 'family' })),
    ).toEqual([403, 'HOME_UNCONFIRMED']);
    const { id } = await homeOf(resident);
    expect(await answerOf(neighbour.post(`/homes/${id}/invitations`, { role: 'family' }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    for (let n = 0; n < 5; n++) await inviteTo(resident, 'family');
    expect(await answerOf(resident.post(`/homes/${id}/invitations`, { role: 'family' }))).toEqual([
      403,
      'LIMIT_REACHED',
    ]);
  });

  test('whoever guesses is locked out, and nobody else', async () => {
    const invitation = await inviteTo(resident, 'family');
    const guesses: string[] = [];
    for (let n = 0; n < 12; n++)
      guesses.push((await answerOf(newcomer.post('/homes', { invitation: `AAAAAAAA${n}` })))[1]!);
    expect(guesses).toEqual([...Array<string>(10).fill('INVITATION_INVALID'), 'TOO_OFTEN', 'TOO_OFTEN']);
    expect(await answerOf(newcomer.post('/homes', { invitation }))).toEqual([429, 'TOO_OFTEN']);
    await newcomer2.post('/homes', { invitation }).expect(201);
  });
});

describe('whoever is not confirmed', () => {
  test('may place, and staff who handle it see the mark until somebody confirms', async () => {
    const { id, reporter } = await newcomer.place();
    expect(reporter).not.toHaveProperty('unconfirmed');
    expect((await seen(steward, id))['reporter']).toMatchObject({ unconfirmed: true });
    const card = async (): Promise<unknown> =>
      (
        (await steward.get('/tickets?box=pool').expect(200)).body as {
          items: { id: string; unconfirmed?: true }[];
        }
      ).items.find((one) => one.id === id)?.unconfirmed;
    expect(await card()).toBe(true);
    await steward.post(`/homes/${(await homeOf(newcomer)).id}/confirm`).expect(200);
    expect([(await seen(steward, id))['reporter'], await card()]).toEqual([
      expect.not.objectContaining({ unconfirmed: true }),
      undefined,
    ]);
  });

  test("sees no neighbour's card and cannot endorse; once confirmed they can", async () => {
    const { id } = await resident.place();
    const building = await town.area('幸福里小区3栋');
    const look = async (): Promise<number[]> => {
      const found = await Promise.all([
        newcomer.get('/tickets?box=nearby'),
        newcomer.get(`/tickets/similar?building=${building}&category=ebike`),
      ]);
      return found.map(({ body }) => (body as { items: unknown[] }).items.length);
    };
    const endorse = (): Promise<Answer> =>
      answerOf(newcomer.post(`/tickets/${id}/transitions`, { action: 'endorse' }));
    expect([await look(), await endorse()]).toEqual([
      [0, 0],
      [404, 'NOT_FOUND'],
    ]);
    await steward.post(`/homes/${(await homeOf(newcomer)).id}/confirm`).expect(200);
    expect([await look(), (await endorse())[0]]).toEqual([[1, 1], 200]);
  });

  test('does not learn who lives there, and keeps nobody out of handling anything; once confirmed they do', async () => {
    const { id: home } = await join(steward, '幸福里小区3栋2单元301');
    expect(
      (await homesOf(steward)).find(({ status }) => status === 'unconfirmed')!.members.map(({ id }) => id),
    ).toEqual([steward.id]);
    const { id } = await resident.place();
    await seen(steward, id);
    await intake.post(`/homes/${home}/confirm`).expect(200);
    expect(await answerOf(steward.get(`/tickets/${id}`))).toEqual([404, 'NOT_FOUND']);
  });

  test('cannot keep an official out of a matter by claiming to live with them', async () => {
    await join(newcomer, (await homeOf(secretary)).household.name);
    const { id } = await newcomer.place({ kind: 'complaint', category: 'noise' });
    const [row] = await town.source.query(`SELECT household FROM ticket WHERE id = $1`, [id]);
    expect(row).toEqual({ household: null });
    await seen(secretary, id);
  });

  test('is shown to who handles it with the room they name, as any other', async () => {
    const { id } = await newcomer.place();
    await steward.act(id, 'accept');
    expect((await seen(steward, id))['reporter']).toMatchObject({
      unconfirmed: true,
      room: '幸福里小区3栋***',
    });
    const shown = await steward.act(id, 'reveal', { fields: ['room'], words: '上门核对' });
    expect(shown['reporter']).toMatchObject({ unconfirmed: true, room: ROOM });
    expect((await seen(newcomer, id))['reporter']).not.toHaveProperty('unconfirmed');
  });
});

describe('a confirmed home', () => {
  const lodgers = async (phone: Phone, room: string): Promise<Waiting[]> =>
    (
      (await phone.get(`/homes/confirmed?household=${await town.area(room)}`).expect(200)).body as {
        items: Waiting[];
      }
    ).items;
  const homeIdOf = async (phone: Phone): Promise<string> => (await homeOf(phone)).id;

  test('is seen by whoever confirms there, masked, and by nobody else', async () => {
    const found = await lodgers(steward, '幸福里小区3栋2单元301');
    expect(found).toMatchObject([
      { id: await homeIdOf(resident), person: { id: resident.id, name: '林**' }, roleLabel: '业主' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/林小满|19900000001/);
    expect([
      await lodgers(steward, '翠竹园1栋1单元201'),
      await lodgers(secretary, '望江花园1栋1单元101'),
    ]).toEqual([[], []]);
    expect(await answerOf(neighbour.get(`/homes/confirmed?household=${await town.area(ROOM)}`))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await answerOf(steward.get('/homes/confirmed?household=3'))).toEqual([422, 'WRONG_TYPE']);
  });

  test('is ended with a reason, which they are told; what follows from living there ends with it', async () => {
    await intake.post(`/homes/${await homeIdOf(newcomer)}/confirm`).expect(200);
    const code = await inviteTo(newcomer, 'tenant');
    await steward.post(`/homes/${await homeIdOf(newcomer)}/end`, { words: '已经搬走' }).expect(200);
    expect((await homesOf(newcomer)).map(({ status, refusal }) => [status, refusal])).toEqual([
      ['ended', '已经搬走'],
    ]);
    expect(await answerOf(newcomer2.post('/homes', { invitation: code }))).toEqual([
      422,
      'INVITATION_INVALID',
    ]);
    expect((await newcomer.get('/tickets?box=nearby')).body.items).toEqual([]);
    await join(newcomer, ROOM);
    expect((await homesOf(newcomer)).map(({ status }) => status)).toEqual(['unconfirmed']);
  });

  test.each<[string, () => Phone, () => Promise<string>, object, Answer]>([
    [
      'by whoever lives there',
      () => neighbour,
      () => homeIdOf(resident),
      { words: '搬走了' },
      [404, 'NOT_FOUND'],
    ],
    [
      'their own',
      () => steward,
      async () => (await homesOf(steward)).find(({ status }) => status === 'confirmed')!.id,
      { words: '搬走了' },
      [404, 'NOT_FOUND'],
    ],
    [
      'of another community',
      () => secretary,
      () => homeIdOf(otherResident),
      { words: '搬走了' },
      [404, 'NOT_FOUND'],
    ],
    [
      'one that waits',
      () => steward,
      () => homeIdOf(newcomer),
      { words: '搬走了' },
      [409, 'ALREADY_DECIDED'],
    ],
    ['without a reason', () => steward, () => homeIdOf(resident), {}, [422, 'MISSING_FIELD']],
  ])('is not ended %s', async (_, who, id, body, expected) =>
    expect(await answerOf(who().post(`/homes/${await id()}/end`, body))).toEqual(expected),
  );
});

describe('a home as a case', () => {
  interface CaseHome {
    readonly id: string;
    readonly version: number;
    readonly actions: readonly { readonly action: string; readonly label: string; readonly form?: string }[];
  }
  const itemsOf = async (phone: Phone, path: string): Promise<CaseHome[]> =>
    ((await phone.get(path).expect(200)).body as { items: CaseHome[] }).items;
  const actionsOf = ({ actions }: CaseHome): string[] => actions.map(({ label }) => label);
  const take = (phone: Phone, { id, version }: CaseHome, action: string, form = {}): supertest.Test =>
    phone.post(`/homes/${id}/transitions`, { action, version, ...form });
  const eventsOf = async (phone: Phone, id: string): Promise<unknown[]> =>
    (
      (await phone.get(`/homes/${id}/events`).expect(200)).body as { items: Record<string, unknown>[] }
    ).items.map(({ label, by, note }) => [label, by, note]);
  const waitingHome = async (): Promise<CaseHome> =>
    (await itemsOf(steward, '/homes/waiting')).find(({ id }) => id === mine)!;
  let mine: string;
  beforeEach(async () => {
    mine = (await homeOf(newcomer)).id;
  });

  test('says what each may do, and takes it', async () => {
    expect(actionsOf(await waitingHome())).toEqual(['确认住处', '不予确认']);
    expect((await itemsOf(newcomer, '/homes')).map(actionsOf)).toEqual([['取消登记']]);
    const done = (await take(steward, await waitingHome(), 'confirm').expect(200)).body as CaseHome;
    expect(done).toMatchObject({ id: mine, status: 'confirmed', version: 2 });
    expect(actionsOf(done)).toEqual(['终止住处', '重新核对']);
    expect((await itemsOf(newcomer, '/homes')).map(actionsOf)).toEqual([['搬离']]);
  });

  test('takes a decision back: the claim waits again, and what came of living there is gone', async () => {
    await take(steward, await waitingHome(), 'confirm').expect(200);
    const code = await inviteTo(newcomer, 'family');
    const [confirmed] = await itemsOf(steward, `/homes/confirmed?household=${await town.area(ROOM)}`);
    expect(
      await answerOf(take(steward, { ...confirmed!, version: 1 }, 'reconsider', { why: '看错了门牌' })),
    ).toEqual([409, 'VERSION_MOVED_ON']);
    await take(intake, confirmed!, 'reconsider', { why: '看错了门牌' }).expect(200);
    expect(await homeOf(newcomer)).toMatchObject({ status: 'unconfirmed', refusal: '看错了门牌' });
    expect(await answerOf(newcomer2.post('/homes', { invitation: code }))).toEqual([
      422,
      'INVITATION_INVALID',
    ]);
    await take(steward, await waitingHome(), 'refuse', { why: '查无此人' }).expect(200);
    await join(newcomer, ROOM);
    const refused = { id: mine, version: 4, actions: [] };
    expect(await answerOf(take(steward, refused, 'reconsider', { why: '看错了' }))).toEqual([
      409,
      'ALREADY_JOINED',
    ]);
  });

  test('is read by the person and by staff who may decide it, also when it is over', async () => {
    const read = async (phone: Phone): Promise<Record<string, unknown>> =>
      (await phone.get(`/homes/${mine}`).expect(200)).body as Record<string, unknown>;
    await take(steward, await waitingHome(), 'refuse', { why: '查无此人' }).expect(200);
    expect(await read(steward)).toMatchObject({
      ...{ status: 'refused', statusLabel: '未通过', over: true, version: 2 },
      ...{ person: { name: '申**' }, household: { name: ROOM }, actions: [{ label: '重新核对' }] },
    });
    expect(await read(newcomer)).toMatchObject({
      ...{ person: { name: '申新新' }, household: { name: ROOM }, actions: [] },
    });
    for (const stranger of [resident, newcomer2, await town.as('property'), await town.as('other-secretary')])
      expect(await answerOf(stranger.get(`/homes/${mine}`))).toEqual([404, 'NOT_FOUND']);
    expect(await answerOf(steward.get('/homes/3'))).toEqual([404, 'NOT_FOUND']);
  });

  test('has a timeline, for the person and for staff who may decide it', async () => {
    await take(steward, await waitingHome(), 'refuse', { why: '请带租房合同来，打13812345678' }).expect(200);
    expect(await eventsOf(newcomer, mine)).toEqual([
      ['登记住处', { name: '申新新', office: null }, null],
      [
        '不予确认',
        { name: expect.any(String) as string, office: '红色管家' },
        '请带租房合同来，打13812345678',
      ],
    ]);
    const [registered] = (await eventsOf(secretary, mine)) as [[string, { name: string }]];
    expect(registered[1].name).toBe('申**');
    for (const stranger of [resident, newcomer2, await town.as('property'), await town.as('other-secretary')])
      expect(await answerOf(stranger.get(`/homes/${mine}/events`))).toEqual([404, 'NOT_FOUND']);
    const rows = await town.source.query<object[]>(
      `SELECT form, replaced FROM case_event WHERE "case" = $1`,
      [mine],
    );
    expect(JSON.stringify(rows)).not.toContain('租房');
  });

  test('tells the person of every decision', async () => {
    const inbox = async (): Promise<{ case: { id: string } | null; title: string }[]> => {
      await town.deliver();
      return ((await newcomer.get('/inbox').expect(200)).body as { items: never[] }).items;
    };
    await take(steward, await waitingHome(), 'refuse', { why: '查无此人' }).expect(200);
    const [first] = await inbox();
    expect(first).toMatchObject({
      ...{ title: '您登记的住处没有通过', about: 'home', ticket: null, case: { id: mine, noun: 'home' } },
      text: `${ROOM} · 原因：查无此人 · 可以核对后重新登记`,
    });
    const refused = { id: mine, version: 2, actions: [] };
    await take(secretary, refused, 'reconsider', { why: '找到登记本了' }).expect(200);
    await take(steward, await waitingHome(), 'confirm').expect(200);
    expect(await homeOf(newcomer)).toMatchObject({ status: 'confirmed', refusal: null });
    const told = (await inbox()).filter((row) => row.case?.id === mine);
    expect(told.map(({ title }) => title)).toEqual([
      '您的住处已确认',
      '您的住处要重新核对',
      '您登记的住处没有通过',
    ]);
  });

  test('lapses by the sweep, and tells it', async () => {
    const { id } = await join(newcomer, '幸福里小区1栋1单元101');
    await town.pass(91 * DAY);
    const [row] = await town.source.query<object[]>(`SELECT state, outcome FROM cases WHERE id = $1`, [id]);
    expect(row).toEqual({ state: 'closed', outcome: 'lapsed' });
  });

  test('goes with the residence, events too', async () => {
    await take(steward, await waitingHome(), 'confirm').expect(200);
    const left = (): Promise<object[]> =>
      town.source.query(`SELECT 1 FROM case_event WHERE "case" = $1`, [mine]);
    expect(await left()).toHaveLength(2);
    await town.source.query(`DELETE FROM residence WHERE id = $1`, [mine]);
    expect([await left(), await town.source.query(`SELECT 1 FROM cases WHERE id = $1`, [mine])]).toEqual([
      [],
      [],
    ]);
  });

  test.each<[string, object, Answer]>([
    ['an unknown action', { action: 'sell' }, [422, 'NOT_A_CHOICE']],
    ['no action', {}, [422, 'MISSING_FIELD']],
    ['no version', { action: 'confirm' }, [422, 'VERSION_MISSING']],
    ['no reason', { action: 'refuse', version: 1 }, [422, 'MISSING_FIELD']],
    ['a field too many', { action: 'confirm', version: 1, why: '好' }, [422, 'UNKNOWN_FIELD']],
  ])('refuses %s', async (_, body, expected) =>
    expect(await answerOf(steward.post(`/homes/${mine}/transitions`, body))).toEqual(expected),
  );
});

describe('moving out', () => {
  test('ends what follows from living there; tickets stay', async () => {
    const { id } = await resident.place();
    const home = await homeOf(resident);
    expect((await resident.post(`/homes/${home.id}/leave`).expect(200)).body).toEqual({ items: [] });
    expect(await answerOf(resident.post(`/homes/${home.id}/leave`))).toEqual([404, 'NOT_FOUND']);
    expect(await answerOf(neighbour.post(`/homes/${home.id}/leave`))).toEqual([404, 'NOT_FOUND']);
    expect([(await seen(resident, id)).id, (await resident.get('/me')).body.home]).toEqual([id, null]);
    expect((await resident.get('/tickets?box=nearby')).body.items).toEqual([]);
    expect((await seen(steward, id))['reporter']).not.toHaveProperty('unconfirmed');
  });
});

describe('of several homes', () => {
  test('a ticket gets the one in its building, then in its estate', async () => {
    for (const room of ['翠竹园1栋1单元201', '翠竹园2栋1单元201', '幸福里小区1栋1单元201']) {
      const { id } = await join(neighbour, room);
      await intake.post(`/homes/${id}/confirm`).expect(200);
    }
    const householdOf = async (building: string): Promise<string> => {
      const { id } = await neighbour.place({ building: await town.area(building) });
      const [row] = (await town.source.query(`SELECT household FROM ticket WHERE id = $1`, [id])) as [
        { household: string },
      ];
      return (await homesOf(neighbour)).find(({ household }) => household.id === row.household)!.household
        .name;
    };
    expect(await householdOf('翠竹园2栋')).toBe('翠竹园2栋1单元201');
    expect(await householdOf('翠竹园4栋')).toBe('翠竹园1栋1单元201');
    expect(await householdOf('幸福里小区1栋1单元')).toBe('幸福里小区1栋1单元201');
    expect(await householdOf('幸福里小区5栋')).toBe('幸福里小区3栋1单元201');
    expect(await householdOf('和风苑1栋')).toBe('幸福里小区3栋1单元201');
  });
});

describe('acting for family', () => {
  const family = async (): Promise<Home> =>
    (await newcomer.post('/homes', { invitation: await inviteTo(resident, 'family') }).expect(201))
      .body as Home;
  const authorise = async (): Promise<Home> =>
    (
      await resident
        .post(`/homes/${(await homeOf(resident)).id}/delegates`, { person: newcomer.id })
        .expect(200)
    ).body as Home;

  test('is for confirmed family of the same household', async () => {
    const { id } = await homeOf(resident);
    for (const person of [newcomer.id, neighbour.id, resident.id, otherResident.id]) {
      expect(await answerOf(resident.post(`/homes/${id}/delegates`, { person }))).toEqual([
        422,
        'UNKNOWN_REFERENCE',
      ]);
    }
    const theirs = await family();
    expect((await authorise()).members.map(({ actsForMe, iActFor }) => [actsForMe, iActFor])).toEqual([
      [false, false],
      [true, false],
    ]);
    expect((await authorise()).members).toHaveLength(2);
    const mine = (await homesOf(newcomer)).find((one) => one.id === theirs.id)!;
    expect(mine.members.find(({ id: other }) => other === resident.id)).toMatchObject({
      iActFor: true,
      actsForMe: false,
      name: '林**',
    });
  });

  test("sees, rates and is told as the reporter; the word is the reporter's, who hears of it", async () => {
    await family();
    const { id } = await resident.place({
      kind: 'consult',
      category: 'policy',
      words: '怎么办证 13812345678',
    });
    expect(await answerOf(newcomer.get(`/tickets/${id}`))).toEqual([404, 'NOT_FOUND']);
    await authorise();
    const view = await seen(newcomer, id);
    expect([view['reporter'], view['words'], offersOf(view)]).toEqual([
      (await seen(resident, id))['reporter'],
      '怎么办证 13812345678',
      offersOf(await seen(resident, id)),
    ]);
    await steward.act(id, 'accept');
    await steward.act(id, 'answer', { words: '请到窗口' });
    expect([await isIn(newcomer, 'placed', id), await isIn(newcomer, 'rate', id)]).toEqual([true, true]);
    expect(await told(town, newcomer, id)).toContain('待评价');
    const rated = await newcomer.act(id, 'accept_explanation', { stars: 5 });
    expect([rated.state, rated['ratings']]).toEqual([
      'closed',
      [expect.objectContaining({ mine: true, by: '点单居民', stars: 5 })],
    ]);
    expect((await seen(resident, id))['ratings']).toEqual([expect.objectContaining({ mine: true })]);
    expect((await told(town, resident, id)).at(-1)).toBe('家人替您办了一步');
    expect(await town.source.query(`SELECT by FROM ticket_rating WHERE ticket = $1`, [id])).toEqual([
      { by: resident.id },
    ]);
  });

  test('asks and takes back in their place, whichever of them asked', async () => {
    await family();
    await authorise();
    const { id } = await resident.place({ kind: 'help', category: 'lighting', words: '路灯不亮' });
    await secretary.act(id, 'assign', { lead: await town.unit('幸福物业') });
    await (await town.as('property')).act(id, 'sign');
    const asked = await newcomer.act(id, 'withdraw', { mode: 'ask' });
    const [request] = asked['requests'] as { id: string; mine: boolean }[];
    expect(request!.mine).toBe(true);
    expect((await seen(resident, id))['requests']).toMatchObject([{ mine: true }]);
    expect((await resident.act(id, 'cancel', { request: request!.id }))['requests']).toEqual([]);
  });

  test('ends when it is taken back, and when either moves out', async () => {
    await family();
    const { id } = await resident.place();
    const sees = async (): Promise<boolean> => (await newcomer.get(`/tickets/${id}`)).status === 200;
    const home = await authorise();
    expect(await sees()).toBe(true);
    const left = (await remove(resident, `/homes/${home.id}/delegates/${newcomer.id}`).expect(200))
      .body as Home;
    expect([left.members.some(({ actsForMe }) => actsForMe), await sees()]).toEqual([false, false]);
    expect(await answerOf(remove(resident, `/homes/${home.id}/delegates/${newcomer.id}`))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    await authorise();
    expect(await sees()).toBe(true);
    await leave(resident);
    expect([await sees(), await isIn(newcomer, 'placed', id)]).toEqual([false, false]);
  });

  test('not in a matter about themselves', async () => {
    await family();
    await authorise();
    const { id } = await resident.place({
      kind: 'complaint',
      category: 'noise',
      words: '家里吵',
      about: [{ person: newcomer.id }],
    });
    expect([await answerOf(newcomer.get(`/tickets/${id}`)), await isIn(newcomer, 'placed', id)]).toEqual([
      [404, 'NOT_FOUND'],
      false,
    ]);
  });

  test('reaches matters of their home alone, and of private ones those placed since', async () => {
    const reach = async (id: string): Promise<boolean[]> => [
      (await newcomer.get(`/tickets/${id}`)).status === 200,
      await isIn(newcomer, 'placed', id),
    ];
    const secret = (await resident.place({ private: true })).id;
    const open = (await resident.place()).id;
    await family();
    await authorise();
    const later = (await resident.place({ private: true })).id;
    const { id: second } = await join(resident, '翠竹园2栋1单元201');
    await intake.post(`/homes/${second}/confirm`).expect(200);
    const elsewhere = (await resident.place({ building: await town.area('翠竹园2栋') })).id;
    expect(await Promise.all([secret, open, later, elsewhere].map(reach))).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  test('not where they sat on the other side of the table', async () => {
    await family();
    await authorise();
    const { id } = await resident.place({ kind: 'complaint', category: 'noise' });
    await steward.act(id, 'accept');
    await steward.act(id, 'report', { words: '两家谈一谈' });
    await secretary.act(id, 'convene', {
      matter: '装修时间',
      reply_by: '2026-03-20',
      seats: [{ unit: await town.unit('幸福物业') }],
      sides: [newcomer.id],
    });
    expect([
      (await seen(newcomer, id))['scope'],
      await isIn(newcomer, 'placed', id),
      (await seen(resident, id))['scope'],
    ]).toEqual(['hearing', false, 'whole']);
  });

  test('whoever acts for a reporter handles nothing of theirs', async () => {
    await steward.post('/homes', { invitation: await inviteTo(resident, 'family') }).expect(201);
    await resident
      .post(`/homes/${(await homeOf(resident)).id}/delegates`, { person: steward.id })
      .expect(200);
    const { id } = await resident.place();
    expect(offersOf(await seen(steward, id))).toEqual(offersOf(await seen(resident, id)));
    expect(await isIn(steward, 'pool', id)).toBe(false);
  });
});

describe('the picture of a code', () => {
  test('is for those who confirm there', async () => {
    const building = await town.area('幸福里小区3栋');
    for (const persona of ['other-secretary', 'steward-hfy', 'property', 'resident']) {
      expect(await answerOf((await town.as(persona)).get(`/buildings/${building}/qr`))).toEqual([
        404,
        'NOT_FOUND',
      ]);
    }
    const { headers, body } = await steward.get(`/buildings/${building}/qr`).expect(200);
    expect(headers['content-type']).toMatch(/^image\/(png|jpeg)$/);
    expect((body as Buffer).length).toBeGreaterThan(50);
  });

  test('are printed for an area on one sheet, eight a page', async () => {
    const estate = await town.area('幸福里小区');
    for (const persona of ['other-secretary', 'property', 'resident'])
      expect(await answerOf((await town.as(persona)).get(`/areas/${estate}/code-sheet`))).toEqual([
        404,
        'NOT_FOUND',
      ]);
    const { headers, body } = await (
      await town.as('secretary')
    )
      .get(`/areas/${estate}/code-sheet`)
      .expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    const [{ n }] = await town.source.query<[{ n: number }]>(
      `SELECT count(*)::int AS n FROM area WHERE kind = 'building' AND path @> ARRAY[$1::uuid]`,
      [estate],
    );
    const text = (body as Buffer).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(Math.ceil(n / 8));
    expect(text.match(/\/Subtype \/Image/g)!.length).toBeGreaterThanOrEqual(n);
    // Only the glyphs that are used are embedded.
    expect((body as Buffer).length).toBeLessThan(300_000);
  });

  test('are refused for more than 64 buildings at once', async () => {
    const estate = await town.area('幸福里小区');
    await town.source.query(
      `INSERT INTO area (id, kind, name, full_name, parent, path) SELECT uuidv7(), 'building', 'x' || n, 'x' || n, a.id, a.path
       FROM area a, generate_series(1, 64) n WHERE a.id = $1`,
      [estate],
    );
    expect(await answerOf((await town.as('secretary')).get(`/areas/${estate}/code-sheet`))).toEqual([
      422,
      'SHEET_TOO_LONG',
    ]);
  });
});
