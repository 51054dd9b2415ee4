import { screen } from '@testing-library/react';
import type { CaseItem } from '../src/api/contract';
import CasesPage from '../src/staff/cases/index';
import { opened } from './duty';
import { tap } from './screen';
import { phone } from './taro';

/** The list of what waits over all nouns. */

const item = (change: Partial<CaseItem>): CaseItem => ({
  ...{ id: 'c1', noun: 'home', nounLabel: '住处登记', number: 'XFL-2026-000007', title: '住处登记' },
  ...{ status: '待确认', due: null, actions: 2, awaits: '确认住处' },
  ...change,
});

beforeEach(() => phone.reset());

it('says for what each case waits, and opens its page', async () => {
  const items = [
    item({}),
    item({ id: 'c2', noun: 'ticket', nounLabel: '点单', title: '路灯不亮', awaits: '接单' }),
    item({ id: 'c3', noun: 'unit', nounLabel: '单位', title: '幸福物业', awaits: null }),
  ];
  const { of } = await opened(<CasesPage />, { 'GET /cases': { items, nextCursor: null } });
  await screen.findByText('待您接单');
  for (const title of [/路灯不亮/, /待您确认住处/, /幸福物业/])
    screen.getByRole('link', { name: title }).click();
  expect(phone.visited).toEqual([
    'open /ticket/detail/index?id=c2',
    'open /household/home/index?id=c1&as=staff',
    'open /administration/one/index?noun=unit&id=c3',
  ]);
  await tap('全部未办结');
  expect(of('GET /cases').map(({ path }) => path.includes('box=open'))).toEqual([false, true]);
});
