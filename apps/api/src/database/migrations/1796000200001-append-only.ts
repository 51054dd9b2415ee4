import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened is added to and never changed: events are append-only, but for two narrow functions. */
export class AppendOnly1796000200001 implements MigrationInterface {
  name = 'AppendOnly1796000200001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      REFUSE,
      ...['ticket_event', 'security_event'].flatMap(appendOnly),
      RETELL,
      FORGET,
      ...CLOSED,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION retell_event, forget_security_events`);
    await runner.query(`DROP FUNCTION refuse_change CASCADE`);
  }
}

const REFUSE = `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF coalesce(current_setting('sandan.retelling', true), '') <> 'on' THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
  RETURN OLD;
END $$`;

/** Every table whose name ends in _event has these two. */
const appendOnly = (table: string): string[] => [
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

/** Both run as the owner, whoever calls them, and touch nothing else. */
const NARROW = `SECURITY DEFINER SET search_path = public, pg_temp SET sandan.retelling = 'on'`;

/** Takes from one event whose matter it was; what was done, when, and in which office stays. */
const RETELL = `CREATE FUNCTION retell_event(of_ticket uuid, of_seq integer, told jsonb) RETURNS void LANGUAGE sql ${NARROW} AS $$
  UPDATE ticket_event SET "by" = (told ->> 'by')::uuid, units = told -> 'units', household = (told ->> 'household')::uuid, form = told -> 'form', given = told -> 'given'
  WHERE ticket = of_ticket AND seq = of_seq $$`;

/** Deletes security events whose time is over; how many went. */
const FORGET = `CREATE FUNCTION forget_security_events(before timestamptz, most integer) RETURNS integer LANGUAGE sql ${NARROW} AS $$
  WITH gone AS (DELETE FROM security_event WHERE ctid = ANY (ARRAY(SELECT e.ctid FROM security_event e WHERE e.at < before LIMIT most FOR UPDATE SKIP LOCKED)) RETURNING 1)
  SELECT count(*)::int FROM gone $$`;

const CLOSED = [
  `REVOKE ALL ON FUNCTION retell_event FROM PUBLIC`,
  `REVOKE ALL ON FUNCTION forget_security_events FROM PUBLIC`,
];
