import { screen } from '@testing-library/react';
import type { Action } from '../src/api/contract';
import { ActionBar } from '../src/features/case/ActionBar';
import { show, tap } from './screen';

const action = (
  name: string,
  label: string,
  mode: Action['mode'] = 'do',
  weight: Action['weight'] = 'usual',
): Action => ({ action: name, label, mode, weight, section: 'bar' });
const labels = () => screen.getAllByRole('button').map((button) => button.textContent);

test('nothing offered, nothing drawn', () => {
  show(<ActionBar actions={[]} busy={null} onPick={() => undefined} />);
  expect(screen.queryAllByRole('button')).toHaveLength(0);
});

test('what the server offers is drawn with its label, even what the app has never heard of', () => {
  show(
    <ActionBar
      actions={[action('sing', '唱歌'), action('hold', '挂账', 'ask')]}
      busy={null}
      onPick={() => undefined}
    />,
  );
  expect(labels()).toEqual(['唱歌', '申请挂账']);
});

test('many actions: two in the bar, all the others under 更多, none lost', async () => {
  const picked: string[] = [];
  const offered = [
    ...['remark', 'ask', 'put_back'].map((name) => action(name, name)),
    ...['settle', 'report'].map((name) => action(name, name, 'do', 'main')),
  ];
  show(<ActionBar actions={offered} busy={null} onPick={({ action: name }) => picked.push(name)} />);
  expect(labels()).toEqual(['settle', 'report', '更多']);
  await tap('更多');
  for (const { label } of offered) expect(screen.getAllByText(label)).toHaveLength(1);
  await tap('put_back');
  expect(picked).toEqual(['put_back']);
});

test('what gives it up stands last, all else in the order of the server', () => {
  show(
    <ActionBar
      actions={[action('withdraw', 'withdraw', 'do', 'last'), action('nudge', 'nudge'), action('ask', 'ask')]}
      busy={null}
      onPick={() => undefined}
    />,
  );
  expect(labels()).toEqual(['nudge', 'ask', 'withdraw']);
});

test('更多 says what is for what, and what an action does', async () => {
  const offered: Action[] = [
    ...['settle', 'report', 'extend'].map((name) => action(name, name)),
    { ...action('return', '退单'), group: 'not_mine', help: '说清该由谁办' },
    { ...action('ask', '请居民补充'), group: 'talk' },
  ];
  show(<ActionBar actions={offered} busy={null} onPick={() => undefined} />);
  await tap('更多');
  const text = document.body.textContent ?? '';
  const order = ['推进', 'extend', '沟通', '请居民补充', '不该我办', '退单', '说清该由谁办'];
  const places = order.map((one) => text.indexOf(one));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(text).not.toContain('交出去');
});
