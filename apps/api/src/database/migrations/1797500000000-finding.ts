import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows of a workbook lie beside what its preview shows, so that looking at an import does not open them. */
export class Finding1797500000000 implements MigrationInterface {
  name = 'Finding1797500000000';

  async up(runner: QueryRunner): Promise<void> {
    // What was found before has no rows of its own: it is uploaded again.
    await runner.query(`DELETE FROM "workbook_finding"`);
    await runner.query(`UPDATE "workbook_import" SET state = 'moved_on' WHERE state <> 'done'`);
    await runner.query(`ALTER TABLE "workbook_finding" ADD "workbook" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "workbook_finding" DROP COLUMN "workbook"`);
  }
}
