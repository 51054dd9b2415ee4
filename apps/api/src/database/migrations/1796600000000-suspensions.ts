import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A suspension is a case: the case goes with its row. */
export class Suspensions1796600000000 implements MigrationInterface {
  name = 'Suspensions1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TRIGGER forget_case AFTER DELETE ON suspension FOR EACH ROW EXECUTE FUNCTION forget_case()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER forget_case ON suspension`);
  }
}
