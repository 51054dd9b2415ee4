import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { FormName, Ticket } from '../src/api/contract';
import { labelOf } from '../src/features/form/values';
import ActPage from '../src/ticket/act/index';
import { card } from './card';
import { schemaOf, served } from './forms';
import { show, tap } from './screen';
import { serve } from './server';
import { answersTo } from './offered';
import { phone } from './taro';
import { ticket } from './ticket';

const me = {
  id: 'me',
  name: '郑明理',
  community: { id: 'c', name: '幸福里社区' },
  offices: [{ id: 'o' }],
  units: [],
  boxes: [],
  home: null,
};
const estate = { id: 'e', name: '幸福里小区' };
const unit = (id: string, name: string) => ({ id, name, kind: 'property', area: estate });
const replies = {
  'POST /sessions': { accessToken: 'a', refreshToken: 'r', me },
  'GET /me': me,
  'GET /units': { items: [unit('u1', '幸福物业'), unit('u2', '3栋党小组')] },
  'GET /categories': {
    items: [
      { code: 'ebike', name: '电瓶车进楼栋', kind: 'hazard', aliases: [] },
      { code: 'noise', name: '噪音扰民', kind: 'complaint', aliases: [] },
    ],
  },
  'GET /areas': ({ path }: { path: string }) => ({
    items: path.includes('household')
      ? [{ id: 'h1', kind: 'household', name: '301', fullName: '3栋2单元301' }]
      : [{ id: 'b3', kind: 'building', name: '3栋', fullName: '幸福里3栋' }],
  }),
  'GET /people': {
    items: [
      { id: 'p1', name: '楼上', office: null },
      { id: 'p2', name: '楼下', office: null },
    ],
  },
  'GET /tickets/t1/events': {
    items: [{ id: '1', files: ['f1', 'f2'].map((id) => ({ id, url: `/${id}`, thumb: `/${id}` })) }],
  },
  'GET /tickets/t1/candidates': { items: [{ id: 's9', name: '吴跑跑', office: null }] },
  'GET /tickets/t1/similar': { items: [card({ id: 't2', number: 'XFL-2', title: '3栋充电', summary: '' })] },
  'GET /tickets/t1/seats': { items: [unit('u1', '幸福物业'), unit('u2', '3栋党小组')] },
};
const request = {
  id: '7',
  action: 'extend',
  label: '延期',
  asker: { id: 's', name: '蒋修修', office: null },
  mine: true,
  grantable: true,
  actions: answersTo({ mine: false, grantable: true }),
  until: '2026-12-01T02:00:00Z',
  silence: 'refuse' as const,
  words: '等配件',
  details: [],
  master: null,
};
const task = {
  id: '5-1',
  unit: { id: 'u1', name: '幸福物业', kind: 'property' as const },
  words: '拆线',
  due: '2099-12-01T02:00:00Z',
  status: 'open' as const,
  label: '待完成',
  late: false,
  mine: true,
};

const type = (label: string, words: string) =>
  fireEvent.change(screen.getAllByLabelText(label).at(-1)!, { target: { value: words } });
const words =
  (form: FormName, text = '按规定办理') =>
  () =>
    type(labelOf(schemaOf(form), 'words'), text);
const picked =
  (...names: (string | RegExp)[]) =>
  async () => {
    for (const name of names) {
      await waitFor(() =>
        expect(
          screen.queryAllByRole('button', { name }).length +
            screen.queryAllByRole('radio', { name }).length +
            screen.queryAllByRole('checkbox', { name }).length,
        ).toBeGreaterThan(0),
      );
      await tap(name);
    }
  };
/** The fake native picker wraps its content. */
const dated = (at: number, day: string) => () =>
  fireEvent.change(document.querySelectorAll('input[type=date]')[at]!, { target: { value: day } });
const photo = async () => {
  phone.pictures = ['one.jpg'];
  await tap('拍照或选照片');
  await screen.findByLabelText('去掉第 1 张照片');
};

type Steps = readonly (() => unknown)[];
/** Fills in each form of the workflow by hand and checks what is sent. */
const cases: Partial<
  Record<FormName, { steps: Steps; sent: object; action?: string; of?: Partial<Ticket> }>
