/**
 * A program that owns an embedded PostgreSQL until it is stopped or killed: `node hold-embedded.ts
 * <dataDir>`.
 */
import { startEmbedded } from '../../src/platform/database/embedded.ts';

const { url, stop } = await startEmbedded({ dataDir: process.argv[2]! });
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
console.log(url);
