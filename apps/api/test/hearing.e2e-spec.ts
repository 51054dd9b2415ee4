import { startTestApp, type Phone, type TestApp, type TicketBody } from './harness/app.ts';
import {
  companyOf,
  dateAfter,
  DAY,
  HOUR,
  offersOf,
  refused,
  seen,
  timeline,
  told,
  whoHas,
  type Company,
} from './together/company.ts';

let test: TestApp;
let all: Company;
let units: Record<'grid' | 'branch' | 'group' | 'team' | 'property' | 'selfgov' | 'partner', string>;

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
  const names = {
    grid: '第一网格党组织',
    branch: '幸福里小区党支部',
    group: '幸福里3栋党小组',
    team: '幸福里红色管家队',
    property: '幸福物业',
    selfgov: '幸福里小区自管会',
    partner: '向阳口腔诊所',
  };
  units = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([key, name]) => [key, await test.unit(name)])),
  ) as typeof units;
});
afterAll(() => test.stop());

interface Hearing {
  readonly status: string;
  readonly convenor: { readonly name: string } | null;
  readonly seats: readonly {
    readonly unit: { readonly name: string };
    readonly duty: string | null;
    readonly mine: boolean;
    readonly reply: string;
    readonly words: string | null;
  }[];
  readonly sides: readonly {
    readonly name: string;
    readonly mine: boolean;
    readonly reply: string;
    readonly signed: boolean;
  }[];
  readonly [field: string]: unknown;
}
const hearingOf = (ticket: TicketBody): Hearing => (ticket['hearings'] as Hearing[])[0]!;
const replies = (ticket: TicketBody): Record<string, string> =>
  Object.fromEntries(hearingOf(ticket).seats.map(({ unit, reply }) => [unit.name, reply]));

/** The five seats, and an invited participant. */
const form = (more = {}) => ({
  matter: '装修时间',
  at: new Date(test.clock.at() + DAY).toISOString(),
  place: '党群服务中心',
  reply_by: dateAfter(test.clock.at(), 1),
  seats: [units.grid, units.branch, units.group, units.team, units.property, units.selfgov].map((unit) => ({
    unit,
    duty: unit === units.property ? '装修登记' : undefined,
  })),
  sides: [all.resident.id, all.neighbour.id],
  ...more,
});

/** A noise dispute between two homes, at the branch. */
async function reported(): Promise<string> {
  const { resident, steward, neighbour } = all;
  const { id } = await resident.place({
    kind: 'complaint',
    category: 'renovation',
    words: '楼下装修到半夜',
    place: '2单元',
    about: [{ person: neighbour.id }],
    files: [await resident.picture()],
  });
  await steward.act(id, 'accept');
  await steward.act(id, 'report', { words: '两家谈不拢', title: '装修扰民' });
  return id;
}

async function convened(more = {}): Promise<string> {
  const id = await reported();
  await all.secretary.act(id, 'convene', form(more));
  return id;
}

