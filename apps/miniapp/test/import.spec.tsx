import { act, screen, waitFor } from '@testing-library/react';
import ImportPage from '../src/administration/import/index';
import WorkbookPage from '../src/administration/workbook/index';
import { signInAs } from '../src/api/session';
import type { Import } from '../src/api/contract';
import { followServer } from '../src/lib/clock';
import { me, session } from './me';
import { show, tap } from './screen';
import { refused, serve } from './server';
import { phone } from './taro';

const street = me({
  offices: [
    {
      ...{ id: 'o1', office: 'street', label: '街道', standingInFor: null },
      area: { id: 's', name: '梧桐街道' },
    },
  ],
});
const commit: Import['actions'][number] = {
  ...{ action: 'commit', label: '全部导入', mode: 'do', weight: 'main', section: 'bar' },
  confirm: { question: '确定全部导入吗？', text: '要么全部写入，要么什么也不改。' },
};
const workbook = (change: Partial<Import> = {}): Import => ({
  ...{ id: 'i1', state: 'ready', stateLabel: '可以导入', problems: 0, total: 9, written: 0 },
  ...{ at: '2030-11-28T10:00:00+08:00', until: '2030-11-29T10:00:00+08:00', actions: [commit] },
  lines: [
    { sheet: 'units', label: '单位', created: 2, changed: 1, left: 6, examples: ['新增 梧桐苑党支部'] },
  ],
  ...change,
});

async function opened(page: JSX.Element, more: object = {}) {
  const server = serve({
    ...{ 'POST /sessions': session(street), 'GET /me': street },
    'GET /administration/imports': { items: [], nextCursor: null },
    ...more,
  });
  await signInAs('street');
  show(page);
  return server;
}

const dialog = HTMLInputElement.prototype.click;

/** Answers the browser's dialog with a file. */
function choose(name: string): void {
  HTMLInputElement.prototype.click = function () {
    Object.defineProperty(this, 'files', { value: [new File(['x'], name)] });
    this.dispatchEvent(new Event('change'));
  };
}
afterEach(() => {
  HTMLInputElement.prototype.click = dialog;
});

beforeEach(() => {
  phone.reset();
  followServer('2030-11-28T10:00:00+08:00');
  URL.createObjectURL = () => 'blob:workbook';
  URL.revokeObjectURL = () => undefined;
});

test('a workbook is chosen, sent to be checked, and opened', async () => {
  const server = await opened(<ImportPage />, { 'POST /administration/imports': workbook() });
  await screen.findByText('还没有导入过');
  choose('组织.xlsx');
  await tap('选一个表格');
  await waitFor(() => expect(phone.visited).toEqual(['open /administration/workbook/index?id=i1']));
  expect(server.uploads).toEqual(['blob:workbook']);
});

test('why a file cannot be read is said', async () => {
  const wrong = refused(422, 'WORKBOOK_OLD_FORMAT', '这是旧格式的表格，请另存为 .xlsx 再传');
  await opened(<ImportPage />, { 'POST /administration/imports': wrong });
  choose('组织.xls');
  await tap('选一个表格');
  await waitFor(() => expect(phone.toasts).toEqual(['这是旧格式的表格，请另存为 .xlsx 再传']));
});

test('what was imported is listed, with who did it; only their own can be opened', async () => {
  const record = { id: 'i1', at: '2030-11-28T10:00:00+08:00', by: '样例甲', hash: 'a', isMine: true };
  const lines = [{ sheet: 'units', label: '单位', created: 2, changed: 1, left: 6 }];
  const items = [
    { ...record, state: 'done', stateLabel: '已导入', lines },
    { ...record, id: 'i2', isMine: false, state: 'faulty', stateLabel: '有问题，请改好表格再传', lines },
  ];
  await opened(<ImportPage />, { 'GET /administration/imports': { items, nextCursor: null } });
  await screen.findByText('单位 新增 2 修改 1');
  expect(screen.getByText('没有写入任何内容')).not.toBeNull();
  expect(screen.getAllByText('打开')).toHaveLength(1);
});

test('what is wrong is told by sheet, row and column, and nothing can be imported', async () => {
  phone.params = { id: 'i1' };
  const items = [{ sheet: '单位', row: 7, column: 'G', sentence: '上级单位绕回了自己，请改一处' }];
  await opened(<WorkbookPage />, {
    'GET /administration/imports/i1': workbook({
      ...{ state: 'faulty', stateLabel: '有问题，请改好表格再传', problems: 1, actions: [] },
    }),
    'GET /administration/imports/i1/problems': { items },
  });
  await screen.findByText('单位 · 第 7 行 G 列');
  expect(screen.getByText('上级单位绕回了自己，请改一处')).not.toBeNull();
  expect(screen.queryByText('全部导入')).toBeNull();
});

test('it is imported after a question, and says how far it is until it is done', async () => {
  phone.params = { id: 'i1' };
  let view = workbook();
  const writing = workbook({ state: 'writing', stateLabel: '正在导入', written: 4, actions: [] });
  const server = await opened(<WorkbookPage />, {
    'GET /administration/imports/i1': () => view,
    'POST /administration/imports/i1/commit': () => (view = writing),
  });
  await screen.findByText('新增 2 · 修改 1 · 不变 6');
  await tap('全部导入');
  await screen.findByText('正在导入：4 / 9');
  expect(server.of('POST /administration/imports/i1/commit')).toHaveLength(1);
  view = workbook({ state: 'done', stateLabel: '已导入', written: 9, actions: [] });
  await act(async () => Promise.resolve());
  await screen.findByText('导入了什么');
});
