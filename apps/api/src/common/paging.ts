import { DomainError } from '@sandan/domain';

/** One page of a keyset list. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A keyset cursor: the sort value (ms) and id of the page's last row. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

export const encodeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** The latest time in a cursor that PostgreSQL accepts. */
const LAST = Date.parse('9999-12-31T23:59:59Z');

/** @throws DomainError BAD_CURSOR */
export function decodeCursor(text: string): Cursor {
  const [at, id, ...rest] = Buffer.from(text, 'base64url').toString().split(' ');
  const isGood =
    rest.length === 0 && /^\d+(\.\d+)?$/.test(at ?? '') && Number(at) <= LAST && isUuid(id ?? '');
  if (!isGood) throw new DomainError('BAD_CURSOR');
  return { at: Number(at), id: id! };
}

export const isUuid = (id: unknown): boolean =>
  typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Cuts `rows`, which were queried with `limit + 1`, to one page. */
export function pageOf<Row extends Cursor>(
  rows: readonly Row[],
  limit: number,
): { rows: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
}

/** The largest page of a list that is read as a whole. */
export const WHOLE = 500;

/** A page of a list that usually fits on one page and then has no cursor. */
export interface Cut<Item> {
  items: Item[];
  nextCursor?: string;
}

/**
 * One page of a list that is read as a whole, because it is short and no index has its order. It continues
 * after the last row of the previous page.
 * @throws DomainError BAD_CURSOR when that row is gone
 */
export function cut<Item>(
  all: readonly Item[],
  { cursor, limit = WHOLE }: { cursor?: string; limit?: number },
  idOf: (item: Item) => string,
): Cut<Item> {
  const last =
    cursor === undefined
      ? -1
      : all.findIndex((item) => idOf(item) === Buffer.from(cursor, 'base64url').toString());
  if (cursor !== undefined && last < 0) throw new DomainError('BAD_CURSOR');
  const items = all.slice(last + 1, last + 1 + limit);
  const hasMore = all.length > last + 1 + limit;
  return { items, ...(hasMore && { nextCursor: Buffer.from(idOf(items.at(-1)!)).toString('base64url') }) };
}

/** The id of a row, as its key in a list. */
export const byId = ({ id }: { readonly id: string }): string => id;
