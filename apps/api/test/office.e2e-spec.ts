import { DAY, HOUR } from '@sandan/domain';
import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import { companyOf, isIn, refused, seen, type Company } from './together/company.ts';

let test: TestApp;
let all: Company;
let street: Phone;

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
  street = await test.as('street');
});
afterAll(() => test.stop());

type Body = Record<string, unknown>;
interface Office {
  readonly id: string;
  readonly office: string;
  readonly area: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly deputy: boolean;
  readonly absence: { readonly until: string; readonly deputy: { readonly name: string } | null } | null;
  readonly mayEnd: boolean;
}

const question = (form: Body = {}): Promise<TicketBody> =>
  all.resident.place({ kind: 'consult', category: 'policy', words: '车棚什么时候修', ...form });
const items = async <T>(phone: Phone, path: string): Promise<T[]> =>
  ((await phone.get(path).expect(200)).body as { items: T[] }).items;
const offices = (phone: Phone): Promise<Office[]> => items<Office>(phone, '/offices');
const officeOf = async (phone: Phone, of: Phone): Promise<Office> =>
  (await offices(phone)).find(({ person }) => person.id === of.id)!;
const appoint = (by: Phone, body: Body) => by.post('/offices', body);
const end = (by: Phone, { id }: { id: string }) => by.post(`/offices/${id}/end`);
const leave = (by: Phone, body: Body = {}) =>
  by.post('/absences', { since: '2026-03-02', until: '2026-03-04', ...body });
const back = async (by: Phone, id: string) => by.post(`/absences/${id}/end`).expect(200);
const answered = ({ status, body }: { status: number; body: unknown }): unknown[] => [
  status,
  (body as { code?: string }).code,
];
const offersOf = async (phone: Phone, id: string): Promise<string[]> =>
  (await seen(phone, id)).actions.map(({ action }) => action);
const byOf = async (phone: Phone, id: string, action: string): Promise<unknown> =>
  (await items<{ action: string; by: unknown }>(phone, `/tickets/${id}/events`)).find(
    (event) => event.action === action,
  )!.by;
const put = (phone: Phone, person: string, body: Body) => phone.put(`/roster/${person}`, body);

async function away<T>(by: Phone, body: Body, then: () => Promise<T>): Promise<T> {
  const { body: absence } = await leave(by, body).expect(201);
  try {
    return await then();
  } finally {
    await back(by, (absence as { id: string }).id);
  }
}

describe('a steward on leave', () => {
  it('is stood in for: the deputy sees the pool, accepts, and follows what the other has in hand', async () => {
    const other = await test.as('steward-hfy');
    const { steward, resident } = all;
    const building = await test.area('和风苑1栋');
    const mine = (await question({ building })).id;
    await other.act(mine, 'accept');
    const waiting = (await question({ building })).id;
    expect([await isIn(steward, 'pool', waiting), await isIn(steward, 'accepted', mine)]).toEqual([
      false,
      false,
    ]);
    await steward.get(`/tickets/${mine}`).expect(404);
    const taken = await away(other, { deputy: steward.id }, async () => {
      expect([await isIn(steward, 'pool', waiting), await isIn(steward, 'accepted', mine)]).toEqual([
        true,
        true,
      ]);
      expect(await offersOf(other, waiting)).not.toContain('accept');
      expect((await refused(other, waiting, 'accept')).slice(0, 2)).toEqual([403, 'NOT_RELATED']);
      const me = (await steward.get('/me').expect(200)).body as {
        units: { name: string; standingInFor: { name: string } | null }[];
      };
      expect(me.units).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            name: '和风苑红色管家队',
            standingInFor: { id: other.id, name: '吕风风' },
          }),
          expect.objectContaining({ name: '幸福里红色管家队', standingInFor: null }),
        ]),
      );
      expect(await steward.act(waiting, 'accept')).toMatchObject({ caseSteward: { name: '孙勤勤' } });
      await steward.act(mine, 'ask', { words: '几号车棚？' });
      await resident.act(mine, 'supplement', { words: '二号' });
      expect(await byOf(await test.as('secretary-hfy'), mine, 'ask')).toEqual({
        name: '孙勤勤',
        office: '代红色管家',
      });
      expect(await offersOf(other, mine)).toContain('answer');
      return waiting;
    });
    expect(await isIn(steward, 'pool', (await question({ building })).id)).toBe(false);
    await steward.get(`/tickets/${mine}`).expect(404);
    expect(await steward.act(taken, 'answer', { words: '下周三动工' })).toMatchObject({ state: 'rating' });
    await other.act(mine, 'answer', { words: '下周三动工' });
  });

  it('without anybody in their stead lets the authority follow what they have in hand, and new ones go to the branch', async () => {
    const [other, secretary] = [await test.as('steward-hfy'), await test.as('secretary-hfy')];
    const building = await test.area('和风苑2栋');
    const { id } = await question({ building });
    await other.act(id, 'accept');
    expect(await offersOf(secretary, id)).not.toContain('report');
    await away(other, {}, async () => {
      expect((await question({ building })).state).toBe('dispatching');
      expect(await secretary.act(id, 'report', { words: '请派单' })).toMatchObject({
        state: 'dispatching',
        caseSteward: { name: '吕风风' },
      });
    });
    expect((await question({ building })).state).toBe('pool');
  });

  it('is named as the default steward by nobody: whoever stands in is', async () => {
    const other = await test.as('steward-hfy');
    const { id } = await question({ building: await test.area('和风苑1栋') });
    const { body } = await leave(other, { deputy: all.steward3.id, until: '2026-03-20' }).expect(201);
    await test.pass(3 * DAY);
    expect(await seen(await test.as('secretary-hfy'), id)).toMatchObject({
      state: 'dispatching',
      caseSteward: { name: '张帮帮' },
    });
    test.clock.offset -= 3 * DAY;
    await back(other, (body as { id: string }).id);
  });
});

