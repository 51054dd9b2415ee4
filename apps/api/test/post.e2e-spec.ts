import { DAY, invitationLimits, POLICY_VERSION } from '@sandan/domain';
import type supertest from 'supertest';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import { testCipher } from './harness/keys.ts';
import { replays } from './walks/replay.ts';

/* Units, the people in them, and invitations to posts for people who are found in no list. */

let test: TestApp;
let committee: Phone, grid: Phone, secretary: Phone, steward: Phone, resident: Phone, other: Phone;
let estate = '';
let building = '';

interface Action {
  readonly action: string;
}
interface Unit {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly kindLabel: string;
  readonly state: string;
  readonly parent: { readonly name: string } | null;
  readonly actions: readonly Action[];
}
interface Member {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly version: number;
  readonly state: string;
  readonly actions: readonly Action[];
}
interface Given {
  readonly code: string;
  readonly invitation: { readonly id: string; readonly version: number };
}

const codeOf = ({ status, body }: supertest.Response): unknown[] => [
  status,
  (body as { code?: string }).code,
];
const change = async (path: string, action: string, form: object = {}, by = committee) => {
  const { version } = (await by.get(path).expect(200)).body as { version: number };
  return by.post(`${path}/transitions`, { action, version, ...form });
};
const openUnit = async (form: object, by = committee): Promise<Unit> =>
  (await by.post('/administration/units', form).expect(201)).body as Unit;
const unitNamed = async (name: string): Promise<string> => {
  const { items } = (await committee.get('/administration/units?limit=100').expect(200)).body as {
    items: Unit[];
  };
  return items.find((one) => one.name === name)!.id;
};
const membersOf = async (unit: string): Promise<Member[]> =>
  ((await committee.get(`/memberships?unit=${unit}`).expect(200)).body as { items: Member[] }).items;
/** A newcomer who has given consent. */
const agreed = async (persona: string): Promise<Phone> => {
  const phone = await test.as(persona);
  await phone.post('/me/consent', { version: POLICY_VERSION });
  return phone;
};
const invited = async (form: object, by = committee): Promise<Given> => {
  const answer = await by.post('/post-invitations', form);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body as Given;
};
const takes = (who: Phone, body: object): Promise<supertest.Response> =>
  who.post('/me/posts', body) as unknown as Promise<supertest.Response>;
const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> => test.source.query(sql);
const proves = async (who: Phone, phone: string): Promise<void> => {
  await test.source.query(`UPDATE account SET phone_index = $2 WHERE id = $1`, [
    who.id,
    testCipher.index(phone),
  ]);
};
/** Ends the offices that `hold`, or lets them last again. */
const endOffices = async (
  hold: string,
  until: Date | null = new Date(test.clock.at() - DAY),
): Promise<void> => {
  await test.source.query(`UPDATE office SET until = $1 WHERE ${hold}`, [until]);
};

beforeAll(async () => {
  test = await startTestApp();
  [committee, grid, secretary, steward, resident, other] = (await Promise.all(
    ['committee', 'grid', 'secretary', 'steward', 'resident', 'other-secretary'].map((one) => test.as(one)),
  )) as [Phone, Phone, Phone, Phone, Phone, Phone];
  [estate, building] = [await test.area('幸福里小区'), await test.area('幸福里小区3栋')];
});
afterAll(() => test.stop());

