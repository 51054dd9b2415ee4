import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Others may pass through it, for PostgreSQL runs as another user when we are root; what they must not read is closed itself. */
const PASSABLE = 0o711;

const hints: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written by this user', EPERM: 'it may not be written by this user', EROFS: 'it may only be read', ENOSPC: 'the disk is full', EEXIST: 'it is a file', ENOTDIR: 'a part of its path is a file',
};

/** Makes the folder of everything we keep, whatever the umask. @throws Error in one plain sentence where it cannot be used */
export function openDataDir(dataDir: string): void {
  const folder = resolve(dataDir);
  try {
    const made = mkdirSync(folder, { recursive: true });
    for (let one = folder; made !== undefined && one.startsWith(made); one = dirname(one)) chmodSync(one, PASSABLE);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new Error(`DATA_DIR: ${folder} cannot be used: ${hints[code] ?? code}.`, { cause });
  }
}
