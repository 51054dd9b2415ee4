import { DomainError } from '@sandan/domain';

/** One page of a keyset list. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Where a page ended: the sort value (ms) and the id of its last row. */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

export const encodeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** As late as a list may end; beyond it PostgreSQL has no such time. */
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

/** Cuts one row too many off `rows`, which were asked for with `limit + 1`. */
export function pageOf<Row extends Cursor>(
  rows: readonly Row[],
  limit: number,
): { rows: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
}

/** The most a list shows at once that is read whole; the usual one is shorter. */
export const WHOLE = 500;

/** A page of a list that usually fits one: then it ends there, and has no cursor. */
export interface Cut<Item> {
  items: Item[];
  nextCursor?: string;
}

/**
 * One page of a list that has been read whole, for it is short and sorted as no index is. It goes on behind
 * the row with which the page before ended. @throws DomainError BAD_CURSOR where that row is no longer there
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

/** The id by which most rows are known. */
export const byId = ({ id }: { readonly id: string }): string => id;