describe('五方联动', () => {
  it('invites its seats and sides, hears each, and waits for nobody who does not come', async () => {
    const { resident, neighbour, secretary, grid, group, property, selfgov, steward, partner, committee } =
      all;
    const id = await convened();
    expect(await seen(secretary, id)).toMatchObject({
      state: 'deliberating',
      status: expect.stringContaining('党群服务中心') as string,
    });
    for (const phone of [resident, neighbour, grid, group, property, selfgov, steward])
      expect([phone.persona, await told(test, phone, id)]).toEqual([
        phone.persona,
        expect.arrayContaining(['请您参加协商']),
      ]);
    expect(
      await whoHas('hear', id, [
        secretary,
        grid,
        group,
        property,
        selfgov,
        steward,
        neighbour,
        resident,
        partner,
        committee,
      ]),
    ).toEqual(['secretary', 'grid', 'group', 'property', 'selfgov', 'steward', 'neighbour', 'resident']);
    await property.act(id, 'state_position', { attended: true, words: '可以登记装修时间' });
    await group.act(id, 'state_position', { attended: false, words: '出差，同意多数意见' });
    await neighbour.act(id, 'state_position', { attended: true, words: '最晚到晚上八点' });
    expect(await told(test, secretary, id)).toContain('协商有了新回应');
    expect((await refused(partner, id, 'state_position', { attended: true }))[0]).toBe(404);
    expect((await refused(committee, id, 'state_position', { attended: true }))[1]).toBe('NOT_RELATED');
    expect(replies(await seen(secretary, id))).toEqual({
      第一网格党组织: 'waiting',
      幸福里小区党支部: 'waiting',
      幸福里3栋党小组: 'absent',
      幸福里红色管家队: 'waiting',
      幸福物业: 'attended',
      幸福里小区自管会: 'waiting',
    });

    expect((await refused(group, id, 'resolve', { agreed: true, words: '一致同意' }))[1]).toBe('NOT_RELATED');
    const resolved = await secretary.act(id, 'resolve', {
      agreed: false,
      words: '未达成一致，由物业登记并巡查',
      lead: units.property,
    });
    expect(resolved).toMatchObject({
      state: 'dispatching',
      suggestion: { lead: units.property },
      hearings: [{ status: 'resolved', convenor: { name: '郑明理' } }],
    });
    expect(replies(resolved)).toMatchObject({
      第一网格党组织: 'waiting',
      幸福里3栋党小组: 'absent',
      幸福物业: 'attended',
    });
    for (const phone of [resident, neighbour, property])
      expect(await told(test, phone, id)).toContain('协商有了结果');
  });

  it("shows who only takes part no words, place, picture or name, and no event but the hearing's", async () => {
    const { neighbour, property, selfgov, group, secretary, resident, steward } = all;
    const id = await convened();
    await resident.act(id, 'remark', { to: 'all', words: '他们昨晚又到十二点' });
    await steward.act(id, 'remark', { to: 'staff', words: '两家都不让步' });
    const [picture] = (await seen(resident, id))['files'] as [{ id: string }];
    for (const phone of [neighbour, property, selfgov, group]) {
      const ticket = await seen(phone, id);
      expect(ticket).toMatchObject({
        scope: 'hearing',
        words: null,
        place: null,
        title: null,
        files: [],
        reporter: { name: '居民' },
        hearings: [{ matter: '装修时间', place: '党群服务中心' }],
      });
      expect(
        hearingOf(ticket)
          .seats.filter(({ mine }) => mine)
          .map(({ unit }) => unit.name),
      ).toEqual(
        { neighbour: [], property: ['幸福物业'], selfgov: ['幸福里小区自管会'], group: ['幸福里3栋党小组'] }[
          phone.persona
        ],
      );
      const events = await timeline(phone, id);
      expect(events.map(({ action }) => action)).toEqual(['convene', 'remark']);
      const text = JSON.stringify([
        ticket,
        events,
        (await phone.get('/inbox')).body,
        (await phone.get('/tickets?box=hear')).body,
      ]);
      for (const secret of ['林小满', resident.id, '半夜', '谈不拢', '不让步', '2单元', '单元301'])
        expect([phone.persona, secret, text.includes(secret)]).toEqual([phone.persona, secret, false]);
      await phone.get(`/files/${picture.id}`).expect(404);
      for (const q of ['半夜', '2单元', '谈不拢'])
        expect(
          (await phone.get(`/tickets?box=hear&q=${encodeURIComponent(q)}`).expect(200)).body,
        ).toMatchObject({ items: [] });
      for (const route of ['similar', 'seats', 'candidates?field=host'])
        await phone.get(`/tickets/${id}/${route}`).expect(404);
    }
    expect(hearingOf(await seen(neighbour, id)).sides.map(({ name, mine }) => [name, mine])).toEqual([
      ['当事人1', false],
      ['赵邻邻', true],
    ]);
    expect(hearingOf(await seen(property, id)).sides.map(({ name }) => name)).toEqual(['当事人1', '当事人2']);
    expect(hearingOf(await seen(secretary, id)).sides.map(({ name }) => name)).toEqual(['林**', '赵**']);
    await secretary.act(id, 'reveal', { fields: ['name'], words: '通知到本人' });
    expect(hearingOf(await seen(secretary, id)).sides.map(({ name }) => name)).toEqual(['林小满', '赵**']);
  });

  it('is led by the host who is named, if they stand around the building', async () => {
    const { secretary, grid, property, neighbour } = all;
    const id = await reported();
    for (const host of [property.id, neighbour.id])
      expect(await refused(secretary, id, 'convene', form({ host }))).toMatchObject([
        422,
        'UNKNOWN_REFERENCE',
        { field: 'host' },
      ]);
    const candidates = (await secretary.get(`/tickets/${id}/candidates?field=host`).expect(200)).body as {
      items: { id: string }[];
    };
    expect(candidates.items.map((person) => person.id)).toContain(grid.id);
    await secretary.act(id, 'convene', form({ host: grid.id }));
    expect(hearingOf(await seen(secretary, id)).convenor).toMatchObject({ name: '冯织网' });
    expect((await refused(secretary, id, 'resolve', { agreed: true, words: '一致同意' }))[1]).toBe(
      'NOT_RELATED',
    );
    expect(await told(test, grid, id)).toContain('协商中');
    expect(await grid.act(id, 'resolve', { agreed: true, words: '晚八点后不施工' })).toMatchObject({
      state: 'dispatching',
    });
  });

  it('that nobody concludes ends by itself, one level up', async () => {
    const { secretary, grid, neighbour } = all;
    const id = await convened();
    await test.pass(15 * DAY - HOUR);
    expect(await seen(secretary, id)).toMatchObject({ state: 'deliberating' });
    await test.pass(2 * HOUR);
    expect(await seen(grid, id)).toMatchObject({
      state: 'dispatching',
      level: 'grid',
      hearings: [{ status: 'expired', convenor: null }],
    });
    expect(offersOf(await seen(grid, id))).toContain('dispatch');
    expect(await told(test, neighbour, id)).toContain('协商超时，由上级接着处理');
  });
});

