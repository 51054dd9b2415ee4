import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes that have the cases of an area in the order of a list: open ones by promise, open ones by age, and
 * all by age. An element of a path is the area at that depth of the tree. They replace indexes over whole paths,
 * whose rows had to be sorted.
 */
export class Lists1796300000001 implements MigrationInterface {
  name = 'Lists1796300000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const { create } of indexes) await runner.query(create);
    for (const name of ['cases_open', 'cases_pool']) await runner.query(`DROP INDEX ${name}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX cases_open ON cases USING gin (path) WHERE state <> 'closed'`);
    await runner.query(`CREATE INDEX cases_pool ON cases USING gin (path) WHERE state = 'pool'`);
    for (const { drop } of indexes) await runner.query(drop);
  }
}

const index = (name: string, columns: string, where = '') => ({
  create: `CREATE INDEX ${name} ON cases (${columns}) ${where}`,
  drop: `DROP INDEX ${name}`,
});

const OPEN = `WHERE state <> 'closed'`;
const DUE = `coalesce(promised_at, '9999-01-01T00:00:00Z'::timestamptz)`;

/** Depths: 1 street, 2 community, then grid, estate, building and entrance, of which some may be missing. */
const indexes = [
  // Stewards serve buildings, secretaries estates, the committee its community.
  ...[1, 2, 3, 4, 5, 6].map((depth) =>
    index(`cases_due_${depth}`, `(path[${depth}]), (${DUE}), id, state`, OPEN),
  ),
  // Neighbours: the estate and the building.
  ...[3, 4, 5].map((depth) => index(`cases_near_${depth}`, `(path[${depth}]), opened_at, id, state`, OPEN)),
  // Offices see the closed ones of their areas too.
  ...[1, 2, 3, 4].map((depth) => index(`cases_placed_${depth}`, `(path[${depth}]), opened_at, id`)),
];
