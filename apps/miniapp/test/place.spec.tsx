import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import PlacePage from '../src/resident/place/index';
import Home from '../src/pages/home/index';
import { card } from './card';
import { homePage } from './home-page';
import { me as anyone } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { actionsOnCard } from './offered';
import { phone } from './taro';
import { ticket } from './ticket';

const me = anyone({
  id: 'p1',
  phone: null,
  home: { ...anyone().home!, building: { id: 'b3', name: '幸福里小区3栋' } },
});
const replies = {
  'POST /sessions': { accessToken: 'a', refreshToken: 'r', me },
  'GET /me': me,
  'GET /tickets/similar': { items: [], nextCursor: null },
  'GET /categories': {
    items: [
      { code: 'lighting', name: '路灯不亮', kind: 'help', neighbours: 'yes', aliases: [] },
      {
        code: 'ebike',
        name: '电瓶车进楼栋',
        kind: 'hazard',
        neighbours: 'yes',
        aliases: ['充电'],
        emergency: '冒烟起火请打 119',
        needsPicture: true,
      },
      { code: 'parking', name: '停车占位', kind: 'complaint', neighbours: 'ask', aliases: ['车位'] },
      { code: 'charging', name: '充电车棚', kind: 'idea', neighbours: 'ask', aliases: [] },
      { code: 'care', name: '上门照护', kind: 'service', neighbours: 'never', aliases: [] },
      { code: 'other', name: '其他', kind: 'consult', neighbours: 'ask', aliases: [] },
      { code: 'other', name: '其他', kind: 'help', neighbours: 'ask', aliases: [] },
    ],
  },
};
const DRAFT = 'draft.place.p1';

async function opened(more: object) {
  const server = serve({ ...replies, ...more });
  await signInAs('resident');
  const view = show(<PlacePage />);
  await screen.findByText(/换一类$/);
  return { server, view };
}
const choose = async (kind: string, category: string) => {
  await tap(/换一类$/);
  await tap(kind);
  await tap(category);
};
const say = (words: string) =>
  fireEvent.change(screen.getByLabelText('请说说是什么事'), { target: { value: words } });

beforeEach(() => phone.reset());

test('one tap on the subject and words are enough: the rest is filled in', async () => {
  const { server } = await opened({ 'POST /tickets': ticket({ id: 't9' }) });
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('提交');
  await waitFor(() => expect(phone.visited).toEqual(['replace /ticket/detail/index?id=t9']));
  expect(server.of('POST /tickets')[0]?.body).toEqual({
    kind: 'help',
    category: 'lighting',
    in_danger: false,
    today: false,
    building: 'b3',
    words: '门口路灯不亮',
    private: false,
  });
  expect(phone.storage.has(DRAFT)).toBe(false);
});

test('words tell the category, with its kind; what is urgent about it is said, and another may be chosen', async () => {
  const { server } = await opened({ 'POST /tickets': ticket({ id: 't9' }) });
  say('楼道里有人充电');
  await screen.findByText('电瓶车进楼栋 · 隐患');
  expect(screen.getByText('冒烟起火请打 119')).toBeTruthy();
  say('楼道里有人占了车位');
  await screen.findByText('停车占位 · 投诉纠纷');
  await choose('求助', '路灯不亮');
  say('楼道里有人充电');
  expect(screen.getByText('路灯不亮 · 求助')).toBeTruthy();
  await tap('提交');
  await waitFor(() =>
    expect(server.of('POST /tickets')[0]?.body).toMatchObject({ kind: 'help', category: 'lighting' }),
  );
});

