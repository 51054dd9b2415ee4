import { screen, waitFor } from '@testing-library/react';
import type { Notice } from '../src/api/contract';
import { signInAs } from '../src/api/session';
import InboxPage from '../src/pages/inbox/index';
import { me, session } from './me';
import { show } from './screen';
import { serve } from './server';
import { phone } from './taro';

const notice = (change: Partial<Notice>): Notice => ({
  id: 'n1',
  at: '2026-11-20T02:00:00Z',
  title: '您的点单已暂停到 12月5日',
  text: '原因：同一内容反复提交',
  ticket: null,
  case: null,
  read: true,
  about: null,
  count: 0,
  notices: [],
  ...change,
});

beforeEach(() => phone.reset());

test.each<[string, Partial<Notice>, string[]]>([
  ['a suspension', { about: 'suspension' }, ['open /resident/suspension/index']],
  ['the own home', { about: 'home' }, ['open /resident/homes/index']],
  [
    'a case of a home',
    { about: 'home', case: { id: 'h1', number: 'H-1', noun: 'home' } },
    ['open /household/home/index?id=h1&as=resident'],
  ],
  ['an office', { about: 'office' }, ['open /staff/offices/index']],
  ['an absence', { about: 'absence' }, ['open /staff/absences/index']],
  [
    'a case of an absence',
    { about: 'absence', case: { id: 'a1', number: 'A-1', noun: 'absence' } },
    ['open /staff/absence/index?id=a1'],
  ],
  [
    'a case of an office',
    { about: 'office', case: { id: 'o1', number: 'O-1', noun: 'office' } },
    ['open /staff/office/index?id=o1'],
  ],
  [
    'a case of a suspension',
    { about: 'suspension', case: { id: 's1', number: 'S-1', noun: 'suspension' } },
    ['open /resident/suspension/index'],
  ],
  ['a ticket', { case: { id: 't1', number: 'XFL-1', noun: 'ticket' } }, ['open /ticket/detail/index?id=t1']],
  ['a case that this app does not know', { case: { id: 'x', number: 'X-1', noun: 'loan' as 'home' } }, []],
  ['nothing that this app knows', { about: 'venue' as Notice['about'] }, []],
])('a tap on a notice of %s opens its page', async (_, of, visited) => {
  serve({
    'POST /sessions': session(me()),
    'GET /me': me(),
    'GET /inbox': { items: [notice(of)], nextCursor: null, unread: 0 },
  });
  await signInAs('resident');
  show(<InboxPage />);
  (await screen.findByText('您的点单已暂停到 12月5日')).click();
  await waitFor(() => expect(phone.visited).toEqual(visited));
});
