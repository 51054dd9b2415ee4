import { isRecord } from './field-checks.ts';
import type { Field, Fields } from './form.ts';

/** Reads what a checked form holds. */

export const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The entries of a checked `either`: it has one. */
export const entryOf = <Ref extends string>(
  value: unknown,
  refs: readonly Ref[],
): (readonly [Ref, string])[] =>
  refs.flatMap((ref) => (isRecord(value) && value[ref] !== undefined ? [[ref, String(value[ref])]] : []));

/** The fields that a checked form fills in, with their values. */
export const filledFields = <Ref extends string>(
  fields: Fields<Ref>,
  filled: unknown,
): (readonly [name: string, field: Field<Ref>, value: unknown])[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = isRecord(filled) ? filled[name] : undefined;
    return value === undefined ? [] : [[name, field, value] as const];
  });
