import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Hearing, Request, Ticket, TicketEvent } from '../src/api/contract';
import { written } from '../src/lib/time';
import DetailPage from '../src/ticket/detail/index';
import { actionsOnCard, amendments, answersTo } from './offered';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';
import { ticket } from './ticket';

const me = { id: 'me', name: '郑明理', offices: [{ id: 'o' }], units: [], boxes: [], home: null };
const party = (id: string, name: string) => ({ id, name, kind: 'property' as const });
const by = (name: string, office: string | null = null) => ({ name, office });
const event = (id: string, change: Partial<TicketEvent>): TicketEvent => ({
  id,
  at: '2026-11-20T02:00:00Z',
  action: 'remark',
  label: '留言补充',
  by: by('林小满'),
  from: 'working',
  to: 'working',
  note: '',
  details: [],
  audience: 'all',
  read: null,
  amended: null,
  amendableUntil: null,
  files: [],
  ...change,
});
const request: Request = {
  id: '7',
  action: 'extend',
  label: '延期',
  asker: { id: 's', name: '蒋修修', office: null },
  mine: false,
  grantable: true,
  actions: answersTo({ mine: false, grantable: true }),
  until: '2026-12-01T02:00:00Z',
  silence: 'refuse',
  words: '等配件',
  details: [{ field: 'due', label: '延到', value: '12月5日 18:00' }],
  master: null,
};
const hearing: Hearing = {
  seq: 4,
  set: true,
  status: 'open',
  label: '协商中',
  matter: '装修时间',
  at: null,
  place: null,
  replyBy: '2026-12-03',
  convenor: { id: 'z', name: '郑明理', office: '支部书记' },
  seats: [
    {
      unit: party('u5', '和风物业'),
      duty: '管施工',
      mine: false,
      reply: 'attended',
      words: '同意八点后施工',
    },
    { unit: party('u2', '3栋党小组'), duty: null, mine: true, reply: 'waiting', words: null },
    { unit: party('u3', '第一网格党组织'), duty: null, mine: false, reply: 'absent', words: null },
  ],
  sides: [
    { id: null, name: '当事人1', mine: false, reply: 'attended', words: null, signed: true },
    { id: null, name: '当事人2', mine: false, reply: 'waiting', words: null, signed: false },
  ],
};

async function opened(change: Partial<Ticket>, more: object = {}, events: TicketEvent[] = []) {
  const server = serve({
    'POST /sessions': { accessToken: 'a', refreshToken: 'r', me },
    'GET /me': me,
    'GET /tickets/t1': ticket(change),
    'GET /tickets/t1/events': { items: events },
    ...more,
  });
  await signInAs('secretary');
  phone.params = { id: 't1' };
  show(<DetailPage />);
  await screen.findByText('经过');
  return server;
}
const sent = (server: Awaited<ReturnType<typeof opened>>) =>
  server.of('POST /tickets/t1/transitions').map(({ body }) => body);
const asks = (...names: string[]) =>
  names.map((action) => ({
    action,
    label: { grant: '批准', refuse: '不准', cancel: '撤回申请' }[action] ?? action,
    mode: 'do',
    form: 'decision',
    section: 'request',
  })) as Ticket['actions'];

beforeEach(() => phone.reset());

test('nothing beside the matter itself: no section is drawn for it', async () => {
  await opened({});
  for (const title of ['待批申请', '五方联动', '挂账', '协办任务', '退单记录', '评价', '并单', '留言'])
    expect(screen.queryByText(title)).toBeNull();
});

test('a request says who, what, why and until when; two taps grant it', async () => {
  const server = await opened(
    { requests: [request], actions: asks('grant', 'refuse') },
    { 'POST /tickets/t1/transitions': ticket({ version: 4 }) },
  );
  for (const text of ['蒋修修申请延期', '等配件', '延到', '12月5日 18:00', /没有答复，就算不准/])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: '批准' })).toHaveLength(1);
  await tap('批准');
  await waitFor(() => expect(phone.toasts).toEqual(['已批准']));
  expect(phone.asked).toEqual(['确定批准吗？']);
  expect(sent(server)).toEqual([{ action: 'grant', version: 3, request: '7' }]);
  expect(screen.queryByText('待批申请')).toBeNull();
});

