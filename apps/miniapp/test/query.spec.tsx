import { screen } from '@testing-library/react';
import { ApiError } from '../src/api/error';
import { Query } from '../src/ui/Query';
import { show, tap } from './screen';
import { phone } from './taro';

const asked = (change: object) => ({
  data: undefined as string[] | undefined,
  error: null as unknown,
  isFetching: false,
  refetch: () => Promise.resolve(),
  ...change,
});
const draw = (change: object) =>
  show(
    <Query query={asked(change)} isEmpty={(all) => all.length === 0} empty="没有单">
      {(all) => <p>{all.join('，')}</p>}
    </Query>,
  );

test('loading', () => {
  draw({ isFetching: true });
  expect(screen.getByText('正在打开…')).toBeTruthy();
});
test('empty', () => {
  draw({ data: [] });
  expect(screen.getByText('没有单')).toBeTruthy();
});
test('there', () => {
  draw({ data: ['一', '二'] });
  expect(screen.getByText('一，二')).toBeTruthy();
});

test('failed, with the reason and a way on', async () => {
  let tries = 0;
  draw({
    error: new ApiError(0, 'OFFLINE', '网络不太好'),
    refetch: () => {
      tries += 1;
      return Promise.resolve();
    },
  });
  expect(screen.getByText('网络不太好')).toBeTruthy();
  await tap('再试一次');
  expect(tries).toBe(1);
});

test('what was read before stays in sight when reading again fails', () => {
  draw({ data: ['一'], error: new ApiError(0, 'OFFLINE', '网络不太好') });
  expect(screen.getByText('一')).toBeTruthy();
});

test('signed out: to the login page', async () => {
  phone.reset();
  draw({ error: new ApiError(401, 'NOT_SIGNED_IN', '请先登录') });
  await tap('去登录');
  expect(phone.visited).toEqual(['relaunch /pages/login/index']);
});