describe('an absence', () => {
  it('follows the chain of deputies, and never in a circle', async () => {
    const { steward, steward2, steward3, secretary } = all;
    const { id } = await question();
    await away(steward, { deputy: steward2.id }, async () => {
      expect(answered(await leave(steward2, { deputy: steward.id }))).toEqual([403, 'DEPUTY_LOOP']);
      await away(steward2, { deputy: steward3.id }, async () => {
        expect(answered(await leave(steward3, { deputy: steward.id }))).toEqual([403, 'DEPUTY_LOOP']);
        const [absence] = (
          await items<{ standIn: { name: string }; person: { id: string } }>(secretary, '/absences')
        ).filter(({ person }) => person.id === steward.id);
        expect(absence).toMatchObject({ deputy: { name: '吴跑跑' }, standIn: { name: '张帮帮' } });
        expect(await offersOf(steward3, id)).toContain('accept');
        const { body: later } = await leave(steward3, {
          since: '2026-03-05',
          until: '2026-03-06',
          deputy: steward.id,
        }).expect(201);
        await back(steward3, (later as { id: string }).id);
      });
    });
    expect(answered(await leave(steward, { deputy: steward.id }))).toEqual([403, 'DEPUTY_LOOP']);
  });

  it('is entered once, in time, for oneself or somebody below, with somebody who may stand in', async () => {
    const { steward, secretary, resident, property, grid, intake, committee } = all;
    const rules: [Phone, Body, number, string][] = [
      [resident, {}, 404, 'NOT_FOUND'],
      [property, { person: steward.id }, 404, 'NOT_FOUND'],
      [steward, { person: secretary.id }, 404, 'NOT_FOUND'],
      [steward, { since: '2026-03-01' }, 422, 'TOO_EARLY'],
      [steward, { since: '2026-03-05' }, 422, 'TOO_EARLY'],
      [steward, { until: '2028-01-01' }, 422, 'TOO_LATE'],
      [steward, { since: '2026-02-30' }, 422, 'WRONG_TYPE'],
      [steward, { deputy: property.id }, 403, 'NOT_ELIGIBLE'],
      [steward, { deputy: resident.id }, 403, 'NOT_ELIGIBLE'],
      [steward, { deputy: (await test.as('other-secretary')).id }, 422, 'UNKNOWN_REFERENCE'],
      [committee, { deputy: intake.id }, 403, 'OFFICES_CLASH'],
      [intake, { deputy: committee.id }, 403, 'OFFICES_CLASH'],
    ];
    for (const [phone, body, status, code] of rules)
      expect([phone.persona, body, ...answered(await leave(phone, body))]).toEqual([
        phone.persona,
        body,
        status,
        code,
      ]);
    const { body: absence } = await leave(grid, {
      person: secretary.id,
      deputy: (await test.as('secretary-hfy')).id,
      words: '生病住院',
    }).expect(201);
    expect(answered(await leave(secretary))).toEqual([409, 'ALREADY_AWAY']);
    expect(await items(secretary, '/absences')).toMatchObject([
      { id: (absence as { id: string }).id, mine: true, words: '生病住院' },
    ]);
    expect(await items(committee, '/absences')).toMatchObject([{ mine: false, standIn: { name: '尤和和' } }]);
    for (const phone of [steward, property, await test.as('other-secretary')])
      expect(
        (await items<{ person: { id: string } }>(phone, '/absences')).filter(
          ({ person }) => person.id === secretary.id,
        ),
      ).toEqual([]);
    expect((await property.post(`/absences/${(absence as { id: string }).id}/end`)).status).toBe(404);
    const [{ words }] = await test.source.query<[{ words: string }]>(
      `SELECT words FROM absence WHERE words IS NOT NULL`,
    );
    expect(words).not.toContain('住院');
    expect((await offices(all.resident)).find(({ person }) => person.id === secretary.id)).toMatchObject({
      absence: { deputy: { name: '尤和和' } },
    });
    await back(secretary, (absence as { id: string }).id);
    expect((await officeOf(all.resident, secretary)).absence).toBeNull();
  });
});

