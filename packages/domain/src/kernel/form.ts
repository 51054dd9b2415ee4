/** The schema of a form: drawn by the client, checked by the server, both from this one description. */

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
  /** Characters of a text, entries of a list, or the value of an int. */
  readonly min?: number;
  readonly max?: number;
  /** The only values of a one_of, a kind or an urgency. */
  readonly of?: readonly string[];
  /** A date must be later than now, or than the promise that stands. */
  readonly after?: 'now' | 'due';
  /** The purpose of the canned answers that staff may fill a text with. */
  readonly phrases?: string;
}
export interface Fields {
  readonly [name: string]: Field;
}

export interface Form {
  readonly fields: Fields;
  /** At least one of these must be given. */
  readonly any?: readonly string[];
}
