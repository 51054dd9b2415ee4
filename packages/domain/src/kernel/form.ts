/** The schema of a form: one description, which the client draws and the server checks. */

export type FieldType =
  | 'text'
  | 'bool'
  | 'int'
  | 'date'
  | 'datetime'
  | 'phone'
  | 'one_of'
  | 'kind'
  | 'category'
  | 'urgency'
  | 'area'
  | 'unit'
  | 'person'
  | 'party'
  | 'file'
  | 'ticket'
  | 'task'
  | 'request'
  | 'remark'
  | 'picture'
  | 'hidden_picture';

export interface Field {
  readonly type: FieldType | Fields;
  readonly required?: boolean;
  readonly many?: boolean;
  /** Limits: characters of a text, entries of a list, or the value of an int. */
  readonly min?: number;
  readonly max?: number;
  /** The allowed values of a one_of, a kind or an urgency. */
  readonly of?: readonly string[];
  /** A date must be later than now, or than the current due date. */
  readonly after?: 'now' | 'due';
  /** The purpose of the canned answers that staff may insert. */
  readonly phrases?: string;
}
export interface Fields {
  readonly [name: string]: Field;
}

export interface Form {
  readonly fields: Fields;
  /** At least one of these fields must be filled in. */
  readonly any?: readonly string[];
}
