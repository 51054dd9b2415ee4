import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The kinds of the categories that had one and are offered under several now; as they were when this was
 * written.
 */
const offered: Readonly<Record<string, readonly string[]>> = {
  ebike: ['hazard', 'complaint'],
  clutter: ['hazard', 'complaint'],
  falling: ['hazard', 'complaint'],
  lighting: ['help', 'hazard'],
  leak: ['help', 'complaint'],
  lift: ['hazard', 'help', 'complaint'],
  waste: ['help', 'complaint'],
  parking: ['complaint', 'help'],
  property: ['complaint', 'consult'],
  charging: ['idea', 'complaint'],
  greening: ['idea', 'help', 'complaint'],
  certificate: ['consult', 'help'],
  canteen: ['service', 'consult', 'idea'],
  care: ['service', 'help'],
  repair: ['service', 'help'],
  other: ['consult', 'help', 'hazard', 'complaint', 'idea', 'service'],
};

/** A category is offered under several kinds, and 其他 under all. */
export class CategoryKinds1796000600001 implements MigrationInterface {
  name = 'CategoryKinds1796000600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "category" ADD "kinds" text array`);
    await runner.query(`UPDATE "category" SET "kinds" = ARRAY["kind"]`);
    for (const [code, kinds] of Object.entries(offered))
      await runner.query(`UPDATE "category" SET "kinds" = $2 WHERE "code" = $1`, [code, kinds]);
    await runner.query(`ALTER TABLE "category" ALTER COLUMN "kinds" SET NOT NULL`);
    await runner.query(`ALTER TABLE "category" DROP COLUMN "kind"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "category" ADD "kind" text`);
    await runner.query(`UPDATE "category" SET "kind" = "kinds"[1]`);
    await runner.query(`ALTER TABLE "category" ALTER COLUMN "kind" SET NOT NULL`);
    await runner.query(`ALTER TABLE "category" DROP COLUMN "kinds"`);
  }
}
