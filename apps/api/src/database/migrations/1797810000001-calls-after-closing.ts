import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIME = 'TIMESTAMP(3) WITH TIME ZONE';

/** 回访: closed tickets that were drawn for a call. None is drawn of those that were closed before. */
export class CallsAfterClosing1797810000001 implements MigrationInterface {
  name = 'CallsAfterClosing1797810000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "ticket_call" ("ticket" uuid NOT NULL, "seq" integer NOT NULL,
      "why" text NOT NULL, "since" ${TIME} NOT NULL, "outcome" text NOT NULL, "status" text NOT NULL,
      "tries" integer NOT NULL, "by" uuid, "called_at" ${TIME}, "solved" text, "satisfied" text,
      CONSTRAINT "ticket_call_key" PRIMARY KEY ("ticket", "seq"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "ticket_call_open" ON "ticket_call" ("ticket") WHERE status = 'open'`,
    );
    await runner.query(`ALTER TABLE "ticket_call" ADD CONSTRAINT "FK_052a6bc54c62ef3430ce2c764c3"
      FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "ticket_call"`);
  }
}
