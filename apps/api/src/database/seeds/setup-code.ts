import { configFrom } from '../../common/config.ts';
import { openGiven } from '../../platform/database/given.ts';
import { startEmbedded } from '../../platform/database/embedded.ts';
import { sayCode, setupCode } from './seed.ts';

/**
 * `pnpm setup-code`: prints a new setup code, which replaces the former. On an embedded database it works while
 * the system is stopped; a running one prints a code at each start.
 */
const config = configFrom(process.env);
const { databaseUrl, ownerUrl, dataDir } = config;
const given = ownerUrl ?? databaseUrl;
try {
  const { url, stop } = given
    ? { url: await openGiven(given), stop: async () => undefined }
    : await startEmbedded({ dataDir });
  const code = await setupCode(url, config);
  console.log(
    code === null ? 'This system is set up: a street or an administrator appoints others.' : sayCode(code),
  );
  await stop();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