describe('a secretary on leave', () => {
  it('is acted for, but in nothing that is about them', async () => {
    const { secretary, grid } = all;
    const deputy = await test.as('secretary-hfy');
    const [open, about] = [
      await question({ private: true }),
      await question({ kind: 'complaint', category: 'property', about: [{ person: secretary.id }] }),
    ];
    await away(secretary, { deputy: deputy.id }, async () => {
      expect([
        await isIn(deputy, 'dispatch', open.id),
        await isIn(secretary, 'dispatch', open.id),
        await isIn(grid, 'dispatch', open.id),
      ]).toEqual([true, false, false]);
      for (const box of ['scope', 'dispatch', 'late', 'hear'])
        expect([box, await isIn(deputy, box, about.id)]).toEqual([box, false]);
      await deputy.get(`/tickets/${about.id}`).expect(404);
      expect(await isIn(grid, 'dispatch', about.id)).toBe(true);
      await secretary.get(`/tickets/${open.id}`).expect(200);
      expect(await deputy.act(open.id, 'dispatch', { lead: await test.unit('幸福物业') })).toMatchObject({
        state: 'signing',
      });
    });
    expect(await byOf(secretary, open.id, 'dispatch')).toEqual({ name: '尤和和', office: '代支部书记' });
    await deputy.get(`/tickets/${open.id}`).expect(404);
  });

  it('with nobody in their stead: the next level up acts, and where all are away they do themselves', async () => {
    const { secretary, grid, committee } = all;
    const { id } = await question({ private: true });
    await away(secretary, {}, async () => {
      expect([await isIn(secretary, 'dispatch', id), await isIn(grid, 'dispatch', id)]).toEqual([
        false,
        true,
      ]);
      await away(grid, {}, () =>
        away(committee, {}, () =>
          away(street, {}, async () => {
            expect([await isIn(secretary, 'dispatch', id), await isIn(grid, 'dispatch', id)]).toEqual([
              true,
              false,
            ]);
          }),
        ),
      );
    });
  });
});

