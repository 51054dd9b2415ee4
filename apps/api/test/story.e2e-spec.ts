import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

let test: TestApp;
let resident: Phone, steward: Phone, secretary: Phone, property: Phone;

beforeAll(async () => {
  test = await startTestApp();
  resident = await test.as('resident');
  steward = await test.as('steward');
  secretary = await test.as('secretary');
  property = await test.as('property');
});
afterAll(() => test.stop());

const offered = (ticket: { actions: readonly { action: string }[] }): string[] =>
  ticket.actions.map(({ action }) => action);

describe('电瓶车 in the hallway', () => {
  it('is placed, accepted, reported, dispatched, mended, verified and rated, and goes round again when it is not solved', async () => {
    const photo = await resident.picture();
    const placed = await resident.place({ files: [photo], place: '2单元一楼楼道' });
    expect(placed).toMatchObject({
      state: 'pool',
      kind: 'hazard',
      urgency: 'normal',
      level: 'estate',
      reporter: { name: '林小满' },
    });
    expect(placed.number).toMatch(/^XFL-2026-\d{6}$/);

    const pool = await steward.get('/tickets?box=pool').expect(200);
    expect(pool.body.items).toHaveLength(1);
    expect((await steward.act(placed.id, 'accept')).state).toBe('triage');
    expect((await resident.get(`/tickets/${placed.id}`)).body).toMatchObject({
      status: '孙勤勤已接单',
      caseSteward: { name: '孙勤勤' },
    });

    await steward.act(placed.id, 'report', { words: '需要物业出面', lead: await test.unit('幸福物业') });
    const dispatch = await secretary.get('/tickets?box=dispatch').expect(200);
    expect(dispatch.body.items.map(({ id }: { id: string }) => id)).toEqual([placed.id]);
    const group = await test.unit('幸福里3栋党小组');
    const signing = await secretary.act(placed.id, 'dispatch', {
      lead: await test.unit('幸福物业'),
      support: [group],
      due: '2026-03-06T18:00:00+08:00',
      words: '请尽快清理',
    });
    expect(signing).toMatchObject({
      state: 'signing',
      lead: { name: '幸福物业' },
      support: [{ name: '幸福里3栋党小组' }],
    });

    expect((await property.get(`/tickets/${placed.id}`)).body).toMatchObject({ reporter: { name: '居民' } });
    await property.act(placed.id, 'sign');
    await property.act(placed.id, 'report_progress', { words: '已联系车主' });
    await property.act(placed.id, 'finish', {
      words: '车已移走，贴了告示',
      files: [await property.picture()],
    });
    const verifying = await secretary.act(placed.id, 'verify', { way: 'on_site', words: '看过了' });
    expect(verifying.state).toBe('rating');

    const again = await resident.act(placed.id, 'rate_unsolved', { words: '晚上又有人充' });
    expect(again).toMatchObject({ state: 'dispatching', caseSteward: { name: '孙勤勤' } });
    await secretary.act(placed.id, 'dispatch', { lead: await test.unit('幸福物业') });
    await property.act(placed.id, 'sign');
    await property.act(placed.id, 'finish', { words: '装了充电桩', files: [await property.picture()] });
    await secretary.act(placed.id, 'verify', { way: 'phone' });
    const closed = await resident.act(placed.id, 'rate_partly', { stars: 4 });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'partly_solved' });
    expect(offered(closed)).toContain('reopen');

    const events = await resident.get(`/tickets/${placed.id}/events`).expect(200);
    expect(events.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'place',
      'accept',
      'report',
      'dispatch',
      'sign',
      'report_progress',
      'finish',
      'verify',
      'rate_unsolved',
      'dispatch',
      'sign',
      'finish',
      'verify',
      'rate_partly',
    ]);
    await test.deliver();
    const inbox = await resident.get('/inbox').expect(200);
    expect(inbox.body.unread).toBeGreaterThan(4);
  });
});

describe('units to dispatch to', () => {
  it('stand from near to far, the property company first of its estate; those of other places come last', async () => {
    const named = async (route: string): Promise<string[]> =>
      (await secretary.get(route).expect(200)).body.items.map(({ name }: { name: string }) => name);
    const near = await named(`/units?near=${await test.area('幸福里小区3栋')}`);
    expect(near.slice(0, 3)).toEqual(['幸福里3栋党小组', '幸福物业', '幸福里小区党支部']);
    const outwards = [
      '幸福里红色管家队',
      '第一网格党组织',
      '幸福里社区党委',
      '幸福街道办',
      '幸福里1栋党小组',
      '和风物业',
      '翠竹物业',
    ];
    expect(near.filter((name) => outwards.includes(name))).toEqual(outwards);
    expect([...near].sort()).toEqual((await named('/units')).sort());
    expect(await named(`/units?near=${await test.area('望江花园1栋')}`)).toEqual(await named('/units'));
  });
});

describe('an answer is asked for', () => {
  it('of whoever may give it, on the ticket, its card and in what they are told', async () => {
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    await steward.act(id, 'settle', { words: '车已移走', files: [await steward.picture()] });
    await secretary.act(id, 'verify', { way: 'on_site' });
    const status = async (phone: Phone): Promise<string> =>
      (await phone.get(`/tickets/${id}`).expect(200)).body.status as string;
    const onCard = async (phone: Phone, box: string): Promise<string> =>
      (await phone.get(`/tickets?box=${box}`).expect(200)).body.items.find(
        (card: { id: string }) => card.id === id,
      ).status as string;
    expect([
      await status(resident),
      await onCard(resident, 'placed'),
      await onCard(resident, 'rate'),
    ]).toEqual(Array(3).fill('请您评价：解决了吗？'));
    expect([
      await status(steward),
      await onCard(steward, 'accepted'),
      await status(secretary),
      await onCard(secretary, 'scope'),
    ]).toEqual(Array(4).fill('等居民评价'));
    await test.deliver();
    const { items } = (await resident.get('/inbox').expect(200)).body as {
      items: { notices: { title: string; text: string }[] }[];
    };
    expect(items.flatMap(({ notices }) => notices).find(({ title }) => title === '待评价')?.text).toMatch(
      /请您评价：解决了吗？$/,
    );
  });
});

describe('notices that come late', () => {
  it('tell each event as it left the ticket, to those whose move it then was', async () => {
    await test.deliver();
    await secretary.post('/inbox/read');
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    await steward.act(id, 'report', { words: '请物业处理' });
    await secretary.act(id, 'dispatch', { lead: await test.unit('幸福物业') });
    await property.act(id, 'sign');
    await test.deliver();
    const told = (phone: Phone) =>
      phone
        .get('/inbox')
        .expect(200)
        .then(({ body }) =>
          body.items
            .filter(({ ticket }: { ticket: { id: string } | null }) => ticket?.id === id)
            .flatMap(({ notices }: { notices: object[] }) => notices),
        );
    expect((await told(secretary)).map(({ title }: { title: string }) => title)).toEqual(['待派单']);
    expect((await told(property)).map(({ title }: { title: string }) => title)).toEqual(['待签收']);
    expect((await told(resident)).map(({ text }: { text: string }) => text.split(' · ')[1])).toEqual([
      expect.stringContaining('幸福物业办理中'),
      expect.stringContaining('已派给幸福物业'),
      '孙勤勤已接单',
    ]);
  });
});
