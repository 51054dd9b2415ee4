import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a security event is about: a permission, a limit or a ticket. */
export class SecurityEvents1796000200002 implements MigrationInterface {
  name = 'SecurityEvents1796000200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "security_event" ADD "what" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "security_event" DROP COLUMN "what"`);
  }
}
