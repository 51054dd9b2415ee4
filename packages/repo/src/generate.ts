/** `pnpm generate`: writes every generated file. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { API, buildOrEnd } from './builds.ts';
import { GENERATORS } from './generators.ts';
import { at } from './paths.ts';

await buildOrEnd([API]);
for (const { name, output, make } of GENERATORS) {
  const made = await make();
  const same = existsSync(at(output)) && (await readFile(at(output), 'utf8')) === made;
  if (!same) {
    await mkdir(dirname(at(output)), { recursive: true });
    await writeFile(at(output), made);
  }
  console.log(`${same ? 'unchanged' : 'written  '} ${output} (${name})`);
}