test('a picture is enough: three taps from the home page, and nothing is typed or chosen', async () => {
  phone.pictures = ['one.jpg'];
  const server = serve({ ...replies, 'GET /home': homePage(me), 'POST /tickets': ticket({ id: 't9' }) });
  await signInAs('resident');
  const home = show(<Home />);
  await screen.findByText('我要点单');
  await tap(/^我要点单/);
  expect(phone.visited).toEqual(['open /resident/place/index']);
  home.unmount();
  show(<PlacePage />);
  await screen.findByText('写几个字，自动归类');
  await tap('拍照或选照片');
  await screen.findByRole('img');
  await tap('提交');
  await waitFor(() =>
    expect(server.of('POST /tickets')[0]?.body).toMatchObject({
      ...{ kind: 'help', category: 'other', building: 'b3', files: ['file-1'] },
    }),
  );
  expect(server.of('GET /tickets/similar')).toHaveLength(0);
});

test('in danger the numbers come first, and the request is urgent', async () => {
  const { server } = await opened({ 'POST /tickets': ticket({ id: 't9' }) });
  await tap('有危险，先打电话');
  await tap('火警和救援 119');
  expect(phone.called).toEqual(['119']);
  await tap('已经打了，继续点单');
  expect(screen.getByText('这件事会按特急办。')).toBeTruthy();
  say('楼道里有人充电');
  await tap('提交');
  await waitFor(() => expect(server.of('POST /tickets')[0]?.body).toMatchObject({ in_danger: true }));
});

test('without a home the building of the last request is filled in', async () => {
  const lodger = { ...me, home: null };
  const areas = {
    items: [{ id: 'b7', kind: 'building', name: '7栋', fullName: '幸福里小区7栋' }],
    nextCursor: null,
  };
  const given = { 'GET /me': lodger, 'GET /areas': areas, 'POST /tickets': ticket({ id: 't9' }) };
  const first = await opened(given);
  await tap(/^请选择楼栋/);
  await screen.findByText('幸福里小区7栋');
  await tap('幸福里小区7栋');
  say('门口路灯不亮');
  await tap('提交');
  await waitFor(() => expect(phone.visited).toHaveLength(1));
  first.view.unmount();
  await opened(given);
  expect(screen.getByText('幸福里小区7栋')).toBeTruthy();
});

test('a category that asks for a picture says so', async () => {
  await opened({});
  expect(screen.getByText('照片（可不填）')).toBeTruthy();
  await choose('隐患', '电瓶车进楼栋');
  await waitFor(() => expect(screen.queryByText('照片（可不填）')).toBeNull());
});

describe('what the estate will see of it', () => {
  test('is asked where the category asks, and sent only when allowed', async () => {
    const { server } = await opened({ 'POST /tickets': ticket({ id: 't9' }) });
    await choose('投诉纠纷', '停车占位');
    expect(screen.getByText('给邻居看吗？')).toBeTruthy();
    expect(screen.getByText(/邻居会看到是哪类事、在哪栋楼、办到哪一步，看不到您是谁、写了什么/)).toBeTruthy();
    await tap('给邻居看');
    say('门口总有车占位');
    await tap('提交');
    await waitFor(() => expect(server.of('POST /tickets')[0]?.body).toMatchObject({ neighbours: true }));
  });

  test('of an idea is the words too', async () => {
    await opened({});
    await choose('建议金点子', '充电车棚');
    expect(screen.getByText(/邻居会看到您写的话、一张照片和有多少人附议/)).toBeTruthy();
  });

  test('is said, not asked, of what everybody shares and of what nobody sees', async () => {
    await opened({});
    expect(screen.queryByText(/邻居会看到|邻居看不到/)).toBeNull();
    await choose('求助', '路灯不亮');
    expect(screen.getByText(/^邻居会看到是哪类事/)).toBeTruthy();
    await choose('服务点单', '上门照护');
    expect(screen.getByText('邻居看不到这件事。')).toBeTruthy();
    expect(screen.queryByText('给邻居看吗？')).toBeNull();
  });

  test('is nothing of a secret, and an answer goes with what it was given for', async () => {
    const { server } = await opened({ 'POST /tickets': ticket({ id: 't9' }) });
    await choose('投诉纠纷', '停车占位');
    await tap('给邻居看');
    await choose('建议金点子', '充电车棚');
    expect(screen.getByRole('radio', { name: '不给' }).getAttribute('aria-checked')).toBe('true');
    await tap(/^补充说明/);
    await tap('要保密');
    expect(screen.getByText('邻居看不到这件事。')).toBeTruthy();
    say('车棚里装几个充电桩');
    await tap('提交');
    await waitFor(() => expect(server.of('POST /tickets')[0]?.body).not.toHaveProperty('neighbours'));
  });
});

