import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who takes part in a case becomes a table of its own, filled from the tickets. Events record what they
 * replaced and which version of the machine decided them; for earlier events both stay unknown.
 */
export class Participants1796200000000 implements MigrationInterface {
  name = 'Participants1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      CREATE,
      FILL,
      ...INDEXES,
      REFER,
      ...COLUMNS,
      RETELL(`, replaced = told -> 'replaced'`),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(RETELL(''));
    await runner.query(`ALTER TABLE "case_event" DROP COLUMN "replaced", DROP COLUMN "machine_version"`);
    await runner.query(`DROP TABLE "case_participant"`);
  }
}

const CREATE = `CREATE TABLE "case_participant" ("case" uuid NOT NULL, "role" text NOT NULL, "party" uuid NOT NULL,
  "kind" text NOT NULL, "current" boolean NOT NULL,
  CONSTRAINT "PK_case_participant" PRIMARY KEY ("case", "role", "party"))`;

/** The parts of tickets: their role, party and kind, and whether they last. */
const PARTS = [
  `SELECT id, 'reporter', reporter, 'person', true FROM t`,
  `SELECT id, 'reporter', one::uuid, 'person', false FROM t, jsonb_array_elements_text(former_reporters) one`,
  `SELECT id, 'proxy', proxy, 'person', true FROM t`,
  `SELECT ticket, 'endorser', person, 'person', true FROM ticket_endorsement`,
  `SELECT ticket, 'revealed', of, 'person', false FROM ticket_reveal`,
  `SELECT id, 'case_steward', case_steward, 'person', open FROM t`,
  `SELECT id, 'case_steward', (one->>'person')::uuid, 'person', false FROM t, jsonb_array_elements(past_stewards) one`,
  `SELECT id, 'suggested', (suggestion->>'lead')::uuid, 'unit', open FROM t`,
  `SELECT id, 'suggested', one::uuid, 'unit', open FROM t, jsonb_array_elements_text(suggestion->'support') one`,
  `SELECT a.ticket, 'lead', a.person, 'person', t.open AND a.status <> 'ended' FROM ticket_assignment a JOIN t ON t.id = a.ticket`,
  `SELECT a.ticket, 'lead', a.unit, 'unit', t.open AND a.status <> 'ended' AND a.person IS NULL FROM ticket_assignment a JOIN t ON t.id = a.ticket`,
  `SELECT a.ticket, 'support', one, 'unit', t.open AND a.status <> 'ended' FROM ticket_assignment a JOIN t ON t.id = a.ticket, unnest(a.support) one`,
  `SELECT k.ticket, 'task', k.unit, 'unit', t.open AND k.status = 'open' FROM ticket_task k JOIN t ON t.id = k.ticket`,
  `SELECT id, 'worker', one::uuid, 'person', false FROM t, jsonb_array_elements_text(workers) one`,
  `SELECT id, 'verifier', one::uuid, 'person', false FROM t, jsonb_array_elements_text(verifiers) one`,
  `SELECT id, 'verifier', upheld_by, 'person', false FROM t`,
  `SELECT ticket, 'host', host, 'person', status = 'open' FROM ticket_hearing`,
  `SELECT ticket, 'host', convenor, 'person', status = 'open' FROM ticket_hearing`,
  `SELECT ticket, 'seat', (one->>'unit')::uuid, 'unit', status = 'open' FROM ticket_hearing, jsonb_array_elements(seats) one`,
  `SELECT ticket, 'seat', (one->>'unit')::uuid, 'unit', false FROM ticket_hearing, jsonb_array_elements(positions) one`,
  `SELECT ticket, 'side', one, 'person', status = 'open' FROM ticket_hearing, unnest(sides) one`,
  `SELECT "case", 'asker', asker, 'person', status = 'pending' FROM case_request`,
  `SELECT "case", 'named', (form->>'successor')::uuid, 'person', status = 'pending' FROM case_request`,
  `SELECT "case", 'named', one::uuid, 'person', status = 'pending' FROM case_request, jsonb_array_elements_text(form->'sides') one`,
  ...['about', 'recused'].flatMap((role) => [
    `SELECT id, '${role}', (one->>'person')::uuid, 'person', true FROM t, jsonb_array_elements(${role}) one`,
    `SELECT id, '${role}', (one->>'unit')::uuid, 'unit', true FROM t, jsonb_array_elements(${role}) one`,
  ]),
];

const FILL = `WITH t AS (SELECT ticket.*, cases.state <> 'closed' AS open FROM ticket JOIN cases ON cases.id = ticket.id)
  INSERT INTO case_participant ("case", role, party, kind, current)
  SELECT of_case, role, party, kind, bool_or(current) FROM (${PARTS.join('\n  UNION ALL ')}) AS part (of_case, role, party, kind, current)
  WHERE party IS NOT NULL GROUP BY of_case, role, party, kind`;

const INDEXES = [
  `CREATE INDEX "case_participant_current" ON "case_participant" ("party", "role") WHERE current`,
  `CREATE INDEX "case_participant_party" ON "case_participant" ("party")`,
];

const REFER = `ALTER TABLE "case_participant" ADD CONSTRAINT "FK_98acca74897c90855bfdca5e273" FOREIGN KEY ("case") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`;

const COLUMNS = [
  `ALTER TABLE "case_event" ADD "replaced" jsonb`,
  `ALTER TABLE "case_event" ADD "machine_version" integer`,
];

/** As before, with further columns. Its owner's rights let it change one event, for redaction. */
const RETELL = (
  more: string,
): string => `CREATE OR REPLACE FUNCTION retell_event(of_case uuid, of_seq integer, told jsonb) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = public, pg_temp SET sandan.retelling = 'on' AS $$
  UPDATE case_event SET "by" = (told ->> 'by')::uuid, units = told -> 'units', household = (told ->> 'household')::uuid, form = told -> 'form', given = told -> 'given'${more}
  WHERE "case" = of_case AND seq = of_seq $$`;
