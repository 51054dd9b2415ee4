/** `pnpm test:fire`: decisions and names during 10,000 changes of the organisation by another process. */
import { runTest } from './jest.ts';

runTest('test/org-fire', { FIRE: '10000' });