describe('调解', () => {
  it('needs the hands of both sides, ends in minutes, and is asked about after 30 days', async () => {
    const { resident, neighbour, secretary, grid, group, steward } = all;
    const id = await convened();
    for (const phone of [secretary, group])
      expect((await refused(phone, id, 'sign_mediation'))[1]).toBe('NOT_RELATED');
    await resident.act(id, 'sign_mediation');
    expect(offersOf(await seen(resident, id))).not.toContain('sign_mediation');
    expect(await refused(resident, id, 'sign_mediation')).toMatchObject([403, 'NOT_OFFERED', {}]);
    expect(await refused(secretary, id, 'mediate', { words: '双方同意晚八点停工' })).toMatchObject([
      403,
      'GUARD_FAILED',
      { guard: 'both_signed' },
    ]);
    await secretary.act(id, 'set_hearing', form({ matter: '装修时间与噪声' }));
    expect(hearingOf(await seen(secretary, id)).sides.map(({ signed }) => signed)).toEqual([false, false]);
    await resident.act(id, 'sign_mediation');
    await neighbour.act(id, 'sign_mediation');
    const mediated = await secretary.act(id, 'mediate', { words: '双方同意晚八点停工' });
    expect(mediated).toMatchObject({
      state: 'verifying',
      lead: { name: '幸福里小区党支部' },
      hearings: [{ status: 'mediated', sides: [{ signed: true }, { signed: true }] }],
    });
    expect((await timeline(neighbour, id)).at(-1)).toMatchObject({
      action: 'mediate',
      note: '双方同意晚八点停工',
    });
    expect((await refused(secretary, id, 'verify', { way: 'phone' }))[1]).toBe('NOT_RELATED');
    expect((await refused(grid, id, 'reject', { words: '没有谈成' }))[1]).toBe('GUARD_FAILED');
    await grid.act(id, 'verify', { way: 'phone' });
    await resident.act(id, 'rate_solved');

    await test.pass(16 * DAY);
    expect((await refused(resident, id, 'remark', { to: 'all', words: '又吵了' }))[1]).toBe(
      'CONVERSATION_CLOSED',
    );
    await test.pass(13 * DAY);
    expect(await told(test, neighbour, id)).not.toContain('调解满一个月了，现在怎么样？请留言告诉召集人');
    // Soon after it is due: what is told more than an hour late is summed up.
    await test.pass(DAY + HOUR / 2);
    for (const phone of [resident, neighbour])
      expect([phone.persona, await told(test, phone, id)]).toEqual([
        phone.persona,
        expect.arrayContaining(['调解满一个月了，现在怎么样？请留言告诉召集人']),
      ]);
    expect(await test.pass(DAY)).toBe(0);
    await resident.act(id, 'remark', { to: 'all', words: '这个月很安静' });
    await neighbour.act(id, 'remark', { to: 'staff', words: '谢谢支部' });
    expect((await told(test, secretary, id)).filter((title) => title === '当事人有新留言')).toHaveLength(2);
    expect(await told(test, steward, id)).not.toContain('当事人有新留言');
    expect((await timeline(secretary, id)).slice(-2).map(({ note }) => note)).toEqual([
      '这个月很安静',
      '谢谢支部',
    ]);
  });
});

