/** How a column of a sheet is read, and what its template says. */
interface ColumnText {
  readonly header: string;
  readonly required?: true;
  readonly example: string;
  readonly note?: string;
}

export type Column = ColumnText &
  (
    | { readonly type: 'text'; readonly max: number }
    | { readonly type: 'choice' | 'choices'; readonly choices: Readonly<Record<string, string>> }
    | {
        readonly type: 'number';
        readonly least: number;
        readonly most: number;
        readonly decimals: number;
      }
    | { readonly type: 'yes' | 'point' | 'prefix' | 'phone' | 'date' | 'code' }
  );

export type Columns = Readonly<Record<string, Column>>;

/** A sheet of the workbook: its name and its columns, in the order of the template. */
export interface SheetTable<Of extends Columns = Columns> {
  readonly name: string;
  /** What a row stands for. */
  readonly row: string;
  readonly columns: Of;
}

/** A point in degrees of GCJ-02. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

type Read<One extends Column> = One extends { type: 'choice'; choices: infer Choices }
  ? keyof Choices & string
  : One extends { type: 'choices'; choices: infer Choices }
    ? readonly (keyof Choices & string)[]
    : One['type'] extends 'number'
      ? number
      : One['type'] extends 'yes'
        ? boolean
        : One['type'] extends 'point'
          ? Point
          : string;

/** What a row says; null where a cell is empty or cannot be read. A date is `2026-12-31`. */
export type Values<Of extends Columns> = { readonly [Name in keyof Of]: Read<Of[Name]> | null };

export type Value = string | number | boolean | Point | readonly string[];
