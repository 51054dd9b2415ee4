/** `pnpm drift`: fails when a generated file is stale or the migrations differ from the entities. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { API, buildOrEnd } from './builds.ts';
import { GENERATORS, type Generator } from './generators.ts';
import { migrationDrift } from './migration-drift.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
const problems = [...(await staleFiles()), ...(await migrationDrift())];
problems.forEach((problem) => console.error(`✗ ${problem}`));
console.log(
  problems.length
    ? 'Stale: run `pnpm generate`, or write the missing migration.'
    : `Fresh: ${GENERATORS.length} generated files, and the migrations.`,
);
process.exitCode = problems.length ? 1 : 0;

async function staleFiles(): Promise<string[]> {
  const stale: string[] = [];
  for (const generator of GENERATORS)
    if (!(await isFresh(generator))) stale.push(`${generator.output} (${generator.name})`);
  return stale;
}

async function isFresh({ output, make }: Generator): Promise<boolean> {
  return existsSync(at(output)) && (await readFile(at(output), 'utf8')) === (await make());
}