describe('an office', () => {
  it('passes to another person in the middle of a ticket: what was done stays with who did it, in the office they held', async () => {
    const { secretary, grid, resident } = all;
    const next = await test.as('group1');
    const [first, second] = [await question({ private: true }), await question({ private: true })];
    await secretary.act(first.id, 'convene', {
      matter: '车棚怎么修',
      reply_by: '2026-03-04',
      seats: [{ unit: await test.unit('幸福物业') }],
    });
    const held = await officeOf(grid, secretary);
    expect(held).toMatchObject({
      office: 'secretary',
      area: { name: '幸福里小区' },
      deputy: false,
      absence: null,
      mayEnd: true,
    });
    const wanted = { office: 'secretary', area: held.area.id, person: next.id };
    expect(answered(await appoint(grid, wanted))).toEqual([409, 'OFFICE_TAKEN']);
    expect(answered(await end(grid, held))).toEqual([200, undefined]);
    expect([await isIn(grid, 'dispatch', second.id), await isIn(secretary, 'dispatch', second.id)]).toEqual([
      true,
      false,
    ]);
    expect(answered(await appoint(grid, wanted))).toEqual([201, undefined]);
    expect([await isIn(next, 'dispatch', second.id), await isIn(grid, 'dispatch', second.id)]).toEqual([
      true,
      false,
    ]);
    expect(
      await next.act(second.id, 'dispatch', { lead: await test.unit('幸福里小区自管会') }),
    ).toMatchObject({ state: 'signing' });
    expect(await byOf(next, first.id, 'convene')).toEqual({ name: '郑明理', office: '支部书记' });
    expect(await byOf(resident, second.id, 'dispatch')).toEqual({ name: '严单单', office: '支部书记' });
    expect(await offersOf(next, first.id)).toContain('set_hearing');
    expect((await refused(secretary, second.id, 'remark', { to: 'all', words: '我来' }))[0]).toBe(404);
    const passed = await officeOf(grid, next);
    expect(answered(await end(grid, passed))).toEqual([200, undefined]);
    expect(answered(await appoint(grid, { ...wanted, person: secretary.id }))).toEqual([201, undefined]);
  });

  it('is held by the rules on who may hold what', async () => {
    const { grid, committee, secretary, intake, property, selfgov, steward } = all;
    const [xfl, czy, building, community] = await Promise.all(
      ['幸福里小区', '翠竹园', '幸福里小区4栋', '幸福里社区'].map((name) => test.area(name)),
    );
    const [grid2, group] = [await test.as('grid2'), await test.as('group')];
    const vacant = await officeOf(grid2, await test.as('secretary-czy'));
    await end(grid2, vacant).expect(200);
    const rules: [Phone, Body, number, string | undefined][] = [
      [grid2, { office: 'secretary', area: xfl, person: property.id }, 404, 'NOT_FOUND'],
      [secretary, { office: 'secretary', area: xfl, person: property.id }, 404, 'NOT_FOUND'],
      [all.resident, { office: 'secretary', area: xfl, person: property.id }, 404, 'NOT_FOUND'],
      [committee, { office: 'committee', area: community, person: property.id }, 404, 'NOT_FOUND'],
      [grid, { office: 'secretary', area: building, person: property.id }, 403, 'NOT_ELIGIBLE'],
      [grid, { office: 'secretary', area: xfl, person: grid.id }, 403, 'NOT_RELATED'],
      [
        grid,
        { office: 'secretary', area: xfl, person: (await test.as('other-secretary')).id },
        422,
        'UNKNOWN_REFERENCE',
      ],
      [committee, { office: 'secretary', area: czy, person: grid.id }, 403, 'OFFICES_CLASH'],
      [committee, { office: 'secretary', area: czy, person: grid2.id }, 201, undefined],
      [street, { office: 'intake', area: community, person: committee.id }, 403, 'OFFICES_CLASH'],
      [
        street,
        { office: 'committee', area: community, person: intake.id, deputy: true },
        403,
        'OFFICES_CLASH',
      ],
      [committee, { office: 'intake', area: community, person: property.id }, 403, 'NOT_ELIGIBLE'],
      [committee, { office: 'intake', area: community, person: group.id }, 201, undefined],
      [secretary, { office: 'group_leader', area: building, person: steward.id }, 403, 'NOT_ELIGIBLE'],
      [secretary, { office: 'group_leader', area: building, person: selfgov.id }, 201, undefined],
      [grid, { office: 'secretary', area: xfl, person: property.id, deputy: true }, 403, 'NOT_ELIGIBLE'],
      [grid, { office: 'secretary', area: xfl, person: group.id, deputy: true }, 201, undefined],
      [grid, { office: 'secretary', area: xfl, person: group.id, deputy: true }, 409, 'OFFICE_TAKEN'],
    ];
    for (const [phone, body, status, code] of rules)
      expect([phone.persona, body, ...answered(await appoint(phone, body))]).toEqual([
        phone.persona,
        body,
        status,
        code,
      ]);
    const made = (await offices(committee)).filter(({ person }) =>
      [group.id, selfgov.id].includes(person.id),
    );
    expect(made.map(({ office, deputy }) => [office, deputy]).sort()).toEqual([
      ['group_leader', false],
      ['intake', false],
      ['secretary', true],
    ]);
    expect(await items(selfgov, '/tickets?box=scope')).toEqual([]);
    for (const office of made) await end(committee, office).expect(200);
  });

  it('is somebody’s last one: not while anything is left in their hands', async () => {
    const { grid, secretary } = all;
    const { id } = await question();
    await all.steward.act(id, 'accept');
    const [{ id: request }] = (await secretary.act(id, 'hand_over', { mode: 'ask', successor: grid.id }))[
      'requests'
    ] as [{ id: string }];
    const held = await officeOf(grid, secretary);
    const refusal = await end(grid, held);
    expect([...answered(refusal), (refusal.body as { detail: unknown }).detail]).toEqual([
      409,
      'STILL_ON_DUTY',
      { tickets: 0, requests: 1, hearings: expect.any(Number) },
    ]);
    for (const phone of [all.steward, all.resident, all.intake, await test.as('other-secretary')])
      expect([phone.persona, (await end(phone, held)).status]).toEqual([phone.persona, 404]);
    expect(answered(await end(secretary, held))).toEqual([403, 'NOT_RELATED']);
    await secretary.act(id, 'cancel', { request });
  });

  it('is nobody else’s business: another community sees only its own', async () => {
    const stranger = await test.as('other-secretary');
    expect((await offices(stranger)).map(({ person }) => person.name)).toEqual(['秦江江']);
    expect((await offices(all.resident)).map(({ person }) => person.name)).not.toContain('秦江江');
    expect(await items(stranger, '/absences')).toEqual([]);
    expect(await items(stranger, `/roster?unit=${await test.unit('幸福里红色管家队')}`)).toEqual([]);
    await stranger.get(`/roster/today?building=${await test.area('幸福里小区3栋')}`).expect(404);
    expect((await put(stranger, all.steward.id, { pattern: [], exceptions: [] })).status).toBe(404);
    expect(
      answered(
        await appoint(stranger, {
          office: 'group_leader',
          area: await test.area('幸福里小区1栋'),
          person: all.selfgov.id,
        }),
      ),
    ).toEqual([404, 'NOT_FOUND']);
  });
});

