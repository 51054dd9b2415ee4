const names = new Map<string, string>();

/**
 * Marks SQL that nearly every request runs: each connection plans it once and keeps the plan, for planning
 * takes longer than running it. The text must be constant.
 */
export function prepared(sql: string): string {
  names.set(sql, names.get(sql) ?? `sandan_${names.size}`);
  return sql;
}

/** The name under which a connection keeps the plan of `sql`, if it is marked. */
export const preparedName = (sql: string): string | undefined => names.get(sql);

/**
 * SQL: a given array of ids whose length the planner does not know. Otherwise the plan for one id looks so
 * much cheaper than the kept one that PostgreSQL plans anew every time.
 */
export const ids = (parameter: string): string => `(SELECT ${parameter}::uuid[])::uuid[]`;
