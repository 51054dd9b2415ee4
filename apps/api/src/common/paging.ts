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
  const isGood = rest.length === 0 && /^\d+(\.\d+)?$/.test(at ?? '') && Number(at) <= LAST && isUuid(id ?? '');
  if (!isGood) throw new DomainError('BAD_CURSOR');
  return { at: Number(at), id: id! };
}

export const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Cuts one row too many off `rows`, which were asked for with `limit + 1`. */
export function pageOf<Row extends Cursor>(rows: readonly Row[], limit: number): { rows: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
}
