import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Other users may enter the folder, because PostgreSQL runs as another user when we are root. Private files
 * have their own mode.
 */
const PASSABLE = 0o711;

const hints: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written by this user',
  EPERM: 'it may not be written by this user',
  EROFS: 'it may only be read',
  ENOSPC: 'the disk is full',
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'nothing can be made there',
};

/**
 * Like `mkdir -p`. Node's own version never returns where creating a folder fails with `ENOENT`, as in
 * `/proc`.
 */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // A concurrent start created it first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(folder, PASSABLE);
}

/**
 * Creates the data folder, whatever the umask.
 * @throws Error with one plain sentence when it cannot be used
 */
export function openDataDir(dataDir: string): void {
  const folder = resolve(dataDir);
  try {
    make(folder);
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('a file'), { code: 'EEXIST' });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new Error(`DATA_DIR: ${folder} cannot be used: ${hints[code] ?? code}.`, { cause });
  }
}
