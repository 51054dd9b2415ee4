import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people were called until they changed it. */
export class FormerNames1795900000000 implements MigrationInterface {
  name = 'FormerNames1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "former_name"`);
  }
}

const statements = [
  `CREATE TABLE "former_name" ("account" uuid NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "name" text NOT NULL, CONSTRAINT "PK_former_name" PRIMARY KEY ("account", "until"))`,
  `ALTER TABLE "former_name" ADD CONSTRAINT "FK_23911ddd4a8f6d5144209ce8a25" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
