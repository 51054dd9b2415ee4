import { encryptedFields, formsOf, nouns } from './nouns.ts';
import { inventory } from './person/inventory.ts';

/** Read marks are deleted alike, whatever the noun. */
const shared = inventory.filter(({ table }) => /^case(s|_(?!read))/.test(table));

test.each(shared.map((held) => [held.what, held.keepOf] as const))(
  'the inventory says of every noun how long its rows of %s are kept',
  (_, keepOf) => {
    expect(['ticket', ...Object.keys(keepOf ?? {})].sort()).toEqual([...nouns].sort());
  },
);

/** Events and requests of all nouns are encrypted by the names of their fields. */
test('a field that one form encrypts is encrypted in every form of that name', () => {
  const plain = nouns.flatMap((noun) =>
    Object.values(formsOf(noun)).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, { encrypted }]) =>
        encryptedFields.includes(name) && !encrypted ? [`${noun}.${name}`] : [],
      ),
    ),
  );
  expect([encryptedFields.length > 0, plain]).toEqual([true, []]);
});

test('the inventory names every field of a form that is encrypted as a whole: a new key reaches them by it', () => {
  const form = inventory.find(({ table, columns }) => table === 'case_event' && columns.includes('form'))!;
  expect([...(form.fields ?? [])].sort()).toEqual([...encryptedFields].sort());
});
