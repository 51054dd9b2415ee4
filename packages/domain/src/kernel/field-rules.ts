import type { FieldOf, Fields, FieldType, Filled } from './form.ts';
import type { Instant } from './time.ts';

/** What the rules of the types of fields (`field-types.ts`) receive and return. */

/** What `after` is compared with: `due` is the current due date. */
export interface Bounds {
  readonly now: Instant;
  readonly due?: Instant | null;
}

/** Where a value stands, for the refusal, and how the fields of a group are checked. */
export interface Checking {
  readonly name: string;
  readonly bounds: Bounds;
  readonly within: (value: Filled, fields: Fields) => Filled;
}

/** How a reader sees what a form says: free text, and the name of a thing that it refers to. */
export interface Reading<Ref extends string = string> {
  readonly text: (words: string) => string;
  readonly name: (ref: Ref, id: string) => string;
}

/** Something outside the form that a field refers to. */
export interface Reference<Ref extends string = string> {
  readonly ref: Ref;
  /** The field, with its group: `seats.unit`. */
  readonly field: string;
  readonly id: string;
}

export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: string[];
}

/** What the API's document says of ids, and of sets of choices that have a name there. */
export interface Naming<Ref extends string = string> {
  readonly ref: (ref: Ref) => JsonSchema;
  readonly choices: (choices: Readonly<Record<string, string>>) => JsonSchema | undefined;
}

/** What the system must know of a type of field. Each function gets a single value, never a list. */
export interface Rules<Type extends FieldType> {
  /** Checks a tidied value and returns it as it is kept. @throws DomainError with `detail.field` */
  check(value: unknown, field: FieldOf<Type>, checking: Checking): unknown;
  /** What the API's document says of the value. */
  schema<Ref extends string>(field: FieldOf<Type, Ref>, naming: Naming<Ref>): JsonSchema;
  /** A checked value as a reader sees it; empty where there is nothing to see. */
  show<Ref extends string>(value: unknown, field: FieldOf<Type, Ref>, reading: Reading<Ref>): string;
  references<Ref extends string>(
    value: unknown,
    field: FieldOf<Type, Ref>,
    name: string,
  ): readonly Reference<Ref>[];
}
