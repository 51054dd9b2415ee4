import type { EntityMetadata } from 'typeorm';
import { fieldsOf, rowOf } from './row-mapper.ts';

const meta = {
  columns: ['id', 'account', 'until', 'words'].map((propertyName) => ({ propertyName })),
} as unknown as EntityMetadata;
const names = { account: 'person' };
const one = { id: 'a1', person: 'steward', until: 5, state: 'entered' };

it('names the columns of a row as the rules do', () =>
  expect(fieldsOf(meta, names, { id: 'a1', account: 'steward', until: 5, words: null })).toEqual({
    ...{ id: 'a1', person: 'steward', until: 5, words: null },
  }));

it('writes the columns of a new case, and of a changed one those that differ', () => {
  expect(rowOf(meta, names, one)).toEqual({ id: 'a1', account: 'steward', until: 5 });
  expect(rowOf(meta, names, { ...one, until: null, state: 'closed' }, one)).toEqual({ until: null });
});
