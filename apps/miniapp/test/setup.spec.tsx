import { fireEvent, screen } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import Login from '../src/pages/login/index';
import Mine from '../src/pages/mine/index';
import Community from '../src/resident/community/index';
import Setup from '../src/staff/setup/index';
import { homePage } from './home-page';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

beforeEach(() => phone.reset());

const nowhere = me({ community: null, communities: [], home: null });
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('while nobody holds an office, the page to sign in says that the system is being set up', async () => {
  serve({ 'GET /demo/personas': refused(404, 'NOT_FOUND', '没有找到'), 'GET /setup': { open: true } });
  show(<Login />);
  await screen.findByText('系统正在设置，现在只有拿到设置码的工作人员需要登录。');
});

test('the code founds the first community', async () => {
  const server = serve({
    ...{ 'POST /sessions': session(nowhere), 'GET /me': nowhere },
    ...{ 'GET /setup': { open: true }, 'POST /setup': me() },
  });
  await signInAs('resident');
  show(<Setup />);
  await screen.findByText('设置码印在启动系统的屏幕上，24 小时内有效。设置好以后，您是这个街道的管理员。');
  const body = {
    code: 'AB23C-DE45F',
    street: '向阳街道',
    community: '向阳里社区',
    prefix: 'XYL',
    name: '周建新',
  };
  type('设置码', body.code);
  type('街道名称', body.street);
  type('社区名称', body.community);
  type('单号前缀（2 至 6 个大写字母）', body.prefix);
  type('您的姓名', body.name);
  await tap('建立社区');
  expect(server.of('POST /setup')[0]?.body).toEqual(body);
});

test('a newcomer chooses a community, by its own name or by that of its street', async () => {
  const server = serve({
    ...{ 'POST /sessions': session(nowhere), 'GET /me': nowhere, 'PUT /me/community': me() },
    'GET /communities': {
      items: [
        { id: 'c1', name: '向阳里社区', street: '向阳街道' },
        { id: 'c2', name: '望江社区', street: '望江街道' },
      ],
      nextCursor: null,
    },
  });
  await signInAs('resident');
  show(<Community />);
  await screen.findByText('向阳里社区');
  type('社区或街道的名称', '望江街');
  expect(screen.queryByText('向阳里社区')).toBeNull();
  await tap('望江社区，望江街道');
  expect(server.of('PUT /me/community')[0]?.body).toEqual({ community: 'c2' });
});

test('a person of two communities sees which one is current, and switches between these two only', async () => {
  const both = [
    { id: 'c1', name: '向阳里社区' },
    { id: 'c2', name: '望江社区' },
  ];
  const mine = me({ community: both[0]!, communities: both });
  const server = serve({
    ...{
      'POST /sessions': session(mine),
      'GET /me': mine,
      'GET /home': homePage(mine),
      'PUT /me/community': me(),
    },
    'GET /demo/clock': refused(404, 'NOT_FOUND', '没有找到'),
  });
  await signInAs('resident');
  show(<Mine />);
  await screen.findByText('切换社区');
  await tap('切换社区，向阳里社区');
  expect(phone.visited).toEqual(['open /resident/community/index']);
  show(<Community />);
  await screen.findByText('现在');
  await tap('望江社区');
  expect(server.of('PUT /me/community')[0]?.body).toEqual({ community: 'c2' });
  expect(server.of('GET /communities')).toEqual([]);
});
