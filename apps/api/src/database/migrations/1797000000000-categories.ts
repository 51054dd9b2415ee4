import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each community has its own categories, and a ticket keeps the version of its category (ADR 45). */
export class Categories1797000000000 implements MigrationInterface {
  name = 'Categories1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...VERSIONS, ...COPY, ...KEYS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const columns = [
  ['id', 'uuid NOT NULL DEFAULT uuidv7()'],
  ['community', 'uuid'],
  ['parent', 'uuid'],
  ['aliases', `text array NOT NULL DEFAULT '{}'`],
  ['emergency', 'text'],
  ['needs_before', 'boolean NOT NULL DEFAULT false'],
  ['needs_after', 'boolean NOT NULL DEFAULT false'],
  ['route', 'text'],
  ['own_limits', `jsonb NOT NULL DEFAULT '{}'`],
] as const;

const COLUMNS = [
  `ALTER TABLE "category" ${columns.map(([column, type]) => `ADD "${column}" ${type}`).join(', ')}`,
  `ALTER TABLE "category" DROP CONSTRAINT "PK_652a15c02538138f021f1320de8"`,
  `ALTER TABLE "ticket" ADD "category_version" integer NOT NULL DEFAULT '1'`,
];

const KEPT = 'name, kinds, neighbours, needs_before, needs_after, route, own_limits';
const keptOf = (row: string): string => KEPT.replaceAll(/\w+/g, (column) => `${row}.${column}`);

/** A trigger keeps every version, so that no statement can forget it. */
const VERSIONS = [
  `CREATE TABLE "category_version" ("community" uuid NOT NULL, "code" text NOT NULL, "version" integer NOT NULL, "name" text NOT NULL, "kinds" text array NOT NULL, "neighbours" text NOT NULL, "needs_before" boolean NOT NULL, "needs_after" boolean NOT NULL, "route" text, "own_limits" jsonb NOT NULL, CONSTRAINT "PK_ad4dec0fd5b7d4e4902cce66850" PRIMARY KEY ("community", "code", "version"))`,
  `CREATE FUNCTION keep_category_version() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'UPDATE' AND (${keptOf('NEW')}) IS NOT DISTINCT FROM (${keptOf('OLD')}) THEN RETURN NULL; END IF;
    INSERT INTO category_version (community, code, version, ${KEPT}) VALUES (NEW.community, NEW.code,
      (SELECT coalesce(max(v.version), 0) + 1 FROM category_version v WHERE v.community = NEW.community AND v.code = NEW.code),
      ${keptOf('NEW')});
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "category_version" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const COPY = [
  `CREATE TRIGGER keeps_version AFTER INSERT OR UPDATE ON "category" FOR EACH ROW WHEN (NEW.community IS NOT NULL)
    EXECUTE FUNCTION keep_category_version()`,
  `INSERT INTO category (community, code, name, kinds, neighbours, position, active)
    SELECT a.id, c.code, c.name, c.kinds, c.neighbours, c.position, c.active
    FROM category c, area a WHERE a.kind = 'community' AND c.community IS NULL`,
  `DELETE FROM category WHERE community IS NULL`,
];

const KEYS = [
  `ALTER TABLE "category" ALTER COLUMN "community" SET NOT NULL`,
  `ALTER TABLE "category" ADD CONSTRAINT "PK_9c4e4a89e3674fc9f382d733f03" PRIMARY KEY ("id")`,
  `CREATE UNIQUE INDEX "category_code" ON "category" ("community", "code")`,
  `ALTER TABLE "category" ADD CONSTRAINT "FK_2bdee73a37027ae4e27f145dc1f" FOREIGN KEY ("community") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "category" ADD CONSTRAINT "FK_0d53d626cc1e15a4f8d8428612b" FOREIGN KEY ("parent") REFERENCES "category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const DOWN = [
  `DELETE FROM "cases" WHERE noun = 'category'`,
  `UPDATE category SET parent = NULL`,
  `DELETE FROM category c USING category d WHERE d.code = c.code AND d.id < c.id`,
  `DROP TRIGGER keeps_version ON "category"`,
  `DROP TABLE "category_version"`,
  `DROP FUNCTION keep_category_version()`,
  `ALTER TABLE "ticket" DROP COLUMN "category_version"`,
  `ALTER TABLE "category" ${columns.map(([column]) => `DROP COLUMN "${column}"`).join(', ')}`,
  `ALTER TABLE "category" ADD CONSTRAINT "PK_652a15c02538138f021f1320de8" PRIMARY KEY ("code")`,
];
