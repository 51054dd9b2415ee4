import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The organisation and each account have a version that changes with whatever a cached answer about them was
 * made of. Triggers count, so that no statement can forget it.
 */
export class Versions1796300000000 implements MigrationInterface {
  name = 'Versions1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FUNCTIONS, ...triggers.map(({ create }) => create)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { drop } of triggers) await runner.query(drop);
    for (const name of ['organisation', 'account', 'residence', 'household', 'delegate', 'person'])
      await runner.query(`DROP FUNCTION ${name}_changed()`);
    await runner.query(`DROP FUNCTION count_people_changed(uuid[])`);
    await runner.query(`DROP FUNCTION count_organisation_changed()`);
    await runner.query(`ALTER TABLE "account" DROP COLUMN "version"`);
    await runner.query(`DROP TABLE "organisation_version"`);
  }
}

const TABLES = [
  `CREATE TABLE "organisation_version" ("id" boolean NOT NULL DEFAULT true, "version" bigint NOT NULL DEFAULT 1,
    "changed_in" bigint NOT NULL DEFAULT 0, CONSTRAINT "PK_organisation_version" PRIMARY KEY ("id"),
    CONSTRAINT "organisation_version_one" CHECK ("id"))`,
  `INSERT INTO "organisation_version" DEFAULT VALUES`,
  `ALTER TABLE "account" ADD "version" integer NOT NULL DEFAULT '0'`,
];

const FUNCTIONS = [
  // Once for each transaction: an import changes thousands of rows.
  `CREATE FUNCTION count_organisation_changed() RETURNS void LANGUAGE sql AS $$
    UPDATE organisation_version SET version = version + 1, changed_in = pg_current_xact_id()::text::bigint
      WHERE changed_in <> pg_current_xact_id()::text::bigint $$`,
  // In the order of their ids, so that two writers do not deadlock. What stands around a building depends on
  // the homes of post holders.
  `CREATE FUNCTION count_people_changed(people uuid[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    PERFORM 1 FROM account WHERE id = ANY (people) ORDER BY id FOR NO KEY UPDATE;
    UPDATE account SET version = version + 1 WHERE id = ANY (people);
    IF EXISTS (SELECT 1 FROM office WHERE account = ANY (people)
        UNION ALL SELECT 1 FROM membership WHERE account = ANY (people)) THEN
      PERFORM count_organisation_changed();
    END IF;
  END $$`,
  `CREATE FUNCTION organisation_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM count_organisation_changed(); RETURN NULL;
  END $$`,
  `CREATE FUNCTION account_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM count_people_changed(ARRAY(SELECT NEW.id
      UNION SELECT delegate FROM household_delegate WHERE person = NEW.id)); RETURN NULL;
  END $$`,
  // All who live or lived there: each of them has housemates.
  `CREATE FUNCTION residence_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM count_people_changed(ARRAY(SELECT account FROM residence WHERE household IN (OLD.household, NEW.household)
      UNION SELECT one FROM unnest(ARRAY[OLD.account, NEW.account]) one WHERE one IS NOT NULL)); RETURN NULL;
  END $$`,
  `CREATE FUNCTION household_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM count_people_changed(ARRAY(SELECT account FROM residence WHERE household = NEW.id)); RETURN NULL;
  END $$`,
  `CREATE FUNCTION delegate_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM count_people_changed(array_remove(ARRAY[OLD.person, OLD.delegate, NEW.person, NEW.delegate], NULL));
    RETURN NULL;
  END $$`,
  `CREATE FUNCTION person_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM count_people_changed(array_remove(ARRAY[OLD.account, NEW.account], NULL)); RETURN NULL;
  END $$`,
];

const trigger = (table: string, event: string, call: string, when = '', name = 'counts_change') => ({
  create: `CREATE TRIGGER ${name} AFTER ${event} ON "${table}" FOR EACH ROW ${when} EXECUTE FUNCTION ${call}`,
  drop: `DROP TRIGGER ${name} ON "${table}"`,
});

const ANY_CHANGE = 'INSERT OR UPDATE OR DELETE';

const triggers = [
  ...['unit', 'office', 'membership', 'absence', 'roster_pattern', 'roster_exception', 'category'].map(
    (table) => trigger(table, ANY_CHANGE, 'organisation_changed()'),
  ),
  trigger('area', 'INSERT OR UPDATE', 'organisation_changed()', `WHEN (NEW.kind <> 'household')`),
  trigger('area', 'DELETE', 'organisation_changed()', `WHEN (OLD.kind <> 'household')`, 'counts_removal'),
  trigger('area', 'UPDATE', 'household_changed()', `WHEN (NEW.kind = 'household')`, 'counts_household'),
  trigger('account', 'UPDATE OF community, active', 'account_changed()'),
  trigger('residence', ANY_CHANGE, 'residence_changed()'),
  trigger('household_delegate', ANY_CHANGE, 'delegate_changed()'),
  ...['suspension', 'consent'].map((table) => trigger(table, ANY_CHANGE, 'person_changed()')),
];
