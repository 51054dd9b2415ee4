/**
 * `pnpm test:walks`: 750 walks over HTTP, guided to rare steps; every row is taken in each of its states,
 * every refusal seen.
 */
import { clientOf, type Door } from '../walks/door.ts';
import { table } from '../walks/table.ts';
import { print, walkAll, type Walked } from '../walks/walks.ts';
import { LEAST, rare } from '../walks/wanted.ts';
import { SECRET, startSystem, type System } from './system.ts';

const COUNT = Number(process.env['WALKS'] ?? 750);
const SEED = Number(process.env['WALK_SEED'] ?? 20_261_121);
const LANES = 2;
/** With fewer walks, rare rows and refusals are not judged. */
const JUDGED = 500;
/** Walks between two lines of progress. */
const STRIDE = 50;

/**
 * Every refusal code of a transition, except TOO_FEW: every list with a minimum is required, so an empty one
 * is missing.
 */
const codes = [
  'NOT_FOUND',
  'STATE_MOVED_ON',
  'VERSION_MOVED_ON',
  'VERSION_MISSING',
  'NOT_RELATED',
  'GUARD_FAILED',
  'BUDGET_SPENT',
  'ASK_FIRST',
  'ALREADY_ASKED',
  'NOT_IMPARTIAL',
  'NOT_OFFERED',
  'NO_HEARING_SET',
  'ALREADY_TODAY',
  'CONVERSATION_CLOSED',
  'REMARK_SETTLED',
  'UNKNOWN_FIELD',
  'MISSING_FIELD',
  'WRONG_TYPE',
  'TOO_LONG',
  'TOO_SHORT',
  'TOO_MANY',
  'NOT_A_CHOICE',
  'TOO_EARLY',
  'TOO_LATE',
  'DUE_TOO_LATE',
  'CATEGORY_NOT_OF_KIND',
  'UNKNOWN_REFERENCE',
];

/** The extras a run must contain. */
const mixed = [
  'endorsers',
  'proxies',
  'pending requests',
  'recusals',
  'hearings',
  'tasks',
  'holds',
  'merges',
  'two reporters',
  'family who act',
];

/** One API per lane: moving the clock affects all tickets of a database. */
async function openDoor(system: System): Promise<Door> {
  const database = await system.database();
  const { origin } = await system.api(database);
  const ask = clientOf(origin, SECRET);
  let offset = 0;
  return {
    ask,
    sql: database.sql,
    now: () => Date.now() + offset,
    async setTime(at) {
      offset = at - Date.now();
      await database.sql(
        `INSERT INTO demo_clock (id, "offset") VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET "offset" = $1`,
        [offset],
      );
      await ask(null, 'GET', '/demo/clock');
    },
    async sweep() {
      offset += 1000;
      const { status } = await ask(null, 'POST', '/demo/clock', { advance: 'PT1S' });
      if (status !== 200) throw new Error(`the clock answered ${status}`);
    },
  };
}

function shortcomings({ tally, walks }: Walked): string[] {
  const unseen = codes.filter((code) => !tally.refused.has(code)).map((code) => `${code} was never seen`);
  const missing = mixed
    .filter((what) => (tally.mixed.get(what) ?? 0) < LEAST)
    .map((what) => `${tally.mixed.get(what) ?? 0} walks had ${what}, not ${LEAST}`);
  return COUNT < JUDGED
    ? []
    : [...rare(tally), ...unseen, ...missing, ...(walks === COUNT ? [] : [`only ${walks} walks`])];
}

function progress({ tally, walks, seconds }: Walked): void {
  if (walks % STRIDE === 0)
    console.log(`${walks} of ${COUNT} walks, ${seconds.toFixed(0)} s, ${rare(tally).length} rows still rare`);
}

const system = await startSystem();
try {
  const doors = await Promise.all(Array.from({ length: LANES }, () => openDoor(system)));
  const walked = await walkAll(doors, COUNT, SEED, undefined, progress);
  console.log(print(walked));
  const missing = shortcomings(walked);
  for (const line of missing) console.error(`✗ ${line}`);
  console.log(
    COUNT < JUDGED
      ? 'Too few walks to judge what is rare.'
      : missing.length === 0
        ? `Of ${table.rows.length} rows and ${table.facts.length} facts every one that is there was taken ` +
          `at least ${LEAST} times, and in each of its states.`
        : 'Not enough.',
  );
  process.exitCode = missing.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await system.stop();
}
