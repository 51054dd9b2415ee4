import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import Mine from '../src/pages/mine/index';
import PhrasesPage from '../src/staff/phrases/index';
import { homePage } from './home-page';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const secretary = me({
  offices: [
    {
      id: 'o1',
      office: 'secretary',
      label: '支部书记',
      area: { id: 'e', name: '幸福里小区' },
      standingInFor: null,
    },
  ],
});
const items = [
  { purpose: 'answer', label: '答复', texts: ['已转物业', '今天下午上门'] },
  { purpose: 'return', label: '退单说明', texts: [] },
];

async function opened(mayWrite: boolean, more: object = {}, page = <PhrasesPage />) {
  const server = serve({
    'POST /sessions': session(secretary),
    'GET /me': secretary,
    'GET /home': homePage(secretary),
    'GET /phrases': { items, mayWrite },
    ...more,
  });
  await signInAs('secretary');
  show(page);
  return server;
}

beforeEach(() => phone.reset());

test('the way there stands under 我的 for staff', async () => {
  await opened(true, {}, <Mine />);
  await screen.findByText('常用语');
  await tap('常用语');
  expect(phone.visited).toEqual(['open /staff/phrases/index']);
});

test('who may edit them changes those of one purpose as a whole', async () => {
  const server = await opened(true, { 'PUT /phrases/answer': { ...items[0]!, texts: [] } });
  await screen.findByText('2 条');
  expect(screen.getByText('还没有')).toBeTruthy();
  await tap('答复，2 条');
  await tap('加一个常用语');
  await tap('保存');
  expect(phone.toasts).toEqual(['每一条要 2 到 100 个字']);
  fireEvent.change(screen.getByLabelText('常用语 3'), { target: { value: ' 请留个方便的时间 ' } });
  await tap('去掉常用语 1');
  await tap('保存');
  await waitFor(() => expect(phone.toasts.at(-1)).toBe('已保存'));
  expect(server.of('PUT /phrases/answer')[0]?.body).toEqual({ texts: ['今天下午上门', '请留个方便的时间'] });
});

test('a refusal is told, and nothing is lost', async () => {
  await opened(true, {
    'PUT /phrases/answer': refused(422, 'PHRASE_HOLDS_NUMBER', '常用语里不能有电话号码'),
  });
  await screen.findByText('2 条');
  await tap('答复，2 条');
  fireEvent.change(screen.getByLabelText('常用语 1'), { target: { value: '请打 13812345678' } });
  await tap('保存');
  await waitFor(() => expect(phone.toasts).toEqual(['常用语里不能有电话号码']));
  expect((screen.getByLabelText('常用语 1') as HTMLTextAreaElement).value).toBe('请打 13812345678');
});

test('others read them', async () => {
  await opened(false);
  await screen.findByText('今天下午上门');
  expect(screen.queryByText('退单说明')).toBeNull();
});
