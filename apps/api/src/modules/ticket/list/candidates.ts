import type { Cursor } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import type { AreaName } from '../../org/org.names.ts';
import { after, groupsOf, keyIn, orderBy, sortings, type AreaGroup, type Order } from './sortings.ts';
import type { Where } from './where.ts';

/** What is asked of one page. */
export interface Page {
  readonly order: Order;
  readonly size: number;
  readonly cursor: Cursor | null;
}

/**
 * The depth of each area in the tree, without areas inside another one of them. The element of a path at this
 * depth is the area itself, and an index has the tickets of each area in order.
 */
function byDepth(areas: readonly AreaName[]): Map<number, string[]> {
  const outermost = areas.filter(
    ({ id, path }) => !areas.some((other) => other.id !== id && path.includes(other.id)),
  );
  const groups = Map.groupBy(outermost, ({ path }) => path.length);
  return new Map([...groups].map(([depth, some]) => [depth, some.map(({ id }) => id)]));
}

/** SQL: the first tickets of each of some areas, read in the order of an index. */
function branchesOf(
  where: Where,
  { areas, without, isFirst }: AreaGroup,
  named: ReadonlyMap<string, AreaName>,
  { order, size, cursor }: Page,
): string[] {
  const depths = [...byDepth(areas.flatMap((id) => named.get(id) ?? []))];
  // A parameter that no branch uses would have no type.
  if (depths.length === 0) return [];
  const conditions = [
    where.sql || 'true',
    ...(without.length > 0 ? [where.bind(`NOT c.path && ?::uuid[]`, without)] : []),
    ...(cursor ? [after(where, order, sortings[order].column, cursor, { isFirst })] : []),
  ];
  return depths.map(([depth, ids]) =>
    where.bind(
      `SELECT one.* FROM unnest(?::uuid[]) AS area (id) CROSS JOIN LATERAL (
         SELECT c.id, ${keyIn(order, { isFirst })} AS key FROM cases c JOIN ticket t ON t.id = c.id
         WHERE c.path[${depth}] = area.id AND ${conditions.join(' AND ')}
         ${orderBy(order, sortings[order].column)} LIMIT ${size}) one`,
      ids,
    ),
  );
}

/** SQL: the first of the tickets that another index finds. */
function otherBranch(where: Where, others: string, { order, size, cursor }: Page): string {
  const { column } = sortings[order];
  const conditions = [others, where.sql || 'true', ...(cursor ? [after(where, order, column, cursor)] : [])];
  return `(SELECT c.id, ${column} AS key FROM cases c JOIN ticket t ON t.id = c.id
    WHERE ${conditions.join(' AND ')} ${orderBy(order, column)} LIMIT ${size})`;
}

/**
 * SQL: the ids of a page of tickets in some areas. Each area gives its first ones, so that the cost depends on
 * the page and not on how many tickets there are.
 * @param others SQL of further tickets, found by another index
 * @returns null when there can be none
 */
export function candidates(
  where: Where,
  areas: readonly string[],
  named: ReadonlyMap<string, AreaName>,
  page: Page,
  viewer: Viewer,
  others: string | null,
): string | null {
  const { order, size } = page;
  const branches = [
    ...groupsOf(order, areas, viewer).flatMap((group) => branchesOf(where, group, named, page)),
    ...(others === null ? [] : [otherBranch(where, others, page)]),
  ];
  if (branches.length === 0) return null;
  return `SELECT p.id FROM (${branches.join(' UNION ALL ')}) p GROUP BY p.id, p.key
    ${orderBy(order, 'p.key', 'p.id')} LIMIT ${size}`;
}
