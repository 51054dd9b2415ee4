import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, parse } from 'node:path';

/** The system user that runs the server; absent when it is the current user. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root: root uses the user `postgres`, created if necessary.
 * @throws Error when that user neither exists nor can be created.
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): Account | undefined {
  const id = (flag: string) => spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  const uid = id('-u');
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(id('-g').stdout) } : undefined;
}

function create(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]);
  } catch (cause) {
    throw new Error(
      `PostgreSQL does not run as root and the user "${NAME}" could not be made: make it, run as another user, or give DATABASE_URL.`,
      { cause },
    );
  }
  const made = lookUp();
  if (!made) throw new Error(`The user "${NAME}" was made but is not found.`);
  return made;
}

/**
 * Checks that the server's user can enter a folder, by entering it.
 * @throws Error naming the closed folder and what to do.
 */
export function checkReach(folder: string, account: Account | undefined): void {
  if (!account) return;
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  if (entered.status === 0) return;
  const closed = closedFolder(folder) ?? folder;
  throw new Error(
    `PostgreSQL runs as the user "${NAME}", who may not enter ${closed} (needed for ${folder}). ` +
      `Move the checkout or set DATA_DIR to a folder open to it (chmod o+x ${closed}), start as another ` +
      `user than root, or give DATABASE_URL.`,
  );
}

function closedFolder(folder: string): string | undefined {
  const { root } = parse(folder);
  const above = folder === root ? undefined : closedFolder(dirname(folder));
  return above ?? ((statSync(folder).mode & 0o001) === 0 ? folder : undefined);
}
