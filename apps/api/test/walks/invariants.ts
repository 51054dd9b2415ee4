import { DAY } from './calendar.ts';
import type { Matter } from './matter.ts';
import { table } from './table.ts';
import type { Sql } from './town.ts';

/** workflow.md "Invariants", checked on rows and events once the tickets of a walk are closed. */

interface Event {
  readonly seq: number;
  readonly at: number;
  readonly action: string;
  readonly by: string | null;
  readonly to: string;
}

interface Assignment {
  readonly status: string;
  readonly since: number;
  readonly until: number | null;
}

const ms = (name: string): string => `(extract(epoch FROM ${name}) * 1000)::float8`;
const fails = (invariant: number, why: string): never => {
  throw new Error(`invariant ${invariant}: ${why}`);
};

/** 3: exactly one assignment while signing and working; afterwards all have ended. */
function checkAssignments(events: readonly Event[], assignments: readonly Assignment[]): void {
  const expected: Readonly<Record<string, number>> = {
    signing: 1,
    working: 1,
    pool: 0,
    triage: 0,
    dispatching: 0,
    rating: 0,
    closed: 0,
  };
  for (const [n, { at, to, action }] of events.entries()) {
    const isLast = events[n + 1]?.at !== at;
    const current = assignments.filter(
      ({ since, until }) => since <= at && (until === null || until > at),
    ).length;
    if (isLast && expected[to] !== undefined && current !== expected[to])
      fails(3, `${current} assignments after ${action} to ${to}`);
  }
  if (assignments.some(({ status, until }) => status !== 'ended' || until === null))
    fails(3, 'an assignment outlived its ticket');
}

const worked = ['settle', 'answer', 'sign', 'report_progress', 'finish', 'deliver', 'mediate'];
const verified = ['verify', 'reject', 'refer_up', 'mark_unreachable'];

/**
 * 6 and 7: the system solves nothing; the verifier has not worked, the upholder has neither worked nor
 * verified.
 */
function checkHands(events: readonly Event[]): void {
  const workers = new Set<string | null>();
  const verifiers = new Set<string | null>();
  for (const { action, by } of events) {
    if (action === 'rate_solved' && by === null) fails(6, 'the system said it was solved');
    if (worked.includes(action)) workers.add(by);
    if (verified.includes(action) && workers.has(by)) fails(7, `${by} worked and verified`);
    if (verified.includes(action)) verifiers.add(by);
    if (action === 'uphold' && (workers.has(by) || verifiers.has(by)))
      fails(7, `${by} upheld what was theirs`);
  }
}

/** 8: budgets over the whole life, one return per unit, and the days on hold. */
function checkBudgets(
  events: readonly Event[],
  spent: Readonly<Record<string, number>>,
  returnedBy: readonly string[],
  held: number,
): void {
  for (const [budget, most] of Object.entries(table.budgets))
    if ((spent[budget] ?? 0) > most) fails(8, `${budget}: ${spent[budget]}`);
  const dispatches = events.filter(({ action }) => action === 'dispatch' || action === 'assign').length;
  if (dispatches !== (spent['dispatches'] ?? 0))
    fails(8, `${dispatches} dispatches, of which ${spent['dispatches'] ?? 0} count`);
  if (new Set(returnedBy).size !== returnedBy.length) fails(8, 'a unit returned it twice');
  // A hold ends when the sweep looks, not a moment sooner.
  if (held > 181 * DAY) fails(8, `held for ${held / DAY} days`);
}

/** 9: the reporter of a merged ticket is in exactly one live ticket, besides their own rating. */
async function checkThreads(sql: Sql, matters: readonly Matter[]): Promise<void> {
  const ids = matters.map(({ id }) => id);
  const rows = await sql<{ person: string; from: string; n: number; merged: boolean }>(
    `SELECT e.person, e."from", count(*)::int AS n, (SELECT merged_into IS NOT NULL FROM ticket c WHERE c.id = e."from") AS merged
     FROM ticket_endorsement e JOIN ticket t ON t.id = e.ticket AND t.merged_into IS NULL
     WHERE t.id = ANY ($1) AND e."from" IS NOT NULL GROUP BY e.person, e."from"`,
    [ids],
  );
  for (const { n, merged } of rows)
    if (n !== 1 || !merged)
      fails(9, `${n} live threads by one ticket, which is ${merged ? '' : 'not '}merged`);
  const twice = await sql<unknown>(
    `SELECT 1 FROM ticket t WHERE t.id = ANY ($1) AND t.merged_into IS NOT NULL AND (SELECT merged_into
      FROM ticket m WHERE m.id = t.merged_into) = t.id`,
    [ids],
  );
  if (twice.length > 0) fails(9, 'two tickets went into each other');
}

interface Look {
  readonly seq: number;
  readonly by: string;
  readonly at: number;
  readonly fields: readonly string[];
}

/** 10: "who looked is recorded": once for each time, by whom, at what, and why. */
async function checkLooks(sql: Sql, id: string): Promise<void> {
  const told = await sql<Look & { why: string | null }>(
    `SELECT seq, "by", ${ms('at')} AS at, form->'fields' AS fields, form->>'words' AS why FROM case_event
      WHERE "case" = $1 AND action = 'reveal' ORDER BY seq`,
    [id],
  );
  const kept = await sql<Look>(
    `SELECT seq, "by", ${ms('at')} AS at, to_jsonb(fields) AS fields FROM ticket_reveal WHERE ticket = $1 ORDER BY seq`,
    [id],
  );
  if (told.some(({ why }) => !why)) fails(10, 'somebody looked for no reason');
  const [a, b] = [told, kept].map((looks) =>
    JSON.stringify(looks.map(({ seq, by, at, fields }) => [seq, by, at, fields])),
  );
  if (a !== b) fails(10, `the looks on record are ${b}, the events tell ${a}`);
}

/** @throws Error that names the invariant that does not hold */
export async function checkInvariants(sql: Sql, matters: readonly Matter[]): Promise<void> {
  await checkThreads(sql, matters);
  for (const { id } of matters) {
    const events = await sql<Event>(
      `SELECT seq, ${ms('at')} AS at, action, "by", "to" FROM case_event WHERE "case" = $1 AND mode = 'do' ORDER BY seq`,
      [id],
    );
    const assignments = await sql<Assignment>(
      `SELECT status, ${ms('since')} AS since, ${ms('until')} AS until FROM ticket_assignment WHERE ticket = $1`,
      [id],
    );
    const [{ spent, returnedBy, held }] = (await sql<{
      spent: Record<string, number>;
      returnedBy: string[];
      held: number;
    }>(
      `SELECT spent, returned_by AS "returnedBy", (SELECT coalesce(sum(${ms('until')} - ${ms('since')}), 0)::float8
        FROM ticket_hold h WHERE h.ticket = t.id) AS held FROM ticket t WHERE id = $1`,
      [id],
    )) as [{ spent: Record<string, number>; returnedBy: string[]; held: number }];
    try {
      checkAssignments(events, assignments);
      checkHands(events);
      await checkLooks(sql, id);
      checkBudgets(events, spent, returnedBy, held);
    } catch (error) {
      throw new Error(`ticket ${id}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}