describe('a unit', () => {
  it('is opened, named, moved and closed by those who administer its area, each taken back', async () => {
    const parent = await unitNamed('幸福里小区党支部');
    const form = { kind: 'council', name: '3栋楼委会', area: building, parent, label: '楼委会' };
    const unit = await openUnit(form);
    expect(unit).toMatchObject({ kindLabel: '楼委会', parent: { name: '幸福里小区党支部' }, state: 'open' });
    const path = `/administration/units/${unit.id}`;
    expect(codeOf(await committee.post('/administration/units', form))).toEqual([409, 'NAME_TAKEN']);
    expect((await change(path, 'rename', { name: '三栋楼委会' })).body).toMatchObject({ name: '三栋楼委会' });
    expect((await change(path, 'move', { area: estate })).body).toMatchObject({ parent: null });
    expect((await change(path, 'tell', { skills: '水电' })).body).toMatchObject({
      label: null,
      skills: '水电',
    });
    expect((await change(path, 'close')).body).toMatchObject({ state: 'closed' });
    expect((await change(path, 'reopen')).body).toMatchObject({ state: 'open' });
    const { items } = (await committee.get(`${path}/events`).expect(200)).body as { items: object[] };
    expect(items).toHaveLength(6);
    expect(
      JSON.stringify(await rowsOf(`SELECT form FROM case_event WHERE "case" = '${unit.id}'`)),
    ).not.toContain('三栋');
  });

  it('lies below no unit of its own line, nor of another community', async () => {
    const above = await openUnit({ kind: 'branch', name: '总支', area: estate });
    const below = await openUnit({ kind: 'branch', name: '分支', area: estate, parent: above.id });
    const path = `/administration/units/${above.id}`;
    expect(codeOf(await change(path, 'move', { area: estate, parent: below.id }))).toEqual([
      422,
      'NOT_A_CHOICE',
    ]);
    const theirs = (await rowsOf(`SELECT id FROM unit WHERE name = '望江花园党支部'`))[0]!['id'];
    expect(codeOf(await change(path, 'move', { area: estate, parent: theirs }))[1]).toBe('UNKNOWN_REFERENCE');
  });

  it('looks missing to those who do not administer its area', async () => {
    const id = await unitNamed('幸福里红色管家队');
    for (const who of [secretary, grid, resident, other])
      for (const path of ['', `/${id}`, `/${id}/events`, `/${id}/touched?action=close`])
        expect((await who.get(`/administration/units${path}`)).status).toBe(404);
    const theirs = (await rowsOf(`SELECT id FROM unit WHERE name = '望江花园党支部'`))[0]!['id'];
    expect((await committee.get(`/administration/units/${String(theirs)}`)).status).toBe(404);
  });

  it('closed while tickets are open: announced before, its members lose its rights, every ticket replays', async () => {
    const ticket = await resident.place({ building, kind: 'help', category: 'lighting', words: '灯不亮' });
    await steward.act(ticket.id, 'accept');
    const id = await unitNamed('幸福里红色管家队');
    const path = `/administration/units/${id}`;
    const touched = (await committee.get(`${path}/touched?action=close`).expect(200)).body as {
      members: number;
      sentences: string[];
    };
    expect(touched.members).toBeGreaterThan(0);
    expect(touched.sentences[0]).toBe(`${touched.members} 位成员不再以它的名义办事`);
    const offered = async (): Promise<number> =>
      ((await steward.get('/me').expect(200)).body as { units: object[] }).units.length;
    const before = await offered();
    expect((await change(path, 'close')).status).toBe(200);
    expect(await offered()).toBe(before - 1);
    expect((await change(path, 'reopen')).status).toBe(200);
    expect(await offered()).toBe(before);
    await resident.act(ticket.id, 'withdraw');
    await replays((text, parameters = []) => test.source.query(text, [...parameters]), ticket.id);
  });
});

