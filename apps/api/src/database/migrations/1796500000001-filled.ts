import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ticket says which of its collections have rows, so that a list does not look into all of them. */
export class Filled1796500000001 implements MigrationInterface {
  name = 'Filled1796500000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket" ADD "filled" text array NOT NULL DEFAULT '{}'`);
    const has = Object.entries(collections).map(
      ([name, table]) => `(SELECT '${name}' FROM ${table} LIMIT 1)`,
    );
    await runner.query(`UPDATE ticket t SET filled = array_remove(ARRAY[${has.join(', ')}], NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "filled"`);
  }
}

const collections = {
  ...Object.fromEntries(
    ['assignment', 'contact', 'rating', 'endorsement', 'hold', 'hearing', 'task'].map((one) => [
      `${one}s`,
      `ticket_${one} r WHERE r.ticket = t.id`,
    ]),
  ),
  requests: `case_request r WHERE r."case" = t.id`,
  reveals: `ticket_reveal r WHERE r.ticket = t.id`,
};