> = {
  steward: { steps: [picked('请选择跟单管家', '吴跑跑')], sent: { case_steward: 's9' } },
  opinion: { steps: [words('opinion')], sent: { words: '按规定办理' } },
  dispatch: {
    steps: [picked('请选择主办单位', /幸福物业/), dated(0, '2099-12-01')],
    sent: { lead: 'u1', due: '2099-12-01T18:00:00+08:00' },
  },
  evidence: { steps: [words('evidence'), photo], sent: { words: '按规定办理', files: ['file-1'] } },
  answer: { steps: [words('answer')], sent: { words: '按规定办理' } },
  reason: { steps: [words('reason')], sent: { words: '按规定办理' } },
  return: {
    steps: [picked('不属于我方职责', '请选择应由谁办', /3栋党小组/), words('return')],
    sent: { reason: 'not_ours', words: '按规定办理', unit: 'u2' },
  },
  questions: { steps: [words('questions')], sent: { words: '按规定办理' } },
  answers: { steps: [words('answers')], sent: { words: '按规定办理' } },
  hearing: {
    steps: [
      () => type('协商事项', '装修时间'),
      dated(1, '2099-12-01'),
      () => type('职责', '管好施工时间'),
      picked(
        '请选择当事人',
        '幸福里3栋',
        '3栋2单元301',
        '楼上',
        '再选一个当事人',
        '幸福里3栋',
        '3栋2单元301',
        '楼下',
      ),
    ],
    sent: {
      matter: '装修时间',
      reply_by: '2099-12-01',
      seats: [{ unit: 'u1' }, { unit: 'u2', duty: '管好施工时间' }],
      sides: ['p1', 'p2'],
    },
  },
  position: { steps: [picked('是'), words('position')], sent: { attended: true, words: '按规定办理' } },
  resolution: {
    steps: [
      picked('是'),
      words('resolution', '每天八点后施工'),
      picked('加一个任务', '请选择单位', /3栋党小组/),
      () => type('说明', '每周看一次'),
      dated(0, '2099-12-01'),
    ],
    sent: {
      agreed: true,
      words: '每天八点后施工',
      tasks: [{ unit: 'u2', words: '每周看一次', due: '2099-12-01' }],
    },
  },
  minutes: { steps: [words('minutes')], sent: { words: '按规定办理' } },
  verification: { steps: [picked('现场查看')], sent: { way: 'on_site' } },
  rating: { steps: [picked(/^4 星/)], sent: { stars: 4 } },
  ruling: {
    steps: [words('ruling'), () => type('其他救济渠道', '可以向法院起诉')],
    sent: { words: '按规定办理', channel: '可以向法院起诉' },
  },
  extension: {
    steps: [dated(0, '2099-12-01'), words('extension')],
    sent: { due: '2099-12-01T18:00:00+08:00', words: '按规定办理' },
  },
  hold: {
    steps: [picked('资金未到位'), dated(0, '2099-12-01'), () => type('公示内容', '等维修资金')],
    sent: { reason: 'funds', review: '2099-12-01', public_line: '等维修资金' },
  },
  merge: { steps: [picked('请选择并入的单', /3栋充电/)], sent: { master: 't2' } },
  decline: {
    steps: [picked('不在本辖区'), words('decline'), () => type('正确渠道', '隔壁社区')],
    sent: { reason: 'outside_area', words: '按规定办理', channel: '隔壁社区' },
  },
  handover: { steps: [picked('请选择接手人', '吴跑跑')], sent: { successor: 's9' } },
  category: { steps: [picked('紧急')], sent: { urgency: 'urgent' } },
  remark: { steps: [words('remark'), picked('仅工作人员')], sent: { words: '按规定办理', to: 'staff' } },
  nudge: { steps: [words('nudge')], sent: { words: '按规定办理' } },
  call_back: {
    steps: [picked('是'), picked('解决了', '满意'), words('call_back')],
    sent: { reached: true, solved: 'yes', satisfied: 'yes', words: '按规定办理' },
  },
  nudge_answer: { steps: [words('nudge_answer')], sent: { words: '按规定办理' } },
  progress: { steps: [words('progress')], sent: { words: '按规定办理' } },
  contact: {
    steps: [picked('电话', '是', '已解决')],
    sent: { channel: 'phone', reached: true, verdict: 'solved' },
  },
  task: {
    steps: [picked('请选择单位', /3栋党小组/), words('task'), dated(0, '2099-12-01')],
    sent: { unit: 'u2', words: '按规定办理', due: '2099-12-01' },
  },
  task_result: {
    steps: [words('task_result')],
    sent: { task: '5-1', words: '按规定办理' },
    of: { tasks: [task, { ...task, id: '5-2', mine: false }] },
  },
  supervision: {
    steps: [words('supervision'), picked('2 个工作日')],
    sent: { words: '按规定办理', days: '2' },
  },
  supervision_answer: {
    steps: [words('supervision_answer'), dated(0, '2099-12-01')],
    sent: { words: '按规定办理', due: '2099-12-01' },
  },
  exclusion: {
    steps: [picked('不属于职责范围'), words('exclusion')],
    sent: { reason: 'not_ours', words: '按规定办理' },
  },
  objection: { steps: [words('objection')], sent: { words: '按规定办理' } },
  ruling_on_exclusion: { steps: [words('ruling_on_exclusion')], sent: { words: '按规定办理' } },
  own_rating: { steps: [picked('部分解决')], sent: { verdict: 'partly_solved' } },
  recusal: { steps: [words('recusal')], sent: { party: { person: 'me' }, words: '按规定办理' } },
  reveal: {
    steps: [picked('姓名', '电话'), words('reveal')],
    sent: { fields: ['name', 'phone'], words: '按规定办理' },
  },
  hiding: { steps: [picked('第 2 张照片'), words('hiding')], sent: { picture: 'f2', words: '按规定办理' } },
  showing: {
    steps: [picked('第 1 张'), words('showing')],
    sent: { picture: 'f9', words: '按规定办理' },
    of: { hiddenPictures: [{ id: 'f9', event: '9' }] },
  },
  decision: {
    action: 'grant',
    steps: [words('decision')],
    sent: { request: '7', words: '按规定办理' },
    of: { requests: [request] },
  },
  refusal: {
    action: 'refuse',
    steps: [words('refusal')],
    sent: { request: '7', words: '按规定办理' },
    of: { requests: [request] },
  },
};

