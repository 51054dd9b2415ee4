import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIME = 'TIMESTAMP(3) WITH TIME ZONE';

/** 剔除: a closed ticket is left out of the shares that judge the work. */
export class Exclusions1797820000001 implements MigrationInterface {
  name = 'Exclusions1797820000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "ticket_exclusion" ("ticket" uuid NOT NULL, "seq" integer NOT NULL,
      "asker" uuid NOT NULL, "by" uuid NOT NULL, "reason" text NOT NULL, "since" ${TIME} NOT NULL,
      "status" text NOT NULL, "objected_by" uuid, "rule_by" ${TIME}, "until" ${TIME},
      CONSTRAINT "PK_71debae4eb51b9d543b1acc6590" PRIMARY KEY ("ticket", "seq"))`);
    await runner.query(`CREATE UNIQUE INDEX "ticket_exclusion_once" ON "ticket_exclusion" ("ticket")
      WHERE until IS NULL`);
    await runner.query(`ALTER TABLE "ticket_exclusion" ADD CONSTRAINT "FK_d183e0a0c20a84233e15379beb9"
      FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "ticket_exclusion"`);
  }
}
