import { tablesErasureDeletes, columnsErasureEmpties, impersonal, inventory, lapsed } from './inventory.ts';
import { retention } from './retention.ts';

test('no column is listed twice', () => {
  const listed = [
    ...inventory.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
    ...Object.entries(impersonal).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  ];
  expect(listed.filter((one, at) => listed.indexOf(one) !== at)).toEqual([]);
});

test('every rule of retention is somebody’s', () => {
  const used = new Set<string>([...inventory.map(({ keep }) => keep), 'unconfirmed_home', 'draft_picture']);
  expect(Object.keys(retention).filter((one) => !used.has(one))).toEqual([]);
});

test('what erasure deletes and empties says whose it is, each table once', () => {
  const tables = tablesErasureDeletes().map(([table]) => table);
  expect(tables).toEqual([
    'former_name',
    'consent',
    'session',
    'sms_code',
    'idempotency',
    'workbook_finding',
    'residence',
    'household_invitation',
    'household_delegate',
    'roster_pattern',
    'roster_exception',
    'suspension',
    'notice',
    'case_read',
    'call_lookup',
  ]);
  expect(columnsErasureEmpties().map(({ table, columns, whose }) => [table, columns, whose])).toEqual([
    ['residence', ['decided_by'], ['decided_by']],
    ['household_invitation', ['used_by'], ['used_by']],
    ['post_invitation', ['name', 'phone'], ['taken_by']],
    ['post_invitation', ['phone_index'], ['taken_by']],
    ['post_invitation', ['hash'], ['taken_by']],
    ['absence', ['words'], ['account']],
  ]);
});

test.each([
  ['account', 'name', null],
  ['notice', 'text', 'deleted'],
  ['file', 'account', 'deleted'],
  ['ticket', 'words', 'cleaned'],
  ['ticket', 'behalf', 'emptied'],
  ['ticket', 'reporter', 'nobody'],
  ['ticket', 'case_steward', null],
])('when its time is over %s.%s is %s', (table, column, becomes) => {
  expect(lapsed(inventory.find((one) => one.table === table && one.columns.includes(column))!)).toBe(becomes);
});
