import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What several people do with one ticket: endorsements, requests, holds, hearings, tasks, and how far each
 * has read.
 */
export class Together1795300000000 implements MigrationInterface {
  name = 'Together1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** What people said to each other is not thrown away by going back. */
  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be undone without losing what it keeps: restore a backup instead.',
    );
  }
}

const statements = [
  `CREATE TABLE "ticket_endorsement" ("ticket" uuid NOT NULL, "id" text NOT NULL, "seq" integer NOT NULL, "person" uuid NOT NULL, "household" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "from" uuid, CONSTRAINT "PK_3c2fe2967d8871c2c261044f4aa" PRIMARY KEY ("ticket", "id"))`,
  `CREATE INDEX "IDX_d15ff92a9380f79dfae163c102" ON "ticket_endorsement" ("person")`,
  `CREATE TABLE "ticket_hold" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "by" uuid NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, "review" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "public_line" text NOT NULL, CONSTRAINT "PK_e52cc27113ab4468dc77a1799c8" PRIMARY KEY ("ticket", "seq"))`,
  `CREATE INDEX "ticket_hold_open" ON "ticket_hold" ("ticket") WHERE until IS NULL`,
  `CREATE TABLE "ticket_hearing" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "set" boolean NOT NULL, "matter" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE, "place" text, "reply_by" text, "host" uuid, "seats" jsonb NOT NULL, "sides" uuid array NOT NULL, "positions" jsonb NOT NULL, "signed" uuid array NOT NULL, "status" text NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, "convenor" uuid, "followed_up" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_84a0e1aa7a8a8472012e48a9fe8" PRIMARY KEY ("ticket", "seq"))`,
  `CREATE INDEX "IDX_576264dee4e0d04ff16b32bae4" ON "ticket_hearing" ("host")`,
  `CREATE INDEX "ticket_hearing_open" ON "ticket_hearing" ("ticket") WHERE status = 'open'`,
  `CREATE TABLE "ticket_task" ("ticket" uuid NOT NULL, "id" text NOT NULL, "seq" integer NOT NULL, "unit" uuid NOT NULL, "words" text NOT NULL, "due" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "status" text NOT NULL, CONSTRAINT "PK_e2aedfa69e60c815b061644225e" PRIMARY KEY ("ticket", "id"))`,
  `CREATE INDEX "IDX_4bd0f03ade1da2c74362c59b58" ON "ticket_task" ("unit")`,
  `CREATE TABLE "ticket_request" ("ticket" uuid NOT NULL, "id" text NOT NULL, "seq" integer NOT NULL, "action" text NOT NULL, "form" jsonb NOT NULL, "asker" uuid NOT NULL, "as" text NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "status" text NOT NULL, CONSTRAINT "PK_8af7056af5013228f8434edcc3e" PRIMARY KEY ("ticket", "id"))`,
  `CREATE INDEX "IDX_bc0955f4eb5f4432bd77dc086f" ON "ticket_request" ("asker")`,
  `CREATE INDEX "ticket_request_pending" ON "ticket_request" ("ticket") WHERE status = 'pending'`,
  `CREATE TABLE "ticket_read" ("ticket" uuid NOT NULL, "account" uuid NOT NULL, "seq" integer NOT NULL, CONSTRAINT "PK_e935e90a3a0beffa83eb7c958db" PRIMARY KEY ("ticket", "account"))`,
  `ALTER TABLE "ticket" DROP COLUMN "rated_master"`,
  `ALTER TABLE "ticket" ADD "former_reporters" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "ticket" ADD "reporter_from" uuid`,
  `ALTER TABLE "ticket" ADD "asked_at" TIMESTAMP(3) WITH TIME ZONE`,
  `CREATE INDEX "IDX_50dbd74ced868eb3fe7af62d40" ON "ticket" ("merged_into") WHERE merged_into IS NOT NULL`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_dd1c21aa176a6be7589df167d30" FOREIGN KEY ("merged_into") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_endorsement" ADD CONSTRAINT "FK_22c495ce9520c9828a08d36fc09" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_endorsement" ADD CONSTRAINT "FK_d15ff92a9380f79dfae163c1028" FOREIGN KEY ("person") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_endorsement" ADD CONSTRAINT "FK_6f730850f41a6a6b7114fdb9a9e" FOREIGN KEY ("household") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_endorsement" ADD CONSTRAINT "FK_7dd0028e5b4483465549de656bd" FOREIGN KEY ("from") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_hold" ADD CONSTRAINT "FK_7c883586bd32b95533694a04bcc" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_hearing" ADD CONSTRAINT "FK_552d8f09e5aed5b9a75a6cea9b4" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_task" ADD CONSTRAINT "FK_315c30be59630a9e5d3036c1e3b" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_task" ADD CONSTRAINT "FK_4bd0f03ade1da2c74362c59b58c" FOREIGN KEY ("unit") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_request" ADD CONSTRAINT "FK_1c5f0ac2c1df5c4dc3b16e941b7" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_read" ADD CONSTRAINT "FK_11cdc3ec5e50ced197c6387c21f" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_read" ADD CONSTRAINT "FK_7000401682c34c0f4db64f8a4a1" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