test('what was begun is there again next time, pictures too', async () => {
  phone.pictures = ['one.jpg', 'two.jpg'];
  const { view } = await opened({});
  await choose('隐患', '电瓶车进楼栋');
  say('楼道里又在充电');
  await tap('拍照或选照片');
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(2));
  view.unmount();
  await opened({ 'GET /files': { items: [1, 2].map((n) => ({ id: `file-${n}`, url: '/f', thumb: '/t' })) } });
  expect((screen.getByLabelText('请说说是什么事') as HTMLTextAreaElement).value).toBe('楼道里又在充电');
  expect(await screen.findByText('电瓶车进楼栋 · 隐患')).toBeTruthy();
  expect(screen.getAllByRole('img')).toHaveLength(2);
});

test('two taps place one ticket', async () => {
  let answer: (placed: unknown) => void = () => undefined;
  const { server } = await opened({
    'POST /tickets': () =>
      new Promise((done) => {
        answer = done;
      }),
  });
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('提交');
  await tap(/提交|请稍候/);
  await act(async () => answer(ticket()));
  await tap(/提交|请稍候/);
  expect(server.of('POST /tickets')).toHaveLength(1);
});

const lost = () => {
  throw new Error('request:fail timeout');
};

test('sent again after a lost answer it is the same intent, whatever was changed', async () => {
  const { server } = await opened({ 'POST /tickets': lost });
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('提交');
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  await tap('提交');
  await waitFor(() => expect(phone.toasts).toHaveLength(2));
  say('门口路灯不亮，三天了');
  await tap('提交');
  await waitFor(() => expect(phone.toasts).toHaveLength(3));
  const keys = server.of('POST /tickets').map(({ headers }) => headers['Idempotency-Key']);
  expect(new Set(keys).size).toBe(1);
  expect(phone.storage.has(DRAFT)).toBe(true);
});

test('reopened after a lost answer and sent again it has the same key; sent, the next one has another', async () => {
  const { server, view } = await opened({ 'POST /tickets': lost });
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('提交');
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  view.unmount();
  const again = await opened({ 'POST /tickets': ticket({ id: 't9' }) });
  await tap('提交');
  await waitFor(() => expect(phone.visited).toEqual(['replace /ticket/detail/index?id=t9']));
  const [first, second] = [server, again.server].map((one) => one.of('POST /tickets')[0]);
  expect(second).toEqual(first);
  again.view.unmount();
  const next = await opened({ 'POST /tickets': ticket({ id: 't10' }) });
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('提交');
  await waitFor(() => expect(phone.visited).toHaveLength(2));
  expect(next.server.of('POST /tickets')[0]?.headers['Idempotency-Key']).not.toBe(
    first?.headers['Idempotency-Key'],
  );
});

