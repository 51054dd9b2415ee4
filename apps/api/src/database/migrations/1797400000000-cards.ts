import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether neighbours see the card of a case is a column, and the lists of neighbours have an index of such cases
 * only. What limits count is no record: after a crash the server begins to count anew.
 */
export class Cards1797400000000 implements MigrationInterface {
  name = 'Cards1797400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "cases" ADD "shows_card" boolean NOT NULL DEFAULT false`);
    await runner.query(FILL);
    await indexed(runner, SHOWN);
    await runner.query(`ALTER TABLE "rate_limit" SET UNLOGGED`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "rate_limit" SET LOGGED`);
    await indexed(runner, `state <> 'closed'`);
    await runner.query(`ALTER TABLE "cases" DROP COLUMN "shows_card"`);
  }
}

const SHOWN = `shows_card AND state <> 'closed'`;

/** As the rule `hasCard` decided when this was written. */
const FILL = `UPDATE cases c SET shows_card = true FROM ticket t JOIN category_version v
    ON v.code = t.category AND v.version = t.category_version
  WHERE c.id = t.id AND v.community = c.community AND c.state <> 'closed' AND NOT t.sensitive
    AND t.kind NOT IN ('consult', 'service') AND v.neighbours <> 'never'
    AND (t.shows_neighbours OR (t.kind IN ('help', 'hazard') AND v.neighbours = 'yes'))
    AND NOT EXISTS (SELECT 1 FROM ticket_hearing h WHERE h.ticket = t.id AND cardinality(h.sides) > 0)`;

async function indexed(runner: QueryRunner, where: string): Promise<void> {
  for (const depth of [3, 4, 5]) {
    await runner.query(`DROP INDEX cases_near_${depth}`);
    await runner.query(
      `CREATE INDEX cases_near_${depth} ON cases ((path[${depth}]), opened_at, id, state) WHERE ${where}`,
    );
  }
}
