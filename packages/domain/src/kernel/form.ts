/** The schema of a form: one description, which the server checks and serves, and the client draws. */

interface Common {
  /** In Chinese. */
  readonly label: string;
  readonly required?: boolean;
  readonly many?: boolean;
  /** Limits: characters of a text, entries of a list, or the value of an int. */
  readonly min?: number;
  readonly max?: number;
  /** It identifies a person, so it is encrypted as a whole wherever the form is stored. */
  readonly encrypted?: true;
}

interface Moment {
  /** Must be later than now, or than the current due date. */
  readonly after?: 'now' | 'due';
}

/** What each type of field says besides. `Ref` are the kinds of things that the forms of a noun refer to. */
interface Types<Ref extends string> {
  /** `phrases`: the purpose of the canned answers that staff may insert. */
  text: { readonly phrases?: string };
  bool: unknown;
  /** `rating`: the value is a number of stars, from `min` to `max`. */
  int: { readonly rating?: true };
  phone: unknown;
  date: Moment;
  datetime: Moment;
  /** Each allowed value with its label. */
  choice: { readonly choices: Readonly<Record<string, string>> };
  /** The id of a thing of one kind. */
  ref: { readonly ref: Ref };
  /** The id of a thing of one of several kinds, under its kind: `{ unit: '…' }`. */
  either: { readonly refs: readonly Ref[] };
  /** Fields of its own. */
  group: { readonly fields: Fields<Ref> };
}

export type FieldType = keyof Types<string>;
export type FieldOf<Type extends FieldType, Ref extends string = string> = Common &
  Types<Ref>[Type] & { readonly type: Type };
export type Field<Ref extends string = string> = { [Type in FieldType]: FieldOf<Type, Ref> }[FieldType];

export interface Fields<Ref extends string = string> {
  readonly [name: string]: Field<Ref>;
}

export interface Form<Ref extends string = string> {
  readonly fields: Fields<Ref>;
  /** At least one of these fields must be filled in. */
  readonly any?: readonly string[];
}

/** A filled form whose fields are not known by type. */
export type Filled = Readonly<Record<string, unknown>>;

type EntryOf<F> = F extends { readonly type: 'bool' }
  ? boolean
  : F extends { readonly type: 'int' }
    ? number
    : F extends { readonly type: 'choice'; readonly choices: infer Choices }
      ? keyof Choices & string
      : F extends { readonly type: 'either'; readonly refs: readonly (infer Ref extends string)[] }
        ? { [Kind in Ref]: { readonly [Key in Kind]: string } }[Ref]
        : F extends { readonly type: 'group'; readonly fields: infer Inner }
          ? FilledIn<Inner>
          : string;

/** The type of a field's value, inferred from the field. */
export type ValueOf<F> = F extends { readonly many: true } ? readonly EntryOf<F>[] : EntryOf<F>;

type RequiredIn<All> = {
  [Name in keyof All]: All[Name] extends { readonly required: true } ? Name : never;
}[keyof All];

/** The type of a checked form, inferred from its fields. */
export type FilledIn<All> = All extends unknown
  ? { readonly [Name in RequiredIn<All>]: ValueOf<All[Name]> } & {
      readonly [Name in Exclude<keyof All, RequiredIn<All>>]?: ValueOf<All[Name]>;
    }
  : never;

/** The names of the fields that are encrypted as a whole. */
export const encryptedIn = (forms: readonly Form[]): string[] => [
  ...new Set(
    forms.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, { encrypted }]) => (encrypted ? [name] : [])),
    ),
  ),
];
