import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices are cases. One that ended early keeps the end that was set beforehand. */
export class Offices1796200000003 implements MigrationInterface {
  name = 'Offices1796200000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "office" ADD "planned" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `CREATE TRIGGER forget_case AFTER DELETE ON office FOR EACH ROW EXECUTE FUNCTION forget_case()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER forget_case ON office`);
    await runner.query(`ALTER TABLE "office" DROP COLUMN "planned"`);
  }
}