describe('提请终议', () => {
  it('after two reworks waits for a time to be set, then comes to a resolution whose tasks are done', async () => {
    const { resident, neighbour, steward, secretary, property, group, selfgov } = all;
    const { id } = await resident.place({ kind: 'help', category: 'lighting', words: '路灯坏了' });
    for (let round = 0; round < 3; round++) {
      if (round > 0) await resident.act(id, 'rate_unsolved', { words: '还是不亮' });
      await secretary.act(id, round === 0 ? 'assign' : 'dispatch', { lead: units.property });
      await property.act(id, 'sign');
      await property.act(id, 'finish', { words: '修了', files: [await property.picture()] });
      await secretary.act(id, 'verify', { way: 'phone' });
    }
    expect(await refused(resident, id, 'rate_unsolved')).toMatchObject([
      403,
      'BUDGET_SPENT',
      { budget: 'reworks' },
    ]);
    await resident.act(id, 'demand_hearing', { words: '请大家一起定' });
    expect(await seen(secretary, id)).toMatchObject({
      state: 'deliberating',
      status: '协商中，时间待定',
      hearings: [{ set: false }],
    });
    expect(await refused(secretary, id, 'resolve', { agreed: true, words: '换灯' })).toMatchObject([
      403,
      'NO_HEARING_SET',
      {},
    ]);
    expect(offersOf(await seen(secretary, id))).toEqual(expect.arrayContaining(['set_hearing']));
    await secretary.act(id, 'set_hearing', form({ sides: [], matter: '路灯怎么修' }));
    await property.act(id, 'state_position', { attended: true, words: '需要换线' });
    const due = dateAfter(test.clock.at(), 3);
    await secretary.act(id, 'resolve', {
      agreed: true,
      words: '物业换线，党小组和自管会协助',
      lead: units.property,
      tasks: [
        { unit: units.group, words: '通知停电', due },
        { unit: units.selfgov, words: '清点灯具', due },
      ],
    });
    expect(await refused(secretary, id, 'dispatch', { lead: units.property })).toMatchObject([
      403,
      'BUDGET_SPENT',
      { budget: 'dispatches' },
    ]);
    const working = await all.committee.act(id, 'appoint', { lead: units.property });
    expect(working).toMatchObject({
      state: 'working',
      tasks: [
        { unit: { name: '幸福里3栋党小组' }, status: 'open', late: false },
        { unit: { name: '幸福里小区自管会' }, status: 'open' },
      ],
    });
    expect(await told(test, group, id)).toContain('有新的协办任务');

    const [first, second] = working['tasks'] as [{ id: string }, { id: string }];
    expect(
      await refused(property, id, 'finish', { words: '换好了', files: [await property.picture()] }),
    ).toMatchObject([403, 'GUARD_FAILED', { guard: 'tasks_done' }]);
    expect(await refused(group, id, 'do_task', { task: second.id, words: '清点了' })).toMatchObject([
      403,
      'NOT_OFFERED',
      {},
    ]);
    expect((await refused(neighbour, id, 'do_task', { task: first.id, words: '通知了' }))[0]).toBe(404);
    await group.act(id, 'do_task', { task: first.id, words: '已通知每户' });
    expect(await refused(group, id, 'do_task', { task: first.id, words: '再做一次' })).toMatchObject([
      403,
      expect.any(String),
      {},
    ]);
    await selfgov.act(id, 'refuse_task', { task: second.id, words: '没有钥匙' });
    expect((await told(test, property, id)).filter((title) => title === '协办任务有了回音')).toHaveLength(2);
    expect((await seen(property, id))['tasks']).toMatchObject([{ status: 'done' }, { status: 'refused' }]);
    expect(
      await property.act(id, 'finish', { words: '换好了', files: [await property.picture()] }),
    ).toMatchObject({ state: 'verifying' });
    await steward.get(`/tickets/${id}`).expect(200);
  });
});

