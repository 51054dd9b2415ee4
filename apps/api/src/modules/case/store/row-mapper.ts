import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/** The fields of a case, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** The columns whose field in the rules has another name: field by column. */
export type FieldNames = Readonly<Record<string, string>>;

const columnsOf = ({ columns }: EntityMetadata, names: FieldNames): (readonly [string, string])[] =>
  columns.map(({ propertyName }) => [propertyName, names[propertyName] ?? propertyName]);

/** A row as the rules name its columns. */
export const fieldsOf = (meta: EntityMetadata, names: FieldNames, row: ObjectLiteral): Fields =>
  Object.fromEntries(columnsOf(meta, names).map(([column, field]) => [field, row[column] as unknown]));

/** The columns that store the fields of a case; beside an earlier one only those that differ. */
export const rowOf = (meta: EntityMetadata, names: FieldNames, one: object, before?: object): Fields =>
  Object.fromEntries(
    columnsOf(meta, names)
      .filter(
        ([, field]) => field in one && (one as Fields)[field] !== (before as Fields | undefined)?.[field],
      )
      .map(([column, field]) => [column, (one as Fields)[field]]),
  );
