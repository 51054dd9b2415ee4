import { configFrom } from '../../common/config.ts';
import { seedDemo } from './seed.ts';

/** A program of its own, so that the memory it takes to draw and place a whole community is given back. */
const config = configFrom(process.env);
await seedDemo(config.databaseUrl!, config);
process.exit(0);