beforeEach(() => phone.reset());

async function opened(form: FormName, action: string, mode: 'do' | 'ask', of: Partial<Ticket> = {}) {
  const shown = ticket({ ...of, actions: [{ action, label: '做这件事', mode, form }] as Ticket['actions'] });
  const server = serve({
    ...replies,
    'GET /tickets/t1': shown,
    'POST /tickets/t1/transitions': ticket({ version: 4 }),
  });
  await signInAs('secretary');
  phone.params = { id: 't1', action, mode };
  show(<ActPage />);
  await screen.findByText(mode === 'ask' ? '申请做这件事' : '做这件事', { selector: '[role=button] *' });
  return server;
}

/** Forms with their own page, or filled in inside the conversation. */
const elsewhere = new Set<FormName>(['place', 'correction', 'retraction']);

test.each((Object.keys(served.forms) as FormName[]).filter((name) => !elsewhere.has(name)))(
  '%s can be filled in and sent',
  async (form) => {
    const { steps, sent, of, action = 'x' } = cases[form]!;
    const server = await opened(form, action, 'do', of);
    for (const step of steps) await step();
    await tap('做这件事');
    await waitFor(() => expect(server.of('POST /tickets/t1/transitions')).toHaveLength(1));
    expect(server.of('POST /tickets/t1/transitions')[0]?.body).toEqual({ action, version: 3, ...sent });
  },
);

test('a category is one of the kind that is chosen, else of the ticket’s own', async () => {
  const server = await opened('category', 'x', 'do');
  await screen.findByText('电瓶车进楼栋');
  expect(screen.queryByText('噪音扰民')).toBeNull();
  await tap('电瓶车进楼栋');
  await tap('投诉纠纷');
  expect(screen.queryByText('电瓶车进楼栋')).toBeNull();
  await tap('做这件事');
  await waitFor(() => expect(server.of('POST /tickets/t1/transitions')).toHaveLength(1));
  expect(server.of('POST /tickets/t1/transitions')[0]?.body).toEqual({
    action: 'x',
    version: 3,
    kind: 'complaint',
  });
});

test('what is asked for is sent as asked for', async () => {
  const server = await opened('reason', 'transfer', 'ask');
  type('理由', '不归我们管');
  await tap('申请做这件事');
  await waitFor(() =>
    expect(server.of('POST /tickets/t1/transitions')[0]?.body).toEqual({
      action: 'transfer',
      mode: 'ask',
      version: 3,
      words: '不归我们管',
    }),
  );
});

test('units are looked for around the building, with what was suggested read from the same list', async () => {
  const server = await opened('dispatch', 'dispatch', 'do', { suggestion: { lead: 'u1', support: [] } });
  await picked('请选择协办单位', /3栋党小组/)();
  expect(server.of('GET /units').map(({ path }) => path.split('?')[1])).toEqual(['near=b3']);
});

