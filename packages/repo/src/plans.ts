/** `pnpm test:plans`: the test of the plans of lists, with 100,000 tickets. */
import { runTest } from './jest.ts';

runTest('test/plans', { PLANS: '100000' });
