import { resolve } from 'node:path';
import { BUDGET, domainShare, kb, over } from './budgets.ts';
import { tally } from './tally.ts';
import { builtPackage } from './weapp/package.ts';

/** The built package's sizes against their limits. */
const { check, end } = tally();
const { sizes } = builtPackage(resolve(import.meta.dirname, '../dist/weapp'));
for (const [name, size] of Object.entries(sizes)) {
  await check(
    `package ${name}: ${kb(size)}`,
    over(name, size, name === 'main' ? BUDGET.main : BUDGET.subpackage),
  );
}
const share = await domainShare();
await check(`domain: ${kb(share)}`, over('domain', share, BUDGET.domain));
process.exit(end());