describe('the name of a person with a post', () => {
  const name = (by: Phone, person: string, text: string) => by.put(`/people/${person}/name`, { name: text });
  const told = async (phone: Phone): Promise<string[]> =>
    (await items<{ title: string; about: string | null }>(phone, '/inbox?limit=100'))
      .filter(({ about }) => about === 'office')
      .map(({ title }) => title);
  const formerNames = async (person: string): Promise<number> =>
    (
      await test.source.query<[{ n: number }]>(
        `SELECT count(*)::int AS n FROM former_name WHERE account = $1`,
        [person],
      )
    )[0].n;

  it('is not changed by the person, who reads why', async () => {
    for (const phone of [all.steward, all.secretary, all.property, street]) {
      expect(answered(await phone.put('/me/name', { name: '王改名' }))).toEqual([
        403,
        'NAME_SET_BY_APPOINTER',
      ]);
      expect((await phone.get('/me').expect(200)).body).toMatchObject({
        nameLocked: expect.stringContaining('由任命您的人登记'),
      });
      expect(await formerNames(phone.id)).toBe(0);
    }
    expect((await all.resident.get('/me').expect(200)).body).toMatchObject({ nameLocked: null });
  });

  it('is registered by those who appoint, once; the person is told, and what was done keeps the name of then', async () => {
    const { secretary, steward, resident } = all;
    const { id } = await question();
    await steward.act(id, 'accept');
    const before = await byOf(resident, id, 'accept');
    await test.pass(60_000);
    for (let tap = 0; tap < 2; tap++)
      expect((await name(secretary, steward.id, ' 孙 改名 ').expect(200)).body).toEqual({
        id: steward.id,
        name: '孙 改名',
      });
    expect([await formerNames(steward.id), await told(steward)]).toEqual([1, ['您的姓名已登记为孙 改名']]);
    expect(await byOf(resident, id, 'accept')).toEqual(before);
    expect((await steward.get('/me').expect(200)).body).toMatchObject({ name: '孙 改名' });
    await name(all.grid, secretary.id, '郑明里').expect(200);
    expect((await officeOf(resident, secretary)).person.name).toBe('郑明里');
    await name(all.grid, secretary.id, '郑明理').expect(200);
    await name(secretary, steward.id, '孙勤勤').expect(200);
    await steward.act(id, 'answer', { words: '下周三动工' });
  });

  it('is registered at the same moment twice: one former name', async () => {
    const { secretary, steward2 } = all;
    const both = await Promise.all([1, 2].map(() => name(secretary, steward2.id, '吴跑')));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect([await formerNames(steward2.id), await told(steward2)]).toEqual([1, ['您的姓名已登记为吴跑']]);
    await name(secretary, steward2.id, '吴跑跑').expect(200);
  });

  it('is registered by no one else, and of no one else', async () => {
    const { secretary, steward, resident, property, grid, intake, committee } = all;
    const stranger = await test.as('other-secretary');
    const rules: [Phone, string, string, number, string][] = [
      [resident, steward.id, '王改名', 404, 'NOT_FOUND'],
      [all.steward2, steward.id, '王改名', 404, 'NOT_FOUND'],
      [property, steward.id, '王改名', 404, 'NOT_FOUND'],
      [intake, steward.id, '王改名', 404, 'NOT_FOUND'],
      [stranger, steward.id, '王改名', 404, 'NOT_FOUND'],
      [await test.as('secretary-hfy'), steward.id, '王改名', 404, 'NOT_FOUND'],
      [secretary, grid.id, '王改名', 404, 'NOT_FOUND'],
      [secretary, resident.id, '王改名', 404, 'NOT_FOUND'],
      [committee, stranger.id, '王改名', 404, 'NOT_FOUND'],
      [committee, street.id, '王改名', 404, 'NOT_FOUND'],
      [secretary, 'nobody', '王改名', 404, 'NOT_FOUND'],
      [secretary, secretary.id, '王改名', 403, 'NOT_RELATED'],
      [secretary, steward.id, '支部书记', 422, 'NAME_INVALID'],
      [secretary, steward.id, '王'.repeat(31), 422, 'TOO_LONG'],
    ];
    for (const [phone, person, text, status, code] of rules)
      expect([phone.persona, person, ...answered(await name(phone, person, text))]).toEqual([
        phone.persona,
        person,
        status,
        code,
      ]);
    const deputy = await test.as('secretary-hfy');
    await away(secretary, { deputy: deputy.id }, async () =>
      expect((await name(deputy, steward.id, '王改名')).status).toBe(404),
    );
    expect(await formerNames(resident.id)).toBe(0);
  });

  it('comes with the office, where those who appoint give one', async () => {
    const { secretary, selfgov } = all;
    const wanted = { office: 'group_leader', area: await test.area('幸福里小区4栋'), person: selfgov.id };
    const was = (await selfgov.get('/me').expect(200)).body as { name: string };
    expect(answered(await appoint(secretary, { ...wanted, name: '系统' }))).toEqual([422, 'NAME_INVALID']);
    const key = 'appoint-with-a-name';
    const [first, again] = [
      await secretary.post('/offices', { ...wanted, name: '许自管' }, key),
      await secretary.post('/offices', { ...wanted, name: '许自管' }, key),
    ];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(first.body).toMatchObject({ person: { id: selfgov.id, name: '许自管' } });
    expect(answered(await secretary.post('/offices', { ...wanted, name: '许别名' }, key))).toEqual([
      409,
      'IDEMPOTENCY_MISMATCH',
    ]);
    await test.deliver();
    expect((await told(selfgov)).slice(0, 2)).toEqual(
      expect.arrayContaining(['您的姓名已登记为许自管', '您已任党小组长']),
    );
    await end(secretary, first.body as { id: string }).expect(200);
    await name(secretary, selfgov.id, was.name).expect(200);
  });
});