describe('what three units gave back', () => {
  it('convenes by itself: the branch sets the hearing, the resolution names who leads, the committee appoints', async () => {
    const { resident, steward, secretary, property, selfgov, partner, committee } = all;
    const { id } = await resident.place({ kind: 'help', category: 'drain', words: '化粪池堵了' });
    await steward.act(id, 'accept');
    await steward.act(id, 'report', { words: '要专业单位' });
    const giveBack = async (unit: keyof typeof units, phone: Phone, reason: string): Promise<void> => {
      expect(await refused(committee, id, 'appoint', { lead: units.property })).toMatchObject([
        403,
        'GUARD_FAILED',
        { guard: 'may_appoint' },
      ]);
      await secretary.act(id, 'dispatch', { lead: units[unit] });
      await phone.act(id, 'return', { reason, words: '这不归我们', unit: units.property });
    };
    await giveBack('property', property, 'not_ours');
    await giveBack('selfgov', selfgov, 'beyond_power');
    await giveBack('partner', partner, 'needs_others');
    expect((await seen(secretary, id))['returns']).toMatchObject([
      { unit: { name: '向阳口腔诊所' }, reason: '需要其他单位一起办' },
      { unit: { name: '幸福里小区自管会' }, reason: '超出权限' },
      {
        unit: { name: '幸福物业' },
        reason: '不属于我方职责',
        words: '这不归我们',
        shouldBe: { name: '幸福物业' },
      },
    ]);
    expect((await seen(resident, id))['returns']).toEqual([]);
    expect(offersOf(await seen(secretary, id))).not.toContain('dispatch');
    expect(await seen(secretary, id)).toMatchObject({ state: 'deliberating', hearings: [{ set: false }] });
    const agreed = { agreed: true, words: '由物业疏通', lead: units.property };
    expect((await refused(secretary, id, 'resolve', agreed))[1]).toBe('NO_HEARING_SET');
    await secretary.act(id, 'set_hearing', form({ sides: [], matter: '谁来疏通' }));
    await secretary.act(id, 'resolve', agreed);
    expect((await refused(secretary, id, 'appoint', { lead: units.property }))[1]).toBe('NOT_RELATED');
    const appointed = await committee.act(id, 'appoint', { lead: units.property });
    expect(appointed).toMatchObject({ state: 'working', lead: { name: '幸福物业' } });
    expect(offersOf(await seen(property, id))).not.toEqual(expect.arrayContaining(['ask transfer']));
    expect((await refused(property, id, 'return', { reason: 'not_ours', words: '不办' }))[0]).toBe(409);
  });
});
