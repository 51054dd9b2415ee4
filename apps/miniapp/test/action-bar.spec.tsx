import { screen } from '@testing-library/react';
import type { Action } from '../src/api/contract';
import { ActionBar } from '../src/features/ticket/ActionBar';
import { show, tap } from './screen';

const action = (name: string, label: string, mode: Action['mode'] = 'do'): Action => ({
  action: name,
  label,
  mode,
});
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
  const offered = ['remark', 'ask', 'put_back', 'report', 'settle'].map((name) => action(name, name));
  show(<ActionBar actions={offered} busy={null} onPick={({ action: name }) => picked.push(name)} />);
  expect(labels()).toEqual(['settle', 'report', '更多']);
  await tap('更多');
  for (const { label } of offered) expect(screen.getAllByText(label)).toHaveLength(1);
  await tap('put_back');
  expect(picked).toEqual(['put_back']);
});

test('what gives it up stands last', () => {
  show(
    <ActionBar
      actions={['withdraw', 'leave', 'nudge'].map((name) => action(name, name))}
      busy={null}
      onPick={() => undefined}
    />,
  );
  expect(labels()).toEqual(['nudge', 'withdraw', 'leave']);
});

test('nobody is led to sign before they have spoken', () => {
  show(
    <ActionBar
      actions={['sign_mediation', 'state_position'].map((name) => action(name, name))}
      busy={null}
      onPick={() => undefined}
    />,
  );
  expect(labels()).toEqual(['state_position', 'sign_mediation']);
});

test('while one is under way no other can be tapped', async () => {
  const picked: string[] = [];
  show(
    <ActionBar
      actions={[action('accept', '接单'), action('remark', '留言')]}
      busy="accept"
      onPick={({ action: name }) => picked.push(name)}
    />,
  );
  await tap('留言');
  expect(picked).toEqual([]);
  expect(labels()).toEqual(['请稍候…', '留言']);
});
