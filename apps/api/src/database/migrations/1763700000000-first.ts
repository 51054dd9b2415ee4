import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first schema: people and places, tickets and what happened to them, pictures, notices. */
export class First1763700000000 implements MigrationInterface {
  name = 'First1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** There is nothing before the first schema to go back to. */
  async down(): Promise<void> {
    throw new Error('The first migration cannot be undone: drop the database instead.');
  }
}

const statements = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  // Ticket numbers: unique and rising without a lock; a refused placing leaves a gap.
  `CREATE SEQUENCE "ticket_number"`,
  `CREATE TABLE "idempotency" ("actor" text NOT NULL, "key" text NOT NULL, "hash" text NOT NULL, "answer" jsonb, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_7aecd1012e769ddd4eb437ff45f" PRIMARY KEY ("actor", "key"))`,
  `CREATE INDEX "IDX_03f865d209e0b38c846d50a4da" ON "idempotency" ("at")`,
  `CREATE TABLE "account" ("id" uuid NOT NULL DEFAULT uuidv7(), "openid" text, "name" text NOT NULL, "phone" text, "community" uuid NOT NULL, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "UQ_86cb8e91e4e42dde526d7be9aa9" UNIQUE ("openid"), CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
  `CREATE TABLE "session" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "refresh_hash" text NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_d3fbfc3dae3d421d2e6486bd377" UNIQUE ("refresh_hash"), CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_85db24e8a517c9904d437e969b" ON "session" ("account")`,
  `CREATE TABLE "file" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "mime" text NOT NULL, "bytes" integer NOT NULL, "width" integer NOT NULL, "height" integer NOT NULL, "sha256" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ticket" uuid, "seq" integer, "position" integer, CONSTRAINT "PK_36b46d232307066b3a2c9ea3a1d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "file_orphan" ON "file" ("at") WHERE ticket IS NULL`,
  `CREATE INDEX "file_ticket" ON "file" ("ticket", "seq", "position") WHERE ticket IS NOT NULL`,
  `CREATE TABLE "demo_clock" ("id" integer NOT NULL DEFAULT '1', "offset" double precision NOT NULL DEFAULT '0', CONSTRAINT "PK_6ea9c565fb84ddd69d3fcaca00c" PRIMARY KEY ("id"))`,
  `CREATE TABLE "area" ("id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL, "name" text NOT NULL, "full_name" text NOT NULL, "parent" uuid, "path" uuid array NOT NULL, "prefix" text, "position" integer NOT NULL DEFAULT '0', CONSTRAINT "UQ_a298a9b279968eb310fbad0139f" UNIQUE ("prefix"), CONSTRAINT "PK_39d5e4de490139d6535d75f42ff" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_788f3401e064efdb4580314dd8" ON "area" ("parent")`,
  `CREATE TABLE "ticket" ("id" uuid NOT NULL DEFAULT uuidv7(), "number" text NOT NULL, "version" integer NOT NULL, "seq" integer NOT NULL, "state" text NOT NULL, "outcome" text, "kind" text NOT NULL, "category" text NOT NULL, "urgency" text NOT NULL, "level" text NOT NULL, "building" uuid NOT NULL, "estate" uuid NOT NULL, "community" uuid NOT NULL, "title" text, "private" boolean NOT NULL, "about" jsonb NOT NULL, "about_staff" boolean NOT NULL, "sensitive" boolean NOT NULL, "recused" jsonb NOT NULL, "reporter" uuid, "household" uuid, "proxy" uuid, "case_steward" uuid, "past_stewards" jsonb NOT NULL DEFAULT '[]', "suggestion" jsonb, "spent" jsonb NOT NULL, "returned_by" jsonb NOT NULL, "return_to" text, "paused_at" TIMESTAMP(3) WITH TIME ZONE, "touched" boolean NOT NULL, "mediated" boolean NOT NULL, "workers" jsonb NOT NULL, "verifiers" jsonb NOT NULL, "upheld_by" uuid, "declined_level" text, "merged_into" uuid, "rated_master" boolean NOT NULL, "contact_shared" boolean NOT NULL, "nudged_at" TIMESTAMP(3) WITH TIME ZONE, "flags" jsonb NOT NULL, "clocks" jsonb NOT NULL, "overrun_at" TIMESTAMP(3) WITH TIME ZONE, "placed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "due_at" TIMESTAMP(3) WITH TIME ZONE, "promised_at" TIMESTAMP(3) WITH TIME ZONE, "path" uuid array NOT NULL, "place" text, "words" text, "search" text NOT NULL, "behalf" jsonb, CONSTRAINT "UQ_a8d5171cdff59b4d6fc2c6d092e" UNIQUE ("number"), CONSTRAINT "PK_d9a0835407701eb86f874474b7c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e28aab4465705650bb620c33ad" ON "ticket" ("reporter")`,
  `CREATE INDEX "IDX_2d1174bc42a8641b4befa0c73b" ON "ticket" ("case_steward")`,
  `CREATE INDEX "ticket_due" ON "ticket" ("due_at") WHERE due_at IS NOT NULL`,
  `CREATE INDEX "ticket_state" ON "ticket" ("community", "state", "placed_at")`,
  `CREATE INDEX "ticket_nearby" ON "ticket" ("estate", "placed_at", "id") WHERE state NOT IN ('closed', 'rating')`,
  `CREATE INDEX "ticket_proxy" ON "ticket" ("proxy", "placed_at") WHERE proxy IS NOT NULL`,
  `CREATE TABLE "notice" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "ticket" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "title" text NOT NULL, "text" text NOT NULL, "read_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_705062b14410ff1a04998f86d72" PRIMARY KEY ("id"))`,
  `CREATE INDEX "notice_inbox" ON "notice" ("account", "at", "id")`,
  `CREATE INDEX "notice_unread" ON "notice" ("account") WHERE read_at IS NULL`,
  `CREATE UNIQUE INDEX "notice_once" ON "notice" ("account", "ticket", "seq")`,
  `CREATE TABLE "category" ("code" text NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "position" integer NOT NULL, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "PK_652a15c02538138f021f1320de8" PRIMARY KEY ("code"))`,
  `CREATE TABLE "office" ("id" uuid NOT NULL DEFAULT uuidv7(), "office" text NOT NULL, "area" uuid NOT NULL, "account" uuid NOT NULL, "deputy" boolean NOT NULL DEFAULT false, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_200185316ba169fda17e3b6ba00" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_becc7ce9f81dd29ca0e6aed8d0" ON "office" ("area")`,
  `CREATE INDEX "IDX_f3ffaf705b32fadeaf176f4a2b" ON "office" ("account")`,
  `CREATE TABLE "residence" ("id" uuid NOT NULL DEFAULT uuidv7(), "account" uuid NOT NULL, "household" uuid NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_618d05a83dac6021158cd01919a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_e97b68e076ffed2c5deb51dbf2" ON "residence" ("account")`,
  `CREATE INDEX "IDX_a89222c805202627a6f112c9f6" ON "residence" ("household")`,
  `CREATE TABLE "unit" ("id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL, "name" text NOT NULL, "area" uuid NOT NULL, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "PK_4252c4be609041e559f0c80f58a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_84e191d335549bd359839d888d" ON "unit" ("area")`,
  `CREATE TABLE "membership" ("id" uuid NOT NULL DEFAULT uuidv7(), "unit" uuid NOT NULL, "account" uuid NOT NULL, "area" uuid NOT NULL, "is_default" boolean NOT NULL DEFAULT false, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_93854fe4986ceb52c339844e7a" ON "membership" ("unit")`,
  `CREATE INDEX "IDX_3c9f89b91b39698e5ba5fdbf89" ON "membership" ("account")`,
  `CREATE INDEX "IDX_967d8ee00a3cde7af5c0281ae3" ON "membership" ("area")`,
  `CREATE TABLE "ticket_assignment" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "unit" uuid, "person" uuid, "external" boolean NOT NULL, "support" uuid array NOT NULL, "due" TIMESTAMP(3) WITH TIME ZONE, "appointed" boolean NOT NULL, "status" text NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_1d2e2bd72a256d9a4890dc71c2c" PRIMARY KEY ("ticket", "seq"))`,
  `CREATE INDEX "IDX_5f561def13c464a93d9330ee48" ON "ticket_assignment" ("unit")`,
  `CREATE TABLE "ticket_contact" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "by" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "channel" text NOT NULL, "reached" boolean NOT NULL, "verdict" text, CONSTRAINT "PK_21d5fdebf30a818ecb6d9d2615c" PRIMARY KEY ("ticket", "seq"))`,
  `CREATE TABLE "ticket_rating" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "by" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "run" integer NOT NULL, "verdict" text NOT NULL, "stars" integer, "called" boolean NOT NULL, CONSTRAINT "PK_659547a9601c3c8451b510abe4d" PRIMARY KEY ("ticket", "seq"))`,
  `CREATE TABLE "ticket_event" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "action" text NOT NULL, "mode" text NOT NULL, "by" uuid, "as" text NOT NULL, "units" jsonb NOT NULL, "household" uuid, "from" text, "to" text NOT NULL, "form" jsonb NOT NULL, "given" jsonb NOT NULL, CONSTRAINT "PK_66c67b4a6e4ad90c5bc0e03b7e0" PRIMARY KEY ("ticket", "seq"))`,
  `CREATE INDEX "IDX_85938571e54ca176b727b7b62d" ON "ticket_event" ("by")`,
  `CREATE TABLE "ticket_interval" ("ticket" uuid NOT NULL, "seq" integer NOT NULL, "clock" text NOT NULL, "run" integer NOT NULL, "from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "to" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "why" text NOT NULL, CONSTRAINT "PK_428eef4a17fe02baad8814b03bd" PRIMARY KEY ("ticket", "seq", "clock"))`,
  // Lists by area and search by words of any length, Chinese too.
  `CREATE INDEX "area_path" ON "area" USING gin ("path")`,
  `CREATE INDEX "ticket_path" ON "ticket" USING gin ("path")`,
  `CREATE INDEX "ticket_pool" ON "ticket" USING gin ("path") WHERE state = 'pool'`,
  `CREATE INDEX "ticket_search" ON "ticket" USING gin ("search" gin_trgm_ops)`,
  `ALTER TABLE "session" ADD CONSTRAINT "FK_85db24e8a517c9904d437e969b3" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "area" ADD CONSTRAINT "FK_788f3401e064efdb4580314dd8a" FOREIGN KEY ("parent") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_8273ec8bddfc616c67d88227e6e" FOREIGN KEY ("building") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_374a5a5626a6ef78d22bcedc29d" FOREIGN KEY ("estate") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_c2070757f5dbd7ff0e199f85ecc" FOREIGN KEY ("community") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_e28aab4465705650bb620c33adf" FOREIGN KEY ("reporter") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_deeaf0efc3fa9fa3262d13c02fd" FOREIGN KEY ("household") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_c31e8e1a8610fee343a772794e6" FOREIGN KEY ("proxy") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket" ADD CONSTRAINT "FK_2d1174bc42a8641b4befa0c73b6" FOREIGN KEY ("case_steward") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notice" ADD CONSTRAINT "FK_8c4c00ad0f56eccad79959c4051" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notice" ADD CONSTRAINT "FK_b4a7dd265aa40b250ce78b4d678" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "office" ADD CONSTRAINT "FK_becc7ce9f81dd29ca0e6aed8d00" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "residence" ADD CONSTRAINT "FK_a89222c805202627a6f112c9f6c" FOREIGN KEY ("household") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit" ADD CONSTRAINT "FK_84e191d335549bd359839d888d5" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "membership" ADD CONSTRAINT "FK_93854fe4986ceb52c339844e7a5" FOREIGN KEY ("unit") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "membership" ADD CONSTRAINT "FK_967d8ee00a3cde7af5c0281ae3c" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_assignment" ADD CONSTRAINT "FK_e8cbe53c327ef843d4fe032eca0" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_contact" ADD CONSTRAINT "FK_f4a46acf54a2770a423b98ade91" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_rating" ADD CONSTRAINT "FK_896d65bd490e984b033e8522a44" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_event" ADD CONSTRAINT "FK_011d92702d26bc5497fdeb12c32" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "ticket_interval" ADD CONSTRAINT "FK_7f5e256c456dca08c905163e9f7" FOREIGN KEY ("ticket") REFERENCES "ticket"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
