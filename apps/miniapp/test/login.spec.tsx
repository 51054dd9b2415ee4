import './as-weapp';
import { screen } from '@testing-library/react';
import Login from '../src/pages/login/index';
import { show } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

beforeEach(() => phone.reset());

const personas = [{ persona: 'resident', name: '林小满', offices: [], home: '3栋' }];

test('the demo says that WeChat cannot sign in there, and does not offer it', async () => {
  serve({ 'GET /demo/personas': { items: personas } });
  show(<Login />);
  await screen.findByText('这里是演示，不能用微信登录。');
  expect(screen.queryByText('微信登录')).toBeNull();
});

test('where there is no demo WeChat signs in; who came for a page is told that it follows', async () => {
  serve({ 'GET /demo/personas': refused(404, 'NOT_FOUND', '没有找到') });
  phone.params = { to: '/ticket/detail/index?id=a' };
  show(<Login />);
  await screen.findByText('微信登录');
  expect(screen.getByText('登录以后，接着看您要看的那一页。')).toBeTruthy();
  expect(screen.queryByText('这里是演示，不能用微信登录。')).toBeNull();
});
