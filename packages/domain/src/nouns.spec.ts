import { nouns } from './nouns.ts';
import { inventory } from './person/inventory.ts';

/** Read marks are deleted alike, whatever the noun. */
const shared = inventory.filter(({ table }) => /^case(s|_(?!read))/.test(table));

test.each(shared.map((held) => [held.what, held.keepOf] as const))(
  'the inventory says of every noun how long its rows of %s are kept',
  (_, keepOf) => {
    expect(['ticket', ...Object.keys(keepOf ?? {})].sort()).toEqual([...nouns].sort());
  },
);