describe('an invitation', () => {
  it('brings a newcomer into a team: code, name, membership, rights; once', async () => {
    const unit = await unitNamed('幸福里红色管家队');
    const form = { unit, area: building, name: '钱小路', phone: '199 0000 9911', is_default: true };
    const { code, invitation } = await invited(form);
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    expect(invitation).toMatchObject({ name: '钱小路', phone: '199****9911', statusLabel: '等待接受' });
    const newcomer = await agreed('new-steward-1');
    const me = await takes(newcomer, { code: ` ${code.toLowerCase()} ` });
    expect(codeOf(me)).toEqual([200, undefined]);
    expect(me.body).toMatchObject({ name: '钱小路', community: { name: '幸福里社区' } });
    expect((me.body as { units: unknown[] }).units).toHaveLength(1);
    expect(codeOf(await takes(await agreed('new-steward-2'), { code }))).toEqual([422, 'INVITATION_INVALID']);
    const ticket = await resident.place({ building });
    expect(
      ((await newcomer.get(`/tickets/${ticket.id}`).expect(200)).body as Unit).actions.map(
        ({ action }) => action,
      ),
    ).toContain('accept');
    const [row] = await rowsOf(
      `SELECT name, phone, phone_index, hash FROM post_invitation WHERE id = '${invitation.id}'`,
    );
    expect(row).toEqual({ name: null, phone: null, phone_index: null, hash: null });
    expect((await committee.get(`/post-invitations/${invitation.id}`)).body).toMatchObject({
      ...{ name: '钱小路', phone: null, statusLabel: '已接受', actions: [] },
    });
    await test.deliver();
    const { items } = (await committee.get('/inbox').expect(200)).body as { items: { title: string }[] };
    expect(items[0]!.title).toBe('邀请已接受：幸福里红色管家队');
  });

  it('is given to an office by those who appoint to it, and follows the rules of office', async () => {
    const free = await test.area('翠竹园');
    await endOffices(`area = '${free}' AND office = 'secretary'`);
    expect(
      codeOf(await grid.post('/post-invitations', { office: 'secretary', area: estate, name: '孙一' })),
    ).toEqual([409, 'OFFICE_TAKEN']);
    expect(
      codeOf(
        await committee.post('/post-invitations', { office: 'secretary', area: building, name: '孙一' }),
      ),
    ).toEqual([403, 'NOT_ELIGIBLE']);
    expect(
      codeOf(await secretary.post('/post-invitations', { office: 'secretary', area: estate, name: '孙一' })),
    ).toEqual([404, 'NOT_FOUND']);
    const form = { office: 'secretary', area: free, name: '孙一' };
    const [first, second] = [await invited(form), await invited({ ...form, name: '李二' })];
    const [one, two] = [await agreed('new-secretary-1'), await agreed('new-secretary-2')];
    const answers = await Promise.all([takes(one, { code: first.code }), takes(two, { code: second.code })]);
    expect(answers.map(codeOf).sort()).toEqual([
      [200, undefined],
      [409, 'OFFICE_TAKEN'],
    ]);
  });

  it('is found by the verified number alone, and nobody else’s', async () => {
    const unit = await unitNamed('幸福物业');
    await invited({ unit, area: estate, name: '周三', phone: '19900009922' });
    const [one, stranger] = [await agreed('new-property-1'), await agreed('new-property-2')];
    const mine = async (who: Phone): Promise<{ id: string; label: string }[]> =>
      ((await who.get('/me/post-invitations').expect(200)).body as { items: { id: string; label: string }[] })
        .items;
    expect(await mine(one)).toEqual([]);
    await proves(one, '19900009922');
    const found = await mine(one);
    expect([found.map(({ label }) => label), await mine(stranger)]).toEqual([['幸福物业'], []]);
    const invitation = found[0]!.id;
    expect(codeOf(await takes(stranger, { invitation }))).toEqual([422, 'INVITATION_INVALID']);
    expect(codeOf(await takes(one, { invitation }))).toEqual([200, undefined]);
    expect(await mine(one)).toEqual([]);
  });

  it('is taken up by one of two ways, each of its shape, and invited to by a body with fields', async () => {
    const one = await agreed('new-shape');
    const invitation = '00000000-0000-7000-8000-000000000000';
    for (const body of [
      { code: [null], invitation },
      { code: 'AAAAA-AAAAA', invitation: 7 },
    ])
      expect(codeOf(await takes(one, body))).toEqual([422, 'WRONG_TYPE']);
    expect(codeOf(await takes(one, {}))[1]).toBe('MISSING_FIELD');
    for (const path of [
      '/post-invitations',
      '/memberships',
      '/administration/units',
      '/administration/areas',
    ])
      expect(codeOf(await committee.post(path).type('multipart/form-data').send(''))).toEqual([
        400,
        'INVALID_BODY',
      ]);
  });

  it('is worth nothing withdrawn, run out, or once its inviter has left', async () => {
    const unit = await unitNamed('幸福里红色管家队');
    const form = { unit, area: building, name: '吴四' };
    const withdrawn = await invited(form);
    expect((await change(`/post-invitations/${withdrawn.invitation.id}`, 'withdraw')).status).toBe(200);
    const late = await agreed('new-late');
    expect(codeOf(await takes(late, { code: withdrawn.code }))).toEqual([422, 'INVITATION_INVALID']);
    const orphaned = await invited(form);
    await endOffices(`account = '${committee.id}'`);
    expect(codeOf(await takes(late, { code: orphaned.code }))).toEqual([422, 'INVITATION_INVALID']);
    await endOffices(`account = '${committee.id}'`, null);
    await test.pass(invitationLimits.lasts + DAY);
    expect(codeOf(await takes(late, { code: orphaned.code }))).toEqual([422, 'INVITATION_INVALID']);
  });

  it('looks missing to those who may not fill the post; its guesses are counted', async () => {
    const unit = await unitNamed('幸福里红色管家队');
    const { invitation } = await invited({ unit, area: building, name: '郑五' });
    for (const who of [secretary, resident, steward, other])
      expect((await who.get(`/post-invitations/${invitation.id}`)).status).toBe(404);
    const guesser = await agreed('new-guesser');
    const answers: unknown[] = [];
    for (let at = 0; at < 11; at++)
      answers.push(codeOf(await takes(guesser, { code: `AAAAA-AAA${at}A` }))[1]);
    expect(answers).toEqual([...Array<string>(10).fill('INVITATION_INVALID'), 'TOO_OFTEN']);
  });
});

