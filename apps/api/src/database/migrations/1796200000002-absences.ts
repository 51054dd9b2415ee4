import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Absences are cases. One that ended early keeps the end as it was entered. A case is deleted with the row that
 * shares its id, whatever its noun: the trigger of homes serves both tables.
 */
export class Absences1796200000002 implements MigrationInterface {
  name = 'Absences1796200000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "absence" ADD "planned" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER FUNCTION forget_home() RENAME TO forget_case`);
    await runner.query(`ALTER TRIGGER forget_home ON residence RENAME TO forget_case`);
    await runner.query(
      `CREATE TRIGGER forget_case AFTER DELETE ON absence FOR EACH ROW EXECUTE FUNCTION forget_case()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER forget_case ON absence`);
    await runner.query(`ALTER TRIGGER forget_case ON residence RENAME TO forget_home`);
    await runner.query(`ALTER FUNCTION forget_case() RENAME TO forget_home`);
    await runner.query(`ALTER TABLE "absence" DROP COLUMN "planned"`);
  }
}
