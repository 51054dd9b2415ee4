import { fireEvent, screen, waitFor } from '@testing-library/react';
import { signInAs } from '../src/api/session';
import type { Calendar, Me } from '../src/api/contract';
import { daysOf, stretchesOf, stretchText } from '../src/features/org/calendar.text';
import { followServer } from '../src/lib/clock';
import Mine from '../src/pages/mine/index';
import CalendarPage from '../src/staff/calendar/index';
import { homePage } from './home-page';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const street = me({
  offices: [
    {
      id: 'o1',
      office: 'street',
      label: '街道党工委',
      area: { id: 's', name: '幸福街道' },
      standingInFor: null,
    },
  ],
});
const off = (date: string, label: string) => ({ date, worked: false, label });
const worked = (date: string, label: string) => ({ date, worked: true, label });
const days = [
  off('2030-02-03', '春节'),
  off('2030-02-04', '春节'),
  off('2030-04-05', '清明'),
  worked('2030-02-10', '春节'),
];

async function opened(page: JSX.Element, more: object = {}, of: Me = street) {
  const server = serve({
    'POST /sessions': session(of),
    'GET /me': of,
    'GET /home': homePage(of),
    'GET /calendar': ({ path }: { path: string }): Calendar =>
      path.includes('2030')
        ? { year: 2030, provisional: false, days }
        : { year: 2031, provisional: true, days: [off('2031-01-01', '元旦')] },
    ...more,
  });
  await signInAs('street');
  show(page);
  return server;
}

beforeEach(() => {
  phone.reset();
  followServer('2030-11-28T10:00:00+08:00');
});

test('an announcement tells stretches, the API days: one is the other', () => {
  const stretches = stretchesOf(days, false);
  expect(stretches.map(stretchText)).toEqual(['2月3日至4日', '4月5日']);
  expect(stretchText({ label: '国庆', from: '2030-09-30', to: '2030-10-02' })).toBe('9月30日至10月2日');
  expect([...daysOf(stretches, false), ...daysOf(stretchesOf(days, true), true)]).toEqual(days);
  expect(daysOf([{ label: '春节', from: '2030-02-04', to: '2030-02-03' }], false)).toEqual([]);
  expect(daysOf([{ label: '跨月', from: '2032-02-28', to: '2032-03-01' }], false)).toHaveLength(3);
});

test('the way there stands under 我的 for those who may', async () => {
  await opened(<Mine />);
  await screen.findByText('节假日安排');
  await tap('节假日安排');
  expect(phone.visited).toEqual(['open /staff/calendar/index']);
});

test('nobody else finds it', async () => {
  await opened(<Mine />, {}, me({ offices: [{ ...street.offices[0]!, office: 'secretary' }] }));
  await screen.findByText('任职');
  expect(screen.queryByText('节假日安排')).toBeNull();
});

test('a year as it was announced; the next one says that it is not yet', async () => {
  await opened(<CalendarPage />);
  for (const text of ['放假', '2月3日至4日', '4月5日', '调休上班', '2月10日', '改 2030 年的安排'])
    await screen.findByText(text);
  expect(screen.queryByText(/还没有录入/)).toBeNull();
  await tap('2031 年');
  await screen.findByText(/这一年的安排还没有录入/);
  expect(screen.getByText('录入 2031 年的安排')).toBeTruthy();
});

test('a year is entered as a whole, with the number of the announcement', async () => {
  const server = await opened(<CalendarPage />, {
    'PUT /calendar/2030': { year: 2030, provisional: false, days },
  });
  await screen.findByText('改 2030 年的安排');
  await tap('改 2030 年的安排');
  await tap('保存');
  expect(phone.toasts).toEqual(['请填写通知文号']);
  fireEvent.change(screen.getByLabelText('通知文号'), { target: { value: '国办发明电〔2029〕7号' } });
  await tap('加一个调休上班');
  await tap('保存');
  expect(phone.toasts).toEqual(['请填写通知文号', '每一段都要填节日和日期']);
  fireEvent.change(screen.getAllByLabelText('调休上班的节日').at(-1)!, { target: { value: '清明' } });
  const [from] = [...document.querySelectorAll('input[type=date]')].slice(-2);
  fireEvent.change(from!, { target: { value: '2030-04-07' } });
  await tap('去掉放假 2');
  await tap('保存');
  await screen.findByText('改 2030 年的安排');
  expect(phone.toasts.at(-1)).toBe('2030 年的安排已保存，期限已重新算');
  expect(server.of('PUT /calendar/2030')[0]?.body).toEqual({
    source: '国办发明电〔2029〕7号',
    days: [days[0], days[1], days[3], worked('2030-04-07', '清明')],
  });
});

test('a refusal is told, and nothing is lost', async () => {
  await opened(<CalendarPage />, { 'PUT /calendar/2030': refused(403, 'FORBIDDEN', '您不能这样做') });
  await screen.findByText('改 2030 年的安排');
  await tap('改 2030 年的安排');
  fireEvent.change(screen.getByLabelText('通知文号'), { target: { value: '国办' } });
  await tap('保存');
  await waitFor(() => expect(phone.toasts).toEqual(['您不能这样做']));
  expect((screen.getByLabelText('通知文号') as HTMLInputElement).value).toBe('国办');
});
