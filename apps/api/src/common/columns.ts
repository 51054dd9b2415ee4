import type { ColumnOptions, EntityManager, NamingStrategyInterface, ValueTransformer } from 'typeorm';
import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `caseSteward` is the column `case_steward`; tables are named by their entity. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, custom ?? property].join('_'));
  }
  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }
}

const milliseconds: ValueTransformer = {
  to: (at: number | null | undefined) => (typeof at === 'number' ? new Date(at) : at),
  from: (at: Date | null) => (at instanceof Date ? at.getTime() : at),
};

/** A timestamptz that is an `Instant` (ms) in the program. */
export const instant = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'timestamptz',
  precision: 3,
  transformer: milliseconds,
  ...options,
});

/** A timestamptz as an `Instant` in SQL of our own. */
export const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** An id for a row that is still to be written: what is sealed in it is bound to it. */
export async function freshId(manager: Pick<EntityManager, 'query'>): Promise<string> {
  const [row] = await manager.query<[{ id: string }]>(`SELECT uuidv7() AS id`);
  return row.id;
}

/** An id made by the database, rising with time. */
export const newId: ColumnOptions = { type: 'uuid', primary: true, default: () => 'uuidv7()' };
