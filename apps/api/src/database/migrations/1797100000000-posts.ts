import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units and memberships are cases, and people are invited to posts. */
export class Posts1797100000000 implements MigrationInterface {
  name = 'Posts1797100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "post_invitation"`);
    await runner.query(`DELETE FROM "cases" WHERE noun IN ('unit', 'membership', 'invitation')`);
    for (const [table, columns] of Object.entries(COLUMNS))
      await runner.query(
        `ALTER TABLE "${table}" ${columns.map(([column]) => `DROP COLUMN "${column}"`).join(', ')}`,
      );
  }
}

const TIME = 'TIMESTAMP(3) WITH TIME ZONE';

const COLUMNS = {
  unit: [
    ['parent', 'uuid'],
    ['label', 'text'],
    ['skills', 'text'],
    ['term_end', TIME],
    ['position', `integer NOT NULL DEFAULT '0'`],
  ],
  office: [['label', 'text']],
  membership: [
    ['member_type', 'text'],
    ['seat', 'text'],
    ['constituency', 'text'],
    ['planned', TIME],
  ],
} as const;

const foreign = (table: string, name: string, column: string, to: string): string =>
  `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${to}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`;

const UP = [
  ...Object.entries(COLUMNS).map(
    ([table, columns]) =>
      `ALTER TABLE "${table}" ${columns.map(([column, type]) => `ADD "${column}" ${type}`).join(', ')}`,
  ),
  `CREATE INDEX "IDX_7325b76c212ca3ebdb93565a03" ON "unit" ("parent")`,
  foreign('unit', 'FK_7325b76c212ca3ebdb93565a03f', 'parent', 'unit'),
  `CREATE TABLE "post_invitation" ("id" uuid NOT NULL DEFAULT uuidv7(), "office" text, "unit" uuid, "area" uuid NOT NULL, "deputy" boolean NOT NULL DEFAULT false, "label" text, "is_default" boolean NOT NULL DEFAULT false, "member_type" text, "seat" text, "constituency" text, "invited_by" uuid NOT NULL, "taken_by" uuid, "until" ${TIME} NOT NULL, "name" text, "phone" text, "phone_index" text, "hash" text, CONSTRAINT "PK_e0e2d56beafffc151551e8262b6" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_00b181e4ec7f141ffdff57025c" ON "post_invitation" ("area")`,
  `CREATE INDEX "IDX_a448c16a92f7a06c6d259ba26b" ON "post_invitation" ("phone_index") WHERE phone_index IS NOT NULL`,
  `CREATE INDEX "IDX_093b4fbd7441aa9b6dbcbdf109" ON "post_invitation" ("hash") WHERE hash IS NOT NULL`,
  foreign('post_invitation', 'FK_dbb6fcd8f17b642322ee0455ceb', 'unit', 'unit'),
  foreign('post_invitation', 'FK_00b181e4ec7f141ffdff57025c3', 'area', 'area'),
  foreign('post_invitation', 'FK_7ad7d55e0b970126caae5ca398a', 'taken_by', 'account'),
];
