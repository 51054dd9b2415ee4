import { inventory, maskPhones, type AtRest } from '@sandan/domain';
import { testCipher } from '../harness/keys.ts';
import type { Value } from './columns.ts';

const TOKEN = /^⟪[a-z0-9]+\.1\.[\w-]+⟫$/;
const HASH = /^(?:[a-z.-]+:)?[\w-]{43}$/;

/** Every text in what may be JSON. */
function textsIn(text: string): string[] {
  const leaves = (value: unknown): string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];
  return /^[{["]/.test(text) ? leaves(JSON.parse(text)) : [text];
}

const opens = (text: string): boolean => TOKEN.test(text) && testCipher.read(text) !== text;

/** The format of a column's values for each kind of storage in the inventory. */
const holds: Readonly<Record<AtRest, (text: string) => boolean>> = {
  sealed: (text) => textsIn(text).every(opens),
  hashed: (text) => HASH.test(text),
  digest: (text) => /^[0-9a-f]{64}$/.test(text),
  masked: (text) => !text.includes('⟪') && maskPhones(text) === text,
  plain: (text) => !text.includes('⟪'),
  // The tokens in a text decrypt, whatever is around them.
  numbers: (text) => !testCipher.read(text).includes('⟪'),
};

/** `public.<table>.<column>` → its kind of storage. */
const columns: ReadonlyMap<string, AtRest> = new Map(
  inventory.flatMap(({ table, columns: names, atRest }) =>
    names.map((name) => [`public.${table}.${name}`, atRest] as const),
  ),
);

/** Of areas, only a room's name is personal. */
const isAnybodys = ({ at, row }: Value): boolean =>
  !at.startsWith('public.area.') || (JSON.parse(row) as { kind: string }).kind === 'household';

/** The inventory's columns that hold a value, by kind of storage. */
export const filled = (values: readonly Value[], atRest: AtRest): string[] =>
  [
    ...new Set(
      values.filter(({ at }) => columns.get(at) === atRest).map(({ at }) => at.replace('public.', '')),
    ),
  ].sort();

/** The columns whose values differ from the inventory. */
export const misfits = (values: readonly Value[]): string[] => [
  ...new Set(
    values
      .filter(
        (value) => columns.has(value.at) && isAnybodys(value) && !holds[columns.get(value.at)!](value.text),
      )
      .map(({ at }) => at),
  ),
];
