import type pg from 'pg';
import { statements } from './plain.ts';
import type { Way } from './plain-contender.ts';

/** Prepared statements from this process, without a server between. */
export function directWay(pool: pg.Pool): Way {
  const ask = async (statement: pg.QueryConfig, values: unknown[] = []): Promise<void> => {
    const { rowCount } = await pool.query({ ...statement, values });
    if (!rowCount) throw new Error(`The statement ${statement.name} found nothing.`);
  };
  return {
    place: ({ category, building, reporter, words }) =>
      ask(statements.place, [category, building, reporter, words]),
    move: (action, id, by) => ask(statements[action], [id, by]),
    list: () => ask(statements.list),
    deep: ({ at, id }) => ask(statements.deep, [at, id]),
    read: async (id) => {
      await ask(statements.read, [id]);
      await ask(statements.timeline, [id]);
    },
  };
}