describe('the duty roster', () => {
  const week = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }));
  const usual = { pattern: [...week('08:30', '12:00'), ...week('14:00', '18:00')], exceptions: [] };

  it('says who may accept; where it leaves a gap, everybody may', async () => {
    const { steward, steward2, steward3 } = all;
    const { id } = await question();
    await put(steward, steward.id, { pattern: week('14:00', '18:00'), exceptions: [] }).expect(200);
    expect(await offersOf(steward, id)).not.toContain('accept');
    expect((await refused(steward, id, 'accept')).slice(0, 2)).toEqual([403, 'NOT_RELATED']);
    expect(await offersOf(steward2, id)).toContain('accept');
    for (const phone of [steward2, steward3])
      await put(phone, phone.id, {
        ...usual,
        exceptions: [{ date: '2026-03-02', on: false, from: '10:00', to: '11:00' }],
      }).expect(200);
    for (const phone of [steward, steward2, steward3])
      expect([phone.persona, (await offersOf(phone, id)).includes('accept')]).toEqual([phone.persona, true]);
    test.clock.offset += HOUR;
    expect([
      await offersOf(steward, id).then((some) => some.includes('accept')),
      (await offersOf(steward2, id)).includes('accept'),
    ]).toEqual([false, true]);
    test.clock.offset -= HOUR;
    expect(await steward.act(id, 'accept')).toMatchObject({ state: 'triage' });
  });

  it('is read by everybody of the estate as 今日我在岗', async () => {
    const { resident, steward, secretary } = all;
    const building = await test.area('幸福里小区3栋');
    const today = await items<{ name: string; unit: string; from: string; to: string }>(
      resident,
      `/roster/today?building=${building}`,
    );
    expect(today.map(({ name, unit, from, to }) => [name, unit, from, to])).toEqual([
      ...['吴跑跑', '张帮帮'].flatMap((name) => [[name, '幸福里红色管家队', '08:30', '10:00']]),
      ...['吴跑跑', '张帮帮'].map((name) => [name, '幸福里红色管家队', '11:00', '12:00']),
      ['孙勤勤', '幸福里红色管家队', '14:00', '18:00'],
      ['吴跑跑', '幸福里红色管家队', '14:00', '18:00'],
      ['张帮帮', '幸福里红色管家队', '14:00', '18:00'],
    ]);
    expect(await items(resident, '/roster/today')).toEqual(today);
    expect(
      (
        await items<{ name: string }>(secretary, `/roster/today?building=${await test.area('和风苑1栋')}`)
      ).map(({ name }) => name),
    ).toEqual(['吕风风']);
    await resident.get(`/roster/today?building=${await test.area('和风苑1栋')}`).expect(404);
    await resident.get(`/roster?unit=${await test.unit('幸福里红色管家队')}`).expect(404);
    await away(steward, {}, async () =>
      expect(
        (await items<{ name: string }>(resident, '/roster/today')).map(({ name }) => name),
      ).not.toContain('孙勤勤'),
    );
  });

  it('is written by oneself or whoever stands above, within limits', async () => {
    const { steward, steward2, secretary, property, resident } = all;
    const bad: [Body, number, string][] = [
      [{ pattern: [{ weekday: 8, from: '08:00', to: '09:00' }], exceptions: [] }, 422, 'NOT_A_CHOICE'],
      [{ pattern: [{ weekday: 1, from: '8:00', to: '09:00' }], exceptions: [] }, 422, 'WRONG_TYPE'],
      [{ pattern: [{ weekday: 1, from: '09:00', to: '09:00' }], exceptions: [] }, 422, 'TOO_EARLY'],
      [{ pattern: [], exceptions: [{ date: '2026-02-30', on: true }] }, 422, 'WRONG_TYPE'],
      [{ pattern: [], exceptions: [{ date: '2026-03-02', on: true, from: '08:00' }] }, 422, 'MISSING_FIELD'],
      [{ pattern: [] }, 422, 'MISSING_FIELD'],
      [
        {
          pattern: [
            { weekday: 1, from: '08:00', to: '09:00' },
            { weekday: 1, from: '08:00', to: '10:00' },
          ],
          exceptions: [],
        },
        422,
        'TOO_MANY',
      ],
    ];
    for (const [body, status, code] of bad)
      expect([body, ...answered(await put(steward, steward.id, body))]).toEqual([body, status, code]);
    for (const phone of [steward2, property, resident])
      expect([phone.persona, (await put(phone, steward.id, usual)).status]).toEqual([phone.persona, 404]);
    const night = {
      pattern: [{ weekday: 1, from: '22:00', to: '24:00' }],
      exceptions: [{ date: '2026-03-03', on: true, from: '00:00', to: '06:00' }],
    };
    expect((await put(secretary, steward.id, night).expect(200)).body).toEqual({
      person: { id: steward.id, name: '孙勤勤' },
      mayChange: true,
      ...night,
    });
    const team = await items<{ person: { id: string }; pattern: unknown[]; mayChange: boolean }>(
      steward2,
      '/roster',
    );
    expect(team.map(({ mayChange }) => mayChange).filter(Boolean)).toHaveLength(1);
    expect(team.find(({ person }) => person.id === steward.id)).toMatchObject(night);
    for (const phone of [steward, steward2, all.steward3]) await put(phone, phone.id, usual).expect(200);
  });
});