test('a merge that is asked for says into which ticket, and leads there', async () => {
  await opened({
    requests: [
      { ...request, action: 'merge', label: '并单', details: [], master: { id: 't7', number: 'XFL-7' } },
    ],
    actions: asks('grant', 'refuse'),
  });
  await tap('批准');
  expect(phone.told).toEqual(['蒋修修申请并单\n等配件\n并入 XFL-7']);
  fireEvent.click(screen.getByRole('link', { name: '并入 XFL-7' }));
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=t7']);
});

test('a refusal needs words: its own form, about this request', async () => {
  await opened({ requests: [request], actions: asks('grant', 'refuse') });
  await tap('不准');
  expect(phone.visited).toEqual(['open /ticket/act/index?id=t1&action=refuse&mode=do&target=7']);
});

test('the own request can be taken back; whoever only looks on has no buttons', async () => {
  const server = await opened(
    {
      requests: [
        { ...request, mine: true, grantable: false, actions: answersTo({ mine: true, grantable: false }) },
        { ...request, id: '8', label: '挂账', grantable: false, actions: [] },
      ],
      actions: asks('cancel'),
    },
    { 'POST /tickets/t1/transitions': refused(403, 'NOT_RELATED', '您不能这样做') },
  );
  expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
  await tap('撤回申请');
  await waitFor(() => expect(phone.toasts).toEqual(['您不能这样做']));
  expect(sent(server)).toEqual([{ action: 'cancel', version: 3, request: '7' }]);
});

test('silence grants a resident who takes it back', async () => {
  await opened({
    requests: [
      {
        ...request,
        action: 'withdraw',
        silence: 'grant',
        label: '撤回',
        asker: null,
        mine: true,
        grantable: false,
        actions: answersTo({ mine: true, grantable: false }),
      },
    ],
  });
  expect(screen.getByText('我申请撤回')).toBeTruthy();
  expect(screen.getByText(/没有答复，就算同意/)).toBeTruthy();
});

test('a hearing: matter, in writing, each seat with its duty and position, who has signed', async () => {
  await opened({
    state: 'deliberating',
    hearings: [hearing, { ...hearing, seq: 2, label: '协商超时', status: 'expired', matter: '第一次协商' }],
  });
  for (const text of ['装修时间', '书面协商', '管施工', '同意八点后施工', '3栋党小组（我方）'])
    expect(screen.getByText(text)).toBeTruthy();
  const row = (name: string) => within(screen.getByText(name).parentElement!);
  expect(row('和风物业').getByText('到场')).toBeTruthy();
  expect(row('3栋党小组（我方）').getByText('未表态')).toBeTruthy();
  expect(row('第一网格党组织').getByText('缺席')).toBeTruthy();
  expect(row('当事人1').getByText('已签字')).toBeTruthy();
  expect(row('当事人2').getByText('未表态')).toBeTruthy();
  expect(screen.queryByText('第一次协商')).toBeNull();
  await tap('看以前的 1 次协商');
  expect(screen.getByText('第一次协商')).toBeTruthy();
});

test('a hearing that is not set says what is missing', async () => {
  await opened({
    state: 'deliberating',
    hearings: [{ ...hearing, set: false, matter: '', seats: [], sides: [] }],
  });
  expect(screen.getByText(/还没有定/)).toBeTruthy();
});

const declined = event('9', {
  action: 'grant',
  label: '批准：不予受理',
  from: 'pool',
  to: 'closed',
  note: '应走其他法定渠道：社区不能判',
  details: [{ field: 'channel', label: '正确渠道', value: '乡镇政府或人民法院' }],
  audience: null,
});

const appeals = asks('appeal').map((one) => ({ ...one, section: 'bar' as const, help: '不同意可以申诉。' }));

test('declined: why, and where it belongs, before anything else; whoever may appeal is told so', async () => {
  await opened({ state: 'closed', outcome: 'declined', status: '已办结：不予受理', actions: appeals }, {}, [
    declined,
  ]);
  const standing = within(screen.getByText('已办结：不予受理').parentElement!);
  for (const text of [
    '原因',
    '应走其他法定渠道：社区不能判',
    '正确渠道',
    '乡镇政府或人民法院',
    '不同意可以申诉。',
  ])
    expect(standing.getByText(text)).toBeTruthy();
});

