import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events, clock intervals, requests, read marks, notices and pictures belong to a case of any noun. Tables and
 * columns are renamed: every row stays where it is.
 */
export class CaseRows1796100000001 implements MigrationInterface {
  name = 'CaseRows1796100000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Rows of cases of other nouns would refer to nothing. */
  async down(): Promise<void> {
    throw new Error(
      'This migration cannot be undone without losing what it keeps: restore a backup instead.',
    );
  }
}

/** Lets the column `ticket` of a table refer to the case instead. */
const referToCase = (table: string, old: string, now: string): string[] => [
  `ALTER TABLE "${table}" RENAME COLUMN "ticket" TO "case"`,
  `ALTER TABLE "${table}" DROP CONSTRAINT "${old}"`,
  `ALTER TABLE "${table}" ADD CONSTRAINT "${now}" FOREIGN KEY ("case") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const renameKey = (table: string, old: string, now: string): string =>
  `ALTER TABLE "${table}" RENAME CONSTRAINT "${old}" TO "${now}"`;

const renameIndex = (old: string, now: string): string => `ALTER INDEX "${old}" RENAME TO "${now}"`;

/** As before, with the new names. Its owner's rights let it change one event, for redaction. */
const RETELL = `CREATE FUNCTION retell_event(of_case uuid, of_seq integer, told jsonb) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = public, pg_temp SET sandan.retelling = 'on' AS $$
  UPDATE case_event SET "by" = (told ->> 'by')::uuid, units = told -> 'units', household = (told ->> 'household')::uuid, form = told -> 'form', given = told -> 'given'
  WHERE "case" = of_case AND seq = of_seq $$`;

/** Rewrites the payloads of queued jobs; the queue's tables may not exist yet. */
const QUEUED = `DO $$ BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    UPDATE graphile_worker._private_jobs
      SET payload = (payload::jsonb - 'ticket' || jsonb_build_object('case', payload::jsonb -> 'ticket'))::json
      WHERE payload::jsonb ? 'ticket';
  END IF;
END $$`;

const statements = [
  `ALTER TABLE "ticket_event" RENAME TO "case_event"`,
  ...referToCase('case_event', 'FK_011d92702d26bc5497fdeb12c32', 'FK_dcabd2ac6c575db581764875de3'),
  renameKey('case_event', 'PK_66c67b4a6e4ad90c5bc0e03b7e0', 'PK_d66ed7ab1a3b74993b7adb46ac9'),
  renameIndex('IDX_85938571e54ca176b727b7b62d', 'IDX_5624f587aff4c25ed1695ade1c'),
  `DROP FUNCTION retell_event(uuid, integer, jsonb)`,
  RETELL,
  `REVOKE ALL ON FUNCTION retell_event FROM PUBLIC`,

  `ALTER TABLE "ticket_interval" RENAME TO "case_interval"`,
  ...referToCase('case_interval', 'FK_7f5e256c456dca08c905163e9f7', 'FK_7fb384954944788dcd5be6b69d2'),
  renameKey('case_interval', 'PK_428eef4a17fe02baad8814b03bd', 'PK_84b622162537e7010aebc472321'),

  `ALTER TABLE "ticket_request" RENAME TO "case_request"`,
  ...referToCase('case_request', 'FK_1c5f0ac2c1df5c4dc3b16e941b7', 'FK_d632a5e154d1f21604c65e4433e'),
  renameKey('case_request', 'PK_8af7056af5013228f8434edcc3e', 'PK_72f90913f261c777370176523aa'),
  renameIndex('IDX_bc0955f4eb5f4432bd77dc086f', 'IDX_1c939ad209a8060123ba5198b5'),
  renameIndex('ticket_request_pending', 'case_request_pending'),

  `ALTER TABLE "ticket_read" RENAME TO "case_read"`,
  ...referToCase('case_read', 'FK_11cdc3ec5e50ced197c6387c21f', 'FK_1d7cb1a27edf490bcb297f4391e'),
  renameKey('case_read', 'PK_e935e90a3a0beffa83eb7c958db', 'PK_d47768579d353a9de96bee11ef9'),
  renameKey('case_read', 'FK_7000401682c34c0f4db64f8a4a1', 'FK_e3b511872ddfb6b572594bdd5e0'),

  ...referToCase('notice', 'FK_b4a7dd265aa40b250ce78b4d678', 'FK_42e282a9f962cd16f8c6d924f35'),
  `ALTER TABLE "file" RENAME COLUMN "ticket" TO "case"`,
  renameIndex('file_ticket', 'file_case'),
  QUEUED,
];
