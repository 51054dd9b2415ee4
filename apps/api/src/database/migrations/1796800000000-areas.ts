import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Areas are cases: they are closed and merged, and a case keeps the name that its place had. */
export class Areas1796800000000 implements MigrationInterface {
  name = 'Areas1796800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "former_area_name"`);
    await runner.query(`DELETE FROM "cases" WHERE noun = 'area'`);
    await runner.query(
      `ALTER TABLE "area" ${COLUMNS.map(([column]) => `DROP COLUMN "${column}"`).join(', ')}`,
    );
  }
}

const COLUMNS = [
  ['active', 'boolean NOT NULL DEFAULT true'],
  ['m2', 'double precision'],
  ['owner_group', 'text'],
  ['lon', 'double precision'],
  ['lat', 'double precision'],
  ['pilot', 'boolean NOT NULL DEFAULT false'],
  ['merged_into', 'uuid'],
  ['gave', `uuid array NOT NULL DEFAULT '{}'`],
] as const;

const UP = [
  `ALTER TABLE "area" ${COLUMNS.map(([column, type]) => `ADD "${column}" ${type}`).join(', ')}`,
  `CREATE INDEX "area_closed" ON "area" ("id") WHERE NOT active`,
  `CREATE TABLE "former_area_name" ("area" uuid NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "name" text NOT NULL, "full_name" text NOT NULL, CONSTRAINT "PK_21eb710635e13547094d985dd9f" PRIMARY KEY ("area", "until"))`,
  `ALTER TABLE "area" ADD CONSTRAINT "FK_68d23a72a34ce306f24417421b5" FOREIGN KEY ("merged_into") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "former_area_name" ADD CONSTRAINT "FK_ba5007ca24f993469667996041c" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
