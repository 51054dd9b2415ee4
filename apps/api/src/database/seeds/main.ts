import { configFrom } from '../../common/config.ts';
import { seedDemo } from './seed.ts';

/** A separate program, so that the memory for rendering and placing a whole community is freed at its end. */
const config = configFrom(process.env);
await seedDemo(config.databaseUrl!, config);
process.exit(0);
