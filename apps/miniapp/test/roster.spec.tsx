import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Roster } from '../src/api/contract';
import { followServer } from '../src/lib/clock';
import { OnDuty } from '../src/pages/home/_parts/OnDuty';
import RosterPage from '../src/staff/roster/index';
import { dates, named, opened } from './duty';
import { tap } from './screen';
import { phone } from './taro';

beforeEach(() => phone.reset());

const weekday = (day: number) => ({ weekday: day, from: '08:30', to: '12:00' });
const roster = (change: Partial<Roster> = {}): Roster => ({
  person: named('z', '郑明理'),
  pattern: [weekday(1), weekday(2)],
  exceptions: [{ date: '2026-12-25', on: false }],
  mayChange: true,
  ...change,
});

test('days alike stand in one line; one’s own first; nobody changes another’s who may not', async () => {
  await opened(<RosterPage />, {
    'GET /roster': {
      items: [
        roster({ person: named('s', '孙勤勤'), pattern: [], exceptions: [], mayChange: false }),
        roster(),
      ],
    },
  });
  await screen.findByText('郑明理（我）');
  for (const text of ['周一、周二', '08:30–12:00', '不在岗', '没有排班，算天天在岗。'])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getAllByText(/郑明理|孙勤勤/)[0]?.textContent).toBe('郑明理（我）');
  expect(screen.queryByText('改孙勤勤的排班')).toBeNull();
});

test('a week is changed by taps, a day by its date', async () => {
  const server = await opened(<RosterPage />, {
    'GET /roster': { items: [roster()] },
    'PUT /roster/z': roster(),
  });
  await screen.findByText('改我的排班');
  await tap('改我的排班');
  const day = (name: string) => within(screen.getByRole('group', { name }));
  fireEvent.click(day('周一').getByRole('checkbox', { name: '08:30–12:00' }));
  fireEvent.click(day('周三').getByRole('checkbox', { name: '14:00–18:00' }));
  fireEvent.change(dates().at(-1)!, { target: { value: '2027-01-02' } });
  await tap('这天在岗');
  await tap('保存排班');
  await waitFor(() => expect(phone.toasts).toEqual(['排班已保存']));
  expect(server.of('PUT /roster/z')[0]?.body).toEqual({
    pattern: [weekday(2), { weekday: 3, from: '14:00', to: '18:00' }],
    exceptions: [
      { date: '2026-12-25', on: false },
      { date: '2027-01-02', on: true },
    ],
  });
});

describe('at home', () => {
  const stretch = (name: string, from: string, to: string) => ({
    id: name,
    name,
    unit: '红色管家队',
    from,
    to,
  });
  const morning = stretch('孙勤勤', '08:30', '12:00');
  const afternoon = stretch('吴跑跑', '14:00', '18:00');
  const at = async (time: string, ...items: object[]) => {
    followServer(`2030-11-28T${time}:00+08:00`);
    await opened(<OnDuty building="b3" />, { 'GET /roster/today': { items } });
    return (await screen.findByText('今日在岗管家')).parentElement!.parentElement!.textContent;
  };
  afterEach(() => followServer(new Date().toISOString()));

  test.each([
    [
      'who is there and who comes later',
      '09:00',
      [morning, afternoon],
      '今日在岗管家08:30–12:00孙勤勤14:00–18:00吴跑跑',
    ],
    ['whose shift is over is gone', '15:00', [morning, afternoon], '今日在岗管家14:00–18:00吴跑跑'],
    [
      'nobody yet: who comes next',
      '12:30',
      [morning, afternoon],
      '今日在岗管家现在没有人在岗，14:00 有人到岗。14:00–18:00吴跑跑',
    ],
    ['nobody any more', '18:00', [morning, afternoon], '今日在岗管家现在没有人在岗。'],
    ['until midnight', '23:59', [stretch('张帮帮', '00:00', '24:00')], '今日在岗管家全天张帮帮'],
  ])('%s', async (_, time, items, words) => expect(await at(time, ...items)).toBe(words));
});