describe('a member', () => {
  it('joins a further unit, is told, leaves and comes back as they were', async () => {
    const unit = await unitNamed('幸福里小区议事会');
    const form = { unit, area: estate, person: steward.id, seat: '委员', member_type: 'retired' };
    const joined = (await committee.post('/memberships', form).expect(201)).body as Member;
    expect(joined).toMatchObject({ seat: '委员', memberTypeLabel: '退休党员', statusLabel: '在任' });
    expect(codeOf(await committee.post('/memberships', form))).toEqual([409, 'ALREADY_MEMBER']);
    const path = `/memberships/${joined.id}`;
    expect((await change(path, 'end')).body).toMatchObject({ state: 'closed', statusLabel: '已离开' });
    expect((await change(path, 'resume')).body).toMatchObject({ state: 'held', seat: '委员' });
    expect((await steward.get(`${path}/events`).expect(200)).body.items).toHaveLength(3);
    await test.deliver();
    const { items } = (await steward.get('/inbox').expect(200)).body as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['您已加入幸福里小区议事会', '您已离开幸福里小区议事会']),
    );
  });

  it('is picked among people with a post; others look as if there were none', async () => {
    const unit = await unitNamed('幸福里小区议事会');
    const join = (person: string) => committee.post('/memberships', { unit, area: estate, person });
    expect(codeOf(await join(resident.id))).toEqual([422, 'UNKNOWN_REFERENCE']);
    expect(codeOf(await join(committee.id))[1]).toBe('NOT_RELATED');
    const outside = await test.area('望江花园');
    expect(codeOf(await committee.post('/memberships', { unit, area: outside, person: steward.id }))).toEqual(
      [422, 'UNKNOWN_REFERENCE'],
    );
    const property = await unitNamed('幸福物业');
    expect(
      codeOf(await committee.post('/memberships', { unit: property, area: estate, person: secretary.id })),
    ).toEqual([403, 'NOT_ELIGIBLE']);
  });

  it('does not leave their last post with open work', async () => {
    const ticket = await resident.place({ building });
    await steward.act(ticket.id, 'accept');
    const unit = await unitNamed('幸福里红色管家队');
    const all = (await membersOf(unit)).filter(
      ({ person, state }) => person.id === steward.id && state === 'held',
    );
    const codes: unknown[] = [];
    for (const { id } of [...all, ...(await membersOf(await unitNamed('幸福里小区议事会')))])
      codes.push(codeOf(await change(`/memberships/${id}`, 'end'))[1]);
    expect(codes).toContain('STILL_ON_DUTY');
  });
});
