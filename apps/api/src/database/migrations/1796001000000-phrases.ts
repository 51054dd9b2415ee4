import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 常用语: canned answers of a community. */
export class Phrases1796001000000 implements MigrationInterface {
  name = 'Phrases1796001000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "phrase"`);
  }
}

const statements = [
  `CREATE TABLE "phrase" ("community" uuid NOT NULL, "purpose" text NOT NULL, "position" integer NOT NULL, "text" text NOT NULL, CONSTRAINT "PK_phrase" PRIMARY KEY ("community", "purpose", "position"))`,
  `ALTER TABLE "phrase" ADD CONSTRAINT "FK_f7451ef97e3c76d8e54fb379f94" FOREIGN KEY ("community") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
