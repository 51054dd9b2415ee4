import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Homes are cases. A case of a home is deleted with its residence: by the person, or when the retention time is
 * over. Events are append-only, so a trigger of the tables' owner deletes them.
 */
export class Homes1796200000001 implements MigrationInterface {
  name = 'Homes1796200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET);
    await runner.query(`REVOKE ALL ON FUNCTION forget_home FROM PUBLIC`);
    await runner.query(TRIGGER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION forget_home CASCADE`);
  }
}

const BESIDE = ['case_event', 'case_interval', 'case_request', 'case_read', 'case_participant', 'notice'];

const FORGET = `CREATE FUNCTION forget_home() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp SET sandan.retelling = 'on' AS $$ BEGIN
    ${BESIDE.map((table) => `DELETE FROM ${table} WHERE "case" = OLD.id;`).join('\n    ')}
    DELETE FROM cases WHERE id = OLD.id;
    RETURN NULL;
  END $$`;

const TRIGGER = `CREATE TRIGGER forget_home AFTER DELETE ON residence FOR EACH ROW EXECUTE FUNCTION forget_home()`;
