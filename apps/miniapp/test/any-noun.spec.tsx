import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Action } from '../src/api/contract';
import { signInAs } from '../src/api/session';
import { ActPage, type ActParts } from '../src/features/case/ActPage';
import type { Case, CaseEvent, Filling, Move, Noun } from '../src/features/case/case';
import { CaseListPage } from '../src/features/case/CaseListPage';
import { CasePage, type CaseParts } from '../src/features/case/CasePage';
import { me, session } from './me';
import { show, tap } from './screen';
import { serve } from './server';
import { phone } from './taro';

/** The frames of a noun's three pages, used by a noun that the app does not have: things that neighbours lend. */

interface Loan extends Case {
  thing: string;
}

const action = (change: Partial<Action>): Action => ({
  action: 'lend',
  label: '借出',
  mode: 'do',
  weight: 'main',
  section: 'bar',
  ...change,
});
const loan = (change: Partial<Loan> = {}): Loan => ({
  id: 'l1',
  version: 2,
  thing: '梯子',
  actions: [],
  ...change,
});
const event = (change: Partial<CaseEvent>): CaseEvent => ({
  id: '1',
  at: '2026-11-20T02:00:00Z',
  action: 'place',
  label: '登记',
  by: { name: '林小满', office: null },
  note: null,
  ...change,
});

const lending = (of: () => Loan | Promise<Loan>, more: Partial<Noun<Loan>> = {}) => {
  const moves: Move[] = [];
  const opened: Filling[] = [];
  const noun: Noun<Loan> = {
    name: 'ticket',
    touches: ['loans'],
    read: () => Promise.resolve(of()),
    events: () => Promise.resolve([event({}), event({ id: '2', audience: 'all', note: '下午来拿' })]),
    move: (_, body) => {
      moves.push(body);
      return Promise.resolve(loan({ version: 3, thing: '借走的梯子' }));
    },
    openForm: (filling) => opened.push(filling),
    ...more,
  };
  return { noun, moves, opened };
};
const parts: CaseParts<Loan> = {
  title: ({ thing }) => thing,
  Head: ({ subject }) => <p>{`状态：${subject.thing}`}</p>,
  Panels: ({ events }) => <p>{`共 ${events.length} 条`}</p>,
};

beforeEach(async () => {
  phone.reset();
  serve({ 'POST /sessions': session(me()), 'GET /me': me() });
  await signInAs('resident');
});

test('a case: its parts, why something is blocked, the conversation, the history, and the actions it is given', async () => {
  const of = loan({
    actions: [action({}), action({ action: 'give_back', label: '归还', form: 'reason', weight: 'usual' })],
    blocked: [{ action: 'sell', label: '出售', message: '还在借' }] as unknown as Loan['blocked'],
  });
  const { noun, moves, opened } = lending(() => of);
  show(<CasePage noun={noun} id="l1" name="借用" parts={parts} />);
  for (const text of ['状态：梯子', '暂时不能出售：还在借', '留言', '下午来拿', '经过', '登记'])
    expect(await screen.findByText(text)).toBeTruthy();
  await screen.findByText('共 2 条');
  await tap('归还');
  expect(opened).toEqual([{ id: 'l1', action: 'give_back', mode: 'do' }]);
  await tap('借出');
  await screen.findByText('状态：借走的梯子');
  expect(moves).toEqual([{ action: 'lend', version: 2 }]);
  expect(phone.toasts).toEqual(['已借出']);
});

test('a case without a history says so', async () => {
  const { noun } = lending(loan, { events: () => Promise.resolve([]) });
  show(<CasePage noun={noun} id="l1" name="借用" parts={parts} />);
  await screen.findByText('还没有记录。');
});

test('a case that cannot be read says so, under the noun’s name, and is read again', async () => {
  let isLost = true;
  const { noun } = lending(() => (isLost ? Promise.reject(new Error('request:fail')) : loan()));
  show(<CasePage noun={noun} id="l1" name="借用" parts={parts} />);
  await screen.findByText('再试一次');
  isLost = false;
  await tap('再试一次');
  await screen.findByText('状态：梯子');
});

const giving: ActParts<Loan> = {
  summary: ({ thing }) => thing,
  useStart: () => ({}),
  Around: ({ children }) => <>{children}</>,
  back: ({ id }) => phone.visited.push(id),
};
const filling: Filling = { id: 'l1', action: 'give_back', mode: 'do' };

test('a form: what is missing stands at its field; it is asked, sent once under one key, and kept if refused', async () => {
  const keys: string[] = [];
  let isLost = true;
  const question = { question: '确定归还吗？', text: null };
  const of = loan({
    actions: [action({ action: 'give_back', label: '归还', form: 'reason', confirm: question })],
  });
  const { noun } = lending(() => of, {
    move: (_, body, key) => {
      keys.push(`${key} ${JSON.stringify(body)}`);
      return isLost ? Promise.reject(new Error('request:fail')) : Promise.resolve(loan());
    },
  });
  show(<ActPage noun={noun} parts={giving} filling={filling} />);
  await screen.findByText('梯子');
  await tap('归还');
  expect(screen.getByText('请填写理由')).toBeTruthy();
  expect(phone.asked).toEqual([]);
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '用完了' } });
  await tap('归还');
  await waitFor(() => expect(keys).toHaveLength(1));
  expect(phone.asked).toEqual(['确定归还吗？']);
  const drafts = () => [...phone.storage.keys()].filter((key) => key.includes('l1'));
  expect(drafts()).toHaveLength(1);
  isLost = false;
  await tap('归还');
  await waitFor(() => expect(phone.visited).toEqual(['l1']));
  expect(phone.toasts.at(-1)).toBe('已提交：归还');
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toContain('{"action":"give_back","version":2,"words":"用完了"}');
  expect(drafts()).toEqual([]);
});

test('an action that is offered no more is not filled in', async () => {
  const { noun } = lending(loan);
  show(<ActPage noun={noun} parts={giving} filling={filling} />);
  await screen.findByText(/现在不能办了/);
});

interface Find {
  q?: string;
}

test('a list: cards, a filter, an empty sentence, several picked for one action', async () => {
  const things = [
    { id: 'a', name: '梯子' },
    { id: 'b', name: '电钻' },
  ];
  const asked: Find[] = [];
  const taken: string[] = [];
  show(
    <CaseListPage
      title="借用"
      source={{
        key: ['loans'],
        read: ({ q }: Find) => {
          asked.push({ q });
          return Promise.resolve({ items: q ? [] : things, nextCursor: null });
        },
      }}
      all={{} as Find}
      filter={(_, onChange) => <button onClick={() => onChange({ q: '锤子' })}>找锤子</button>}
      card={({ id, name }, { picked, onPick }) => (
        <button key={id} onClick={() => onPick?.({ id, name })}>{`${name}${picked ? '✓' : ''}`}</button>
      )}
      empty="没有可借的"
      bulk={{ measure: '件', onNext: (picked) => taken.push(...picked.map(({ id }) => id)) }}
    />,
  );
  await screen.findByText('梯子');
  await tap('批量办理');
  await tap('电钻');
  await screen.findByText('电钻✓');
  await tap('下一步（1 件）');
  expect(taken).toEqual(['b']);
  await tap('找锤子');
  await screen.findByText('没有找到，换个词或者去掉筛选再试');
  expect(asked.at(-1)).toEqual({ q: '锤子' });
});
