import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIME = 'TIMESTAMP(3) WITH TIME ZONE';

/** 督办: an office above the lead asks for an answer by a date. */
export class Supervisions1797700000001 implements MigrationInterface {
  name = 'Supervisions1797700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "ticket_supervision" ("ticket" uuid NOT NULL, "seq" integer NOT NULL,
      "by" uuid NOT NULL, "level" text NOT NULL, "since" ${TIME} NOT NULL, "reply_by" ${TIME} NOT NULL,
      "status" text NOT NULL, "again" integer NOT NULL, "risen" integer NOT NULL, "answered_at" ${TIME},
      "due" ${TIME}, "until" ${TIME}, CONSTRAINT "PK_1d4133cf335dee14c04ebdf2db8" PRIMARY KEY ("ticket", "seq"))`);
    await runner.query(`CREATE UNIQUE INDEX "ticket_supervision_once" ON "ticket_supervision" ("ticket")
      WHERE status IN ('open', 'answered')`);
    await runner.query(`ALTER TABLE "ticket_supervision" ADD CONSTRAINT "FK_5e8f8cae421dda13a1fedc5ab8f"
      FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "ticket_supervision"`);
  }
}
