import { screen } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Action, CaseEvent, Me } from '../src/api/contract';
import { homePage } from './home-page';
import { me, session } from './me';
import { show, tap } from './screen';
import { serve } from './server';

export const named = (id: string, name: string) => ({ id, name });
export const secretary = me({
  id: 'z',
  name: '郑明理',
  offices: [
    { id: 'o1', office: 'secretary', label: '支部书记', area: named('e', '幸福里小区'), standingInFor: null },
  ],
});
const units = {
  items: [{ id: 'u1', name: '红色管家队', kind: 'steward_team', area: named('e', '幸福里小区') }],
};
const people = { items: [{ id: 's', name: '孙勤勤', office: null }] };

/** A page as the secretary, or another person, sees it. */
export async function opened(page: JSX.Element, more: object, of: Me = secretary) {
  const server = serve({
    'POST /sessions': session(of),
    'GET /me': of,
    'GET /home': homePage(of),
    'GET /units': units,
    'GET /people': people,
    ...more,
  });
  await signInAs('secretary');
  show(page);
  return server;
}
export const dates = () => [...document.querySelectorAll('input[type=date]')];
export const pickPerson = async () => {
  await screen.findByText(/红色管家队/);
  await tap(/红色管家队/);
  await screen.findByText('孙勤勤');
  await tap('孙勤勤');
};

export const action = (change: Partial<Action>): Action => ({
  action: 'end',
  label: '销假',
  mode: 'do',
  weight: 'usual',
  section: 'bar',
  ...change,
});

export const event = (id: string, label: string): CaseEvent => ({
  id,
  at: '2026-11-20T02:00:00Z',
  action: 'enter',
  label,
  by: { name: '郑明理', office: '本人' },
  note: null,
});