test('whoever may not appeal against declining is not told to', async () => {
  await opened({ state: 'closed', outcome: 'declined' }, {}, [declined]);
  expect(screen.queryByText('不同意可以申诉。')).toBeNull();
});

test('an answer is asked of the resident; staff write down what they said', async () => {
  const verdict = {
    action: 'rate_solved',
    label: '已解决',
    mode: 'do',
    form: 'rating',
  } as Ticket['actions'][number];
  await opened({ state: 'rating', staff: true, actions: [verdict] });
  expect(screen.getByText('居民电话里说：')).toBeTruthy();
  cleanup();
  await opened({ state: 'rating', staff: false, actions: [verdict] });
  expect(screen.getByText('问题解决了吗？')).toBeTruthy();
});

test('who rates sees before and after and the answer above the verdicts', async () => {
  const picture = (id: string) => ({ id, url: `/${id}`, thumb: `/${id}` });
  const verdict = { action: 'rate_solved', label: '已解决', mode: 'do', form: 'rating' };
  await opened(
    {
      state: 'rating',
      staff: false,
      actions: [verdict as Ticket['actions'][number]],
      files: [picture('before')],
    },
    {},
    [
      event('1', {
        action: 'finish',
        audience: null,
        by: by('蒋修修', '物业'),
        note: '换了灯泡',
        files: [picture('after')],
      }),
      event('2', { action: 'verify', audience: null, label: '核验通过', note: '看过了', to: 'rating' }),
    ],
  );
  const panel = within(screen.getByText('问题解决了吗？').parentElement!.parentElement!);
  const shown = ['办理前', '办理后', '换了灯泡（蒋修修 · 物业）', '已解决'].map((text) =>
    panel.getByText(text),
  );
  for (const [at, element] of shown.slice(1).entries())
    expect(shown[at]!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(panel.queryByText('没有照片')).toBeNull();
});

test('on hold: why, what the estate reads, until when, who approved, how long in all', async () => {
  await opened({
    state: 'working',
    facts: { ...ticket().facts, heldDays: 12 },
    hold: {
      reason: 'funds',
      label: '资金未到位',
      since: '2026-11-01T02:00:00Z',
      review: '2026-12-05T15:59:59Z',
      publicLine: '等维修资金',
      by: { id: 'z', name: '郑明理', office: '支部书记' },
    },
  });
  for (const text of ['已挂账', '资金未到位', '等维修资金', '郑明理 · 支部书记', '已挂账 12 天，最多 180 天'])
    expect(screen.getByText(text)).toBeTruthy();
});

test('tasks with the late ones, returns with who should do it', async () => {
  const task = {
    id: '1',
    unit: party('u2', '3栋党小组'),
    words: '清楼道',
    due: '2020-12-05T15:59:59Z',
    status: 'open' as const,
    label: '待完成',
    late: true,
    mine: true,
  };
  await opened({
    tasks: [
      task,
      { ...task, id: '2', mine: false, late: false, status: 'done', label: '已完成', words: '贴通知' },
    ],
    returns: [
      {
        at: '2026-11-01T02:00:00Z',
        unit: party('u1', '幸福物业'),
        reason: '不属于我方职责',
        words: '是燃气公司的',
        shouldBe: party('u9', '燃气公司'),
      },
    ],
  });
  expect(within(screen.getByText('3栋党小组（我方）').parentElement!).getByText('已超时')).toBeTruthy();
  for (const text of ['清楼道', '已完成', '不属于我方职责', '是燃气公司的', '燃气公司'])
    expect(screen.getByText(text)).toBeTruthy();
});

test('neighbours beside it, ratings of each, tickets of the same matter', async () => {
  await opened({
    facts: { ...ticket().facts, endorsers: 3, endorsed: true },
    ratings: [{ at: '2026-11-01T02:00:00Z', mine: true, by: '附议居民', label: '未解决', stars: 2 }],
    mergedInto: { id: 't7', number: 'XFL-7' },
    merged: [{ id: 't8', number: 'XFL-8' }],
  });
  for (const text of ['3 位邻居附议，我已附议', '附议居民（我）', '未解决', /^2 星/, 'XFL-8'])
    expect(screen.getByText(text)).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'XFL-7' }));
  expect(phone.visited).toEqual(['open /ticket/detail/index?id=t7']);
});

