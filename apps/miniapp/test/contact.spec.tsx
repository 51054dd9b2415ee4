import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Me } from '../src/api/contract';
import ContactPage from '../src/resident/contact/index';
import { me, session, stranger } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

async function opened(of: Me, more: object = {}) {
  const server = serve({ 'POST /sessions': session(of), 'GET /me': of, ...more });
  await signInAs('resident');
  show(<ContactPage />);
  await screen.findByText('手机号');
  return server;
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => phone.reset());

test('a number is proven by the code that was sent to it', async () => {
  const server = await opened(me({ phone: null }), {
    'POST /me/phone/code': { until: '2026-12-01T02:05:00Z' },
    'POST /me/phone': me({ phone: '199****0077' }),
  });
  expect(screen.getByText(/不留也能点单/)).toBeTruthy();
  await tap('获取验证码');
  expect(phone.toasts).toEqual(['请填写手机号']);
  type('手机号', '19900000077');
  await tap('获取验证码');
  await screen.findByLabelText('验证码');
  await tap('保存手机号');
  type('验证码', '123456');
  await tap('保存手机号');
  await screen.findByText('199****0077');
  expect(server.of('POST /me/phone/code')[0]?.body).toEqual({ phone: '19900000077' });
  expect(server.of('POST /me/phone')[0]?.body).toEqual({ phone: '19900000077', code: '123456' });
  expect(phone.toasts).toEqual(['请填写手机号', '验证码已发出', '请填写验证码', '手机号已保存']);
});

test('before a number is taken the person is asked, and goes on without tapping again', async () => {
  const server = await opened(stranger, {
    'POST /me/consent': me({ ...stranger, consent: me().consent, policy: me().policy }),
    'POST /me/phone/code': { until: '2026-12-01T02:05:00Z' },
  });
  type('手机号', '19900000077');
  await tap('获取验证码');
  expect(screen.getByText('我们记下什么')).toBeTruthy();
  expect(server.of('POST /me/phone/code')).toHaveLength(0);
  await tap('同意');
  await waitFor(() => expect(server.of('POST /me/phone/code')).toHaveLength(1));
  expect(server.of('POST /me/consent')[0]?.body).toEqual({ version: '2026-12-01' });
  expect(screen.queryByText('我们记下什么')).toBeNull();
});

test('not now is an answer too', async () => {
  const server = await opened(stranger);
  type('手机号', '19900000077');
  await tap('获取验证码');
  await tap('先不');
  expect(screen.queryByText('我们记下什么')).toBeNull();
  expect(server.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a wrong code is told in the words of the server', async () => {
  await opened(me(), {
    'POST /me/phone/code': { until: '2026-12-01T02:05:00Z' },
    'POST /me/phone': refused(422, 'SMS_CODE_WRONG', '验证码不对，请看清短信里的 6 位数字再填一次'),
  });
  type('手机号', '19900000077');
  await tap('获取验证码');
  await screen.findByLabelText('验证码');
  type('验证码', '000000');
  await tap('保存手机号');
  await waitFor(() => expect(phone.toasts.at(-1)).toBe('验证码不对，请看清短信里的 6 位数字再填一次'));
});

test('a name is kept; nobody is called 微信用户', async () => {
  const server = await opened(stranger, {
    'POST /me/consent': { ...stranger, consent: me().consent, policy: me().policy },
    'PUT /me/name': me({ ...stranger, name: '何新来' }),
  });
  expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('');
  await tap('保存姓名');
  type('姓名', ' 何新来 ');
  await tap('保存姓名');
  await tap('同意');
  await waitFor(() => expect(phone.toasts).toEqual(['请填写姓名', '姓名已保存']));
  expect(server.of('PUT /me/name')[0]?.body).toEqual({ name: '何新来' });
});

test('with a post the name is registered by those who appoint: the page says so and asks for none', async () => {
  const nameLocked = '您担任职务或在队伍里，姓名由任命您的人登记；要更正请找上一级';
  await opened(me({ name: '郑明理', nameLocked }), {});
  expect(screen.getByText(`${nameLocked}。`)).toBeTruthy();
  expect(screen.getByText('郑明理')).toBeTruthy();
  expect(screen.queryByLabelText('姓名')).toBeNull();
});
