import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { DOCUMENTS } from './docs.ts';
import { at } from './paths.ts';
import { run } from './run.ts';

/** A committed file that a program writes: never edited by hand, checked by `pnpm drift`. */
export interface Generator {
  name: string;
  /** Path in the repository. */
  output: string;
  /** The content the file should have now. Later generators may read what earlier ones wrote. */
  make: () => Promise<string>;
}

const OPENAPI = 'apps/api/openapi.json';
const HEADER = '// Generated from apps/api/openapi.json by `pnpm generate`. Do not edit.\n\n';

export const GENERATORS: Generator[] = [
  { name: 'API document', output: OPENAPI, make: openapi },
  { name: 'client types', output: 'apps/miniapp/src/api/schema.gen.ts', make: clientTypes },
  ...DOCUMENTS,
];

/** The built API writes its OpenAPI document to the given file, without a database. */
async function openapi(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandan-openapi-'));
  const file = join(folder, 'openapi.json');
  try {
    const { ok, output } = await run(process.execPath, ['apps/api/dist/openapi.js', file]);
    if (!ok || !existsSync(file)) throw new Error(`The API document was not written:\n${output}`);
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function clientTypes(): Promise<string> {
  return HEADER + astToString(await openapiTS(pathToFileURL(at(OPENAPI))));
}
