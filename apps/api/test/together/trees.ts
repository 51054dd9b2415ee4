import type { Sql } from '../walks/town.ts';

/**
 * A stored ticket of a forest: the ticket it was merged into, and its people with the ticket they came
 * through.
 */
export interface Tree {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly reporter: string | null;
  readonly reporterFrom: string | null;
  readonly mergedInto: string | null;
  readonly behind: readonly { readonly person: string; readonly from: string | null }[];
}
export type Trees = ReadonlyMap<string, Tree>;

const TREES = `SELECT t.id, c.state, c.outcome, t.reporter, t.reporter_from AS "reporterFrom", t.merged_into AS "mergedInto",
    (SELECT coalesce(json_agg(json_build_object('person', e.person, 'from', e."from")), '[]')
      FROM ticket_endorsement e WHERE e.ticket = t.id) AS behind
  FROM ticket t JOIN cases c ON c.id = t.id WHERE t.id = ANY ($1)`;

export const treesOf = async (sql: Sql, ids: readonly string[]): Promise<Trees> =>
  new Map((await sql<Tree>(TREES, [ids])).map((tree) => [tree.id, tree]));

/** From what it went into to the root. */
export function above(trees: Trees, id: string): string[] {
  const next = trees.get(id)!.mergedInto;
  return next === null ? [] : [next, ...above(trees, next)];
}

const below = (trees: Trees, id: string): string[] =>
  [...trees.keys()].filter((one) => above(trees, one).includes(id));

/**
 * Invariant 9: every reporter has exactly one live thread for each ticket they placed. @throws Error if a
 * reporter has none
 */
export function checkThreads(trees: Trees, reporters: ReadonlyMap<string, string>): void {
  for (const [id, reporter] of reporters) {
    const { state, outcome, mergedInto, reporter: now, reporterFrom, behind } = trees.get(id)!;
    if (now !== reporter || reporterFrom !== null) throw new Error(`${id} is no longer its reporter's own`);
    if ((outcome === 'merged') !== (mergedInto !== null) || (mergedInto !== null && state !== 'closed'))
      throw new Error(`${id} is ${state} ${outcome}, and went into ${mergedInto}`);
    const came = behind
      .map(({ person, from }) => `${person} by ${from}`)
      .sort()
      .join('\n');
    const due = below(trees, id)
      .map((from) => `${reporters.get(from)} by ${from}`)
      .sort()
      .join('\n');
    if (came !== due) throw new Error(`behind ${id} stand\n${came}\nbut there should be\n${due}`);
  }
}

const UNTOLD = `SELECT e.case, e.seq, e.action FROM case_event e JOIN ticket t ON t.id = e.case
  CROSS JOIN LATERAL (SELECT t.reporter AS person UNION SELECT n.person FROM ticket_endorsement n
    WHERE e.action = 'answer' AND n.ticket = t.id) one
  WHERE e.case = ANY ($1) AND (e.action = 'answer' OR e.action = 'grant' OR (e.action IN ('merge', 'split') AND e.mode = 'do'))
    AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.case = e.case AND n.seq = e.seq AND n.account = one.person)
    AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs j
      WHERE j.payload->>'case' = e.case::text AND (j.payload->>'seq')::int = e.seq AND j.last_error IS NULL)`;

/**
 * Each reporter is notified, or will be, of a merge, a split and an answer. @throws Error if a notice is
 * missing
 */
export async function checkTold(sql: Sql, ids: readonly string[]): Promise<void> {
  const lost = await sql<{ case: string; seq: number; action: string }>(UNTOLD, [ids]);
  if (lost.length > 0) throw new Error(`nobody is told: ${JSON.stringify(lost)}`);
}