test('changed after an answer that was lost though the ticket was placed: that one is shown, no second one placed', async () => {
  const { view } = await opened({ 'POST /tickets': lost });
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('提交');
  await waitFor(() => expect(phone.toasts).toHaveLength(1));
  view.unmount();
  const { server } = await opened({
    'POST /tickets': ({ body }: { body: { words: string } }) =>
      body.words === '门口路灯不亮'
        ? ticket({ id: 't9' })
        : refused(409, 'IDEMPOTENCY_MISMATCH', '同一个提交编号用于了不同的内容'),
  });
  say('门口路灯不亮，三天了');
  await tap('提交');
  await waitFor(() => expect(phone.visited).toEqual(['replace /ticket/detail/index?id=t9']));
  expect(phone.toasts.at(-1)).toBe('上次其实已经点单成功。后来改的内容没有提交，可以给这张单留言');
  expect(new Set(server.of('POST /tickets').map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1);
  expect(phone.storage.has(DRAFT)).toBe(false);
});

test('while pictures go up the button says so and sends nothing; then what was chosen goes along', async () => {
  phone.pictures = ['one.jpg', 'two.jpg'];
  const arrive: (() => void)[] = [];
  const { server } = await opened({
    'POST /tickets': ticket({ id: 't9' }),
    'POST /files': () => new Promise<void>((done) => arrive.push(done)),
  });
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('拍照或选照片');
  await tap(await screen.findByText('正在上传 2 张照片…').then(() => '正在上传 2 张照片…'));
  expect(server.of('POST /tickets')).toHaveLength(0);
  await act(async () => arrive[0]!());
  await screen.findByText('正在上传 1 张照片…');
  await waitFor(() => expect(arrive).toHaveLength(2));
  await act(async () => arrive[1]!());
  await screen.findByText('提交');
  await tap('提交');
  await waitFor(() =>
    expect(server.of('POST /tickets')[0]?.body).toMatchObject({ files: ['file-1', 'file-2'] }),
  );
});

test('each chosen picture ends as a picture or as a sentence that names it', async () => {
  phone.pictures = ['one.jpg', 'noise.jpg', 'bad.heic', 'four.jpg', 'lost.jpg'];
  await opened({
    'POST /files': (path: string) => {
      if (path === 'lost.jpg') throw new Error('uploadFile:fail');
      return path === 'noise.jpg' ? refused(415, 'FILE_NOT_A_PICTURE', '这个文件不是图片') : undefined;
    },
  });
  await tap('拍照或选照片');
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(2));
  await screen.findByText('lost.jpg：网络不太好，没有连上，请稍后再试');
  expect(screen.getByText('noise.jpg：这个文件不是图片')).toBeTruthy();
  expect(screen.getByText('bad.heic：这张图片打不开')).toBeTruthy();
  expect(screen.getByText('提交')).toBeTruthy();
});

const kept = (files: object[]) =>
  phone.storage.set(DRAFT, {
    at: Date.now(),
    values: {
      kind: 'help',
      category: 'lighting',
      words: '门口路灯不亮',
      in_danger: false,
      today: false,
      private: false,
      building: [{ id: 'b3', name: '3栋' }],
      files,
    },
  });
const old = (id: string) => ({ id, url: `/old/${id}`, thumb: `/old/${id}` });
const fresh = (id: string) => ({ id, url: `/new/${id}`, thumb: `/new/${id}` });

test('a draft opens with fresh addresses, and says how many pictures are gone', async () => {
  kept([old('f1'), old('f2'), { id: 'p', name: '第 3 张', pending: 'tmp' }]);
  const { server } = await opened({
    'GET /files': { items: [fresh('f2')] },
    'POST /tickets': ticket({ id: 't9' }),
  });
  await waitFor(() =>
    expect(screen.getAllByRole('img').map((image) => image.getAttribute('src'))).toEqual(['/new/f2']),
  );
  expect(server.of('GET /files')[0]?.path).toBe('/files?ids=f1%2Cf2');
  expect(phone.toasts).toEqual(['1 张照片已过期，请重选']);
  await tap('提交');
  await waitFor(() => expect(server.of('POST /tickets')[0]?.body).toMatchObject({ files: ['f2'] }));
});

test('a picture that did not get up before the page was left is missed', async () => {
  kept([{ id: 'p', name: '第 1 张', pending: 'tmp' }]);
  await opened({});
  await waitFor(() => expect(phone.toasts).toEqual(['1 张照片没有传完，请重选']));
  expect(screen.getByText('提交')).toBeTruthy();
});