test('an unanswered resident is not overlooked', async () => {
  await opened({ facts: { ...ticket().facts, unanswered: true, askedAt: '2020-11-01T02:00:00Z' } });
  expect(screen.getByText(/居民留言.*超过一个工作日未回复/)).toBeTruthy();
});

test('a thread: others with their name, the own with whether it was read; shown is read', async () => {
  const events = [
    event('2', { note: '什么时候来？', by: by('居民') }),
    event('3', { note: '明天上午', by: by('孙勤勤'), read: true }),
    event('5', { note: '在吗？', by: by('孙勤勤'), read: false }),
    event('6', { action: 'nudge', label: '催办', note: '急' }),
  ];
  const server = await opened({}, { 'POST /tickets/t1/read': { seq: 6 } }, events);
  expect(screen.getByText('明天上午').parentElement?.textContent).toMatch(/^我 .*已读$/);
  expect(screen.getByText('在吗？').parentElement?.textContent).toMatch(/未读$/);
  expect(screen.getByText('什么时候来？').parentElement?.textContent).toMatch(/^居民 ·/);
  expect(screen.getAllByText('急')).toHaveLength(1);
  await waitFor(() =>
    expect(server.of('POST /tickets/t1/read').map(({ body }) => body)).toEqual([{ seq: 6 }]),
  );
});

test('what is for staff alone is marked, all else is not; what was told of it is read with it', async () => {
  const server = await opened({}, {}, [
    event('2', { note: '先别告诉居民', audience: 'staff', read: false }),
    event('3', { note: '明天上午', read: false }),
  ]);
  expect(screen.getByText('先别告诉居民').parentElement?.textContent).toMatch(/仅工作人员/);
  expect(screen.getByText('明天上午').parentElement?.textContent).not.toMatch(/仅工作人员/);
  expect(server.of('POST /tickets/t1/read')).toHaveLength(1);
});

test('an answer is written where the conversation stands; staff say whom it is for', async () => {
  const actions = [
    { action: 'remark', label: '留言补充', mode: 'do', form: 'remark', section: 'conversation' },
  ] as Ticket['actions'];
  const server = await opened(
    { actions },
    { 'POST /tickets/t1/transitions': ticket({ version: 3, actions }) },
  );
  await tap('留言补充');
  await screen.findByLabelText('留言');
  await tap('留言补充');
  expect(screen.getByText('请至少填一项：留言、照片')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('留言'), { target: { value: '先别告诉居民' } });
  await tap('仅工作人员');
  await tap('留言补充');
  await waitFor(() => expect(screen.queryByLabelText('留言')).toBeNull());
  expect(sent(server)).toEqual([{ action: 'remark', words: '先别告诉居民', to: 'staff' }]);
});

test('who does not read what is for staff is not asked whom a remark is for', async () => {
  await opened({
    staff: false,
    actions: [
      {
        action: 'remark',
        label: '留言补充',
        mode: 'do',
        form: 'remark',
        weight: 'usual',
        section: 'conversation',
      },
    ],
  });
  await tap('留言补充');
  await screen.findByLabelText('留言');
  expect(screen.queryByText('仅工作人员')).toBeNull();
});

const soon = () => new Date(Date.now() + 60_000).toISOString();

test("one's own fresh remark is corrected where it stands", async () => {
  const server = await opened({ actions: amendments }, { 'POST /tickets/t1/transitions': ticket() }, [
    event('2', { note: '2 单元', read: false, amendableUntil: soon() }),
  ]);
  await tap('更正留言');
  fireEvent.change(await screen.findByLabelText('改成'), { target: { value: '是 3 单元' } });
  await tap('改好了');
  await waitFor(() =>
    expect(sent(server)).toEqual([{ action: 'correct_remark', version: 3, remark: '2', words: '是 3 单元' }]),
  );
  await waitFor(() => expect(screen.queryByLabelText('改成')).toBeNull());
});

