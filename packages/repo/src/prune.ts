import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { at } from './paths.ts';

/**
 * Deletes compiled files without a source: the compiler leaves them, and old migrations among them would
 * still run.
 */
export async function pruneCompiled(workspace: string): Promise<void> {
  const dist = at(workspace, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const stale = files.filter((file) => isCompiled(file) && !existsSync(sourceOf(file, workspace, dist)));
  await Promise.all(stale.map((file) => rm(file)));
}

const COMPILED = /(\.d\.ts|\.js)(\.map)?$/;

const isCompiled = (file: string) => COMPILED.test(file);

function sourceOf(file: string, workspace: string, dist: string): string {
  return at(workspace, 'src', relative(dist, file).replace(COMPILED, '.ts'));
}