test('refused for a picture that is gone: it leaves the form, the rest stays', async () => {
  kept([old('f1'), old('f2')]);
  const gone = refused(422, 'UNKNOWN_REFERENCE', '所选的人员、单位、地点或文件不存在', {
    field: 'files',
    missing: ['f1'],
  });
  const { server } = await opened({
    'GET /files': { items: [fresh('f1'), fresh('f2')] },
    'POST /tickets': ({ body }: { body: { files: string[] } }) =>
      body.files.includes('f1') ? gone : ticket({ id: 't9' }),
  });
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(2));
  await tap('提交');
  await waitFor(() => expect(phone.toasts).toEqual(['1 张照片已过期，请重选']));
  await tap('提交');
  await waitFor(() => expect(phone.visited).toEqual(['replace /ticket/detail/index?id=t9']));
  expect(server.of('POST /tickets')[1]?.body).toMatchObject({ words: '门口路灯不亮', files: ['f2'] });
});

test('a draft older than the server keeps its pictures and its key is none', async () => {
  kept([]);
  phone.storage.set(DRAFT, { ...(phone.storage.get(DRAFT) as object), at: Date.now() - 8 * 86_400_000 });
  await opened({});
  expect((screen.getByLabelText('请说说是什么事') as HTMLTextAreaElement).value).toBe('');
});

test('what is missing is named beside its field, and nothing is sent', async () => {
  const { server } = await opened({ 'POST /tickets': refused(400, 'MISSING_FIELD', '还有必填的内容没有填') });
  await tap('提交');
  expect(screen.getByText('请至少填一项：说明、照片')).toBeTruthy();
  expect(server.of('POST /tickets')).toHaveLength(0);
});

test('neighbours have said it already: standing beside one of them takes the place of an own ticket', async () => {
  const alike = card({ id: 'n1', summary: '', title: '3栋路灯不亮', actions: actionsOnCard });
  const { server } = await opened({
    'GET /tickets/similar': { items: [alike], nextCursor: null },
    'POST /tickets/n1/transitions': ticket({ id: 'n1' }),
  });
  expect(screen.queryByText('邻居已经反映过')).toBeNull();
  await choose('求助', '路灯不亮');
  await screen.findByText('3栋路灯不亮');
  say('门口路灯不亮');
  fireEvent.blur(screen.getByLabelText('请说说是什么事'));
  await waitFor(() =>
    expect(
      server.of('GET /tickets/similar').map(({ path }) => decodeURIComponent(path.split('?')[1]!)),
    ).toEqual(['building=b3&category=lighting', 'building=b3&category=lighting&words=门口路灯不亮']),
  );
  await tap('附议：我家也有这事');
  await waitFor(() => expect(phone.visited).toEqual(['replace /ticket/detail/index?id=n1']));
  expect(phone.storage.has(DRAFT)).toBe(false);
  expect(server.of('POST /tickets')).toHaveLength(0);
});

const staff = { ...me, offices: [{ id: 'o', office: 'intake' }] };
const counter = {
  'GET /me': staff,
  'GET /units': {
    items: [{ id: 'u1', name: '幸福物业', kind: 'property', area: { id: 'e', name: '幸福里小区' } }],
  },
  'GET /people': { items: [{ id: 's1', name: '蒋修修', office: null }] },
  'GET /areas': ({ path }: { path: string }) => ({
    items: [
      path.includes('household')
        ? { id: 'h9', kind: 'household', name: '101', fullName: '3栋1单元101' }
        : { id: 'b3', kind: 'building', name: '3栋', fullName: '幸福里3栋' },
    ],
  }),
};

