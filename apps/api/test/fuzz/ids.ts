import type { Dice } from '../walks/dice.ts';
import type { Sql } from '../walks/town.ts';

/** Existing ids of both communities, by type. */
export type Ids = Readonly<Record<string, readonly string[]>>;

const tables = {
  ticket: 'SELECT id FROM ticket',
  file: 'SELECT id FROM file',
  person: 'SELECT id FROM account',
  unit: 'SELECT id FROM unit',
  area: `SELECT id FROM area WHERE kind <> 'household'`,
  building: `SELECT id FROM area WHERE kind = 'building'`,
  household: `SELECT id FROM area WHERE kind = 'household' LIMIT 300`,
  home: 'SELECT id FROM residence',
  office: 'SELECT id FROM office',
  absence: 'SELECT id FROM absence',
  suspension: 'SELECT id FROM suspension',
  category: 'SELECT code AS id FROM category',
  administered: 'SELECT id FROM category',
  session: 'SELECT id FROM session',
} as const;

export async function loadIds(sql: Sql): Promise<Record<string, string[]>> {
  const found = await Promise.all(
    Object.entries(tables).map(
      async ([name, text]) => [name, (await sql<{ id: string }>(text)).map(({ id }) => id)] as const,
    ),
  );
  return Object.fromEntries(found);
}

const named: readonly (readonly [RegExp, string])[] = [
  [/building|near/, 'building'],
  [/household/, 'household'],
  [/estate|area|parent/, 'area'],
  [/lead|unit|support|seat/, 'unit'],
  [/person|deputy|by|host|steward|to/, 'person'],
  [/file|seal/, 'file'],
  [/ticket|master|id/, 'ticket'],
  [/category/, 'category'],
];

/** An id for a field or parameter: mostly of the right type, sometimes of another, or unknown. */
export function idFor(name: string, path: string, ids: Ids, dice: Dice): string {
  const noun =
    /\/(homes|offices|absences|suspensions|sessions|files|people|buildings|areas|categories)\//.exec(
      path,
    )?.[1];
  const byPath =
    noun &&
    {
      homes: 'home',
      offices: 'office',
      absences: 'absence',
      suspensions: 'suspension',
      sessions: 'session',
      files: 'file',
      people: 'person',
      buildings: 'building',
      areas: 'area',
      categories: 'administered',
    }[noun];
  const kind =
    name === 'id' && byPath ? byPath : (named.find(([pattern]) => pattern.test(name))?.[1] ?? 'ticket');
  const pool = dice.chance(0.9) ? ids[kind]! : dice.pick(Object.values(ids));
  return pool.length > 0 && dice.chance(0.97) ? dice.pick(pool) : '01a00000-0000-7000-8000-000000000000';
}