test('it is taken back after a question; what became of it is said', async () => {
  const server = await opened({ actions: amendments }, { 'POST /tickets/t1/transitions': ticket() }, [
    event('2', { note: '发错了', read: false, amendableUntil: soon() }),
    event('3', { note: null, read: true, amended: 'retracted' }),
  ]);
  expect(screen.getByText('已收回')).toBeTruthy();
  await tap('收回留言');
  await waitFor(() => expect(sent(server)).toEqual([{ action: 'retract_remark', version: 3, remark: '2' }]));
  expect(phone.asked).toEqual(['确定收回留言吗？']);
});

test('what was said long ago, or by others, is not amended', async () => {
  await opened({ actions: amendments }, {}, [
    event('2', { note: '昨天', read: false }),
    event('3', { note: '别人', amendableUntil: null }),
    event('4', { note: '刚过', read: false, amendableUntil: new Date(Date.now() - 1).toISOString() }),
  ]);
  expect(screen.queryByText('更正留言')).toBeNull();
});

const inTwoDays = () => new Date(Math.floor(Date.now() / 60_000) * 60_000 + 2 * 86_400_000).toISOString();

test('the promise is said once: beside the status only where that names no time, or it has passed', async () => {
  const due = inTwoDays();
  const promise = { due, first: due, late: false };
  await opened({ state: 'signing', promise });
  expect(screen.getByText(/前签收$/)).toBeTruthy();
  cleanup();
  await opened({ state: 'working', promise, status: `幸福物业办理中，${written(due)}前办结` });
  expect(screen.getAllByText(/前 ?办结/)).toHaveLength(1);
  cleanup();
  const past = '2026-11-20T02:00:00Z';
  await opened({
    state: 'working',
    promise: { due: past, first: past, late: true },
    status: `幸福物业办理中，${written(past)}前办结`,
  });
  expect(screen.getByText(/^已超时/)).toBeTruthy();
});

test('what was filled in stands in the timeline', async () => {
  await opened({}, {}, [
    event('2', {
      action: 'dispatch',
      label: '派单',
      audience: null,
      details: [{ field: 'lead', label: '主办单位', value: '幸福物业公司' }],
    }),
  ]);
  expect(screen.getByText('主办单位')).toBeTruthy();
  expect(screen.getByText('幸福物业公司')).toBeTruthy();
});

test('who only takes part in the hearing is told so', async () => {
  await opened({ scope: 'hearing', words: null, hearings: [hearing] });
  expect(screen.getByText(/只能看到与协商有关的内容/)).toBeTruthy();
});

test('why a button is missing that was to be expected', async () => {
  await opened({
    blocked: [{ action: 'accept', label: '接单', code: 'LOAD_FULL', message: '您手上已满 20 件' }],
  });
  expect(screen.getByText('暂时不能接单：您手上已满 20 件')).toBeTruthy();
});

test('who stands beside the reporter reads why they do not read all of it', async () => {
  await opened({ scope: 'beside', staff: false, words: null });
  expect(screen.getByText(/点单人写的话和照片，要点单人或管家同意才给看/)).toBeTruthy();
  cleanup();
  await opened({ scope: 'beside', staff: false, kind: 'idea', words: '装几个充电桩' });
  expect(screen.getByText(/这是邻居的金点子/)).toBeTruthy();
  expect(screen.getByText('装几个充电桩')).toBeTruthy();
});

test('a promise in a year whose holidays are not announced says that it may move', async () => {
  const promise = { due: '2027-05-06T10:00:00Z', first: null, late: false };
  const words = '节假日安排尚未公布，期限可能调整';
  await opened({ promise: { ...promise, provisional: true } });
  expect(screen.getByText(words)).toBeTruthy();
  cleanup();
  await opened({ promise });
  expect(screen.queryByText(words)).toBeNull();
});

test('an idea is read before it is endorsed, without asking how it goes', async () => {
  const server = serve({
    'POST /sessions': { accessToken: 'a', refreshToken: 'r', me },
    'GET /me': me,
    'GET /tickets/t1': ticket({
      scope: 'beside',
      staff: false,
      kind: 'idea',
      words: '装几个充电桩',
      actions: actionsOnCard,
    }),
  });
  await signInAs('neighbour');
  phone.params = { id: 't1' };
  show(<DetailPage />);
  await screen.findByText('附议以后能看到办到哪一步，有进展会告诉您。');
  expect(screen.getByRole('button', { name: '附议' })).toBeTruthy();
  expect(server.of('GET /tickets/t1/events')).toHaveLength(0);
});