test('at the counter: for whom, at which door, about whom', async () => {
  const { server } = await opened({ ...counter, 'POST /tickets': ticket({ id: 't9' }) });
  await tap('代居民点单');
  await choose('求助', '路灯不亮');
  say('门口路灯不亮');
  await tap('提交');
  expect(phone.toasts).toEqual(['请填写居民姓名']);
  expect(server.of('POST /tickets')).toHaveLength(0);
  fireEvent.change(screen.getByLabelText('居民姓名'), { target: { value: '钱奶奶' } });
  fireEvent.change(screen.getByLabelText('居民电话'), { target: { value: '13900000000' } });
  await tap('请选择居民住址');
  await screen.findByText('幸福里3栋');
  await tap('幸福里3栋');
  await screen.findByText('3栋1单元101');
  await tap('3栋1单元101');
  await tap(/^补充说明/);
  await tap('这件事涉及工作人员或单位');
  await tap('请选择涉及的人员或单位');
  await tap('工作人员');
  await screen.findByText('幸福物业');
  await tap(/幸福物业/);
  await screen.findByText('蒋修修');
  await tap('蒋修修');
  await tap('提交');
  await waitFor(() =>
    expect(server.of('POST /tickets')[0]?.body).toMatchObject({
      behalf_name: '钱奶奶',
      behalf_phone: '13900000000',
      behalf_household: 'h9',
      about: [{ person: 's1' }],
    }),
  );
});

test('a resident places for themselves, and names units only', async () => {
  await opened({ ...counter, 'GET /me': me });
  expect(screen.queryByText('给谁点单？')).toBeNull();
  await tap(/^补充说明/);
  await tap('这件事涉及工作人员或单位');
  await tap('请选择涉及的人员或单位');
  await screen.findByText('幸福物业');
  expect(screen.queryByText('工作人员')).toBeNull();
});

const desk = {
  ...me,
  offices: [
    {
      id: 'o',
      office: 'intake',
      label: '社区受理员',
      area: { id: 'c', name: '幸福里社区' },
      standingInFor: null,
    },
  ],
};
const typeNumber = (digits: string) => {
  const field = screen.getByLabelText('居民电话');
  fireEvent.change(field, { target: { value: digits } });
  fireEvent.blur(field);
};

test('who takes a call sees what is open for its number, and opens it', async () => {
  const found = {
    people: [{ name: '钱**', homes: ['幸福里小区3栋1单元***'] }],
    items: [card({ id: 't7', summary: '卫生间渗水' })],
  };
  const { server } = await opened({ ...counter, 'GET /me': desk, 'POST /calls/lookup': found });
  await tap('代居民点单');
  typeNumber('13900000000');
  await screen.findByText('这个号码有 1 张未办结的单');
  expect(screen.getByText('钱** · 幸福里小区3栋1单元***')).toBeTruthy();
  expect(server.of('POST /calls/lookup').map(({ path, body }) => [path, body])).toEqual([
    ['/calls/lookup', { phone: '13900000000' }],
  ]);
  fireEvent.click(screen.getByRole('link', { name: /卫生间渗水/ }));
  await waitFor(() => expect(phone.visited).toEqual(['open /ticket/detail/index?id=t7']));
});

test('a number is looked up once, when it is whole, and by intake alone', async () => {
  const { server, view } = await opened({
    ...counter,
    'GET /me': desk,
    'POST /calls/lookup': { people: [], items: [] },
  });
  await tap('代居民点单');
  typeNumber('1390');
  typeNumber('13900000000');
  await screen.findByText('这个号码没有未办结的单');
  typeNumber('13900000000');
  expect(server.of('POST /calls/lookup')).toHaveLength(1);
  view.unmount();
  phone.reset();
  const other = await opened({
    ...counter,
    'GET /me': { ...me, offices: [{ id: 'o', office: 'secretary' }] },
  });
  await tap('代居民点单');
  typeNumber('13900000000');
  expect(other.server.of('POST /calls/lookup')).toHaveLength(0);
});
