import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { at } from './paths.ts';

/**
 * Hashes files and whole folders by name and content, and settings by name and value; a missing one counts as
 * empty.
 */
export async function fingerprint(inputs: string[], settings: string[] = []): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const name of settings) hash.update(`\n${name}=${process.env[name] ?? ''}`);
  for (const file of await filesOf(inputs)) hash.update(`\n${file}\0`).update(await readFile(at(file)));
  return hash.digest('hex');
}

async function filesOf(inputs: string[]): Promise<string[]> {
  const lists = await Promise.all(inputs.filter((input) => existsSync(at(input))).map(filesIn));
  return lists.flat().sort();
}

async function filesIn(input: string): Promise<string[]> {
  if (!(await stat(at(input))).isDirectory()) return [input];
  const entries = await readdir(at(input), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(at('').length));
}

const noteOf = (name: string) => at('.cache', 'build', `${name}.sha256`);

/** Whether the last finished build of this name had the same inputs. */
export async function isUnchanged(name: string, print: string): Promise<boolean> {
  return existsSync(noteOf(name)) && (await readFile(noteOf(name), 'utf8')) === print;
}

/** Stores the inputs of a finished build. */
export async function remember(name: string, print: string): Promise<void> {
  await mkdir(dirname(noteOf(name)), { recursive: true });
  await writeFile(noteOf(name), print);
}