test('several requests: one is chosen; a task that somebody else has is not offered', async () => {
  const server = await opened('decision', 'grant', 'do', {
    requests: [
      request,
      { ...request, id: '8', label: '挂账' },
      { ...request, id: '9', label: '转办', grantable: false, actions: [] },
    ],
  });
  expect(screen.queryByText(/转办/)).toBeNull();
  await tap('做这件事');
  expect(screen.getByText('请选择申请')).toBeTruthy();
  await tap(/挂账/);
  await tap('做这件事');
  await waitFor(() =>
    expect(server.of('POST /tickets/t1/transitions')[0]?.body).toEqual({
      action: 'grant',
      version: 3,
      request: '8',
    }),
  );
});

test('a list of entries: each says what it lacks, and can be dropped', async () => {
  const server = await opened('resolution', 'resolve', 'do');
  await tap('否');
  type('决议内容', '没有谈成');
  await tap('加一个任务');
  await tap('做这件事');
  expect(screen.getByText('请选择单位')).toBeTruthy();
  expect(server.of('POST /tickets/t1/transitions')).toHaveLength(0);
  await tap('去掉任务 1');
  await tap('做这件事');
  await waitFor(() =>
    expect(server.of('POST /tickets/t1/transitions')[0]?.body).toEqual({
      action: 'resolve',
      version: 3,
      agreed: false,
      words: '没有谈成',
    }),
  );
});

test('a hearing is changed: what stands is filled in, sides that may not be known are asked for anew', async () => {
  const side = {
    id: null as string | null,
    name: '当事人2',
    mine: false,
    reply: 'waiting' as const,
    words: null,
    signed: false,
  };
  const stands = {
    seq: 4,
    set: true,
    status: 'open' as const,
    label: '协商中',
    matter: '装修时间',
    at: null,
    place: '议事厅',
    replyBy: '2099-12-03',
    convenor: null,
    seats: [
      {
        unit: { id: 'u1', name: '幸福物业', kind: 'property' as const },
        duty: '管施工',
        mine: false,
        reply: 'waiting' as const,
        words: null,
      },
    ],
    sides: [{ ...side, id: 'p1', name: '楼上' }, side],
  };
  const server = await opened('hearing', 'set_hearing', 'do', { hearings: [stands] });
  expect(screen.getByText(/原来还有 1 位当事人/)).toBeTruthy();
  await picked('再选一个当事人', '幸福里3栋', '3栋2单元301', '楼下')();
  expect(screen.queryByText(/原来还有/)).toBeNull();
  await tap('做这件事');
  await waitFor(() =>
    expect(server.of('POST /tickets/t1/transitions')[0]?.body).toEqual({
      action: 'set_hearing',
      version: 3,
      matter: '装修时间',
      place: '议事厅',
      reply_by: '2099-12-03',
      seats: [{ unit: 'u1', duty: '管施工' }],
      sides: ['p1', 'p2'],
    }),
  );
});

describe('beside the title that staff give stands what neighbours see of it', () => {
  const shown = { words: '车棚里装几个充电桩', files: [{ id: 'f', url: '/f', thumb: '/t' }] };

  test('with the title as it is typed, of an idea with its words and picture', async () => {
    await opened('opinion', 'report', 'do', { ...shown, kind: 'idea', neighbours: 'yes' });
    const preview = () => within(screen.getByLabelText('邻居看到的卡片'));
    expect(preview().getByText('电瓶车进楼栋')).toBeTruthy();
    expect(preview().getByText('车棚里装几个充电桩')).toBeTruthy();
    expect(preview().getAllByRole('presentation')).toHaveLength(1);
    type('标题', '车棚充电桩');
    expect(preview().getByText('车棚充电桩')).toBeTruthy();
    expect(screen.getByText(/^小区里的邻居会看到下面这张卡片/)).toBeTruthy();
  });

  test('of anything else without words and picture, where the reporter has yet to allow it', async () => {
    await opened('category', 'recategorise', 'do', { ...shown, neighbours: 'ask' });
    expect(screen.getByText(/^居民同意的话/)).toBeTruthy();
    expect(within(screen.getByLabelText('邻居看到的卡片')).queryByText(shown.words)).toBeNull();
    expect(within(screen.getByLabelText('邻居看到的卡片')).queryByRole('presentation')).toBeNull();
  });

  test('and where they see nothing, that they do not', async () => {
    await opened('opinion', 'report', 'do', { ...shown, neighbours: 'never' });
    expect(screen.getByText(/^邻居看不到这件事/)).toBeTruthy();
    expect(screen.queryByLabelText('邻居看到的卡片')).toBeNull();
  });
});
