import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUDGET, domainShare, kb, over } from './budgets.ts';
import { phoneBook } from './phone.ts';
import { picturePath } from './picture.ts';
import { runningServer, type Server } from './server.ts';
import { told } from './stories.ts';
import { tally } from './tally.ts';
import { Weapp } from './weapp/harness.ts';
import { LIMITS } from './weapp/limits.ts';
import { builtPackage, faultsOf } from './weapp/package.ts';
import { weappPhone } from './weapp/phone.ts';
import { onThePhone } from './weapp/story.ts';
import { meet } from './world.ts';

const BUILT_FOR = process.env.SANDAN_API ?? 'http://127.0.0.1:3000';
const dist = resolve(import.meta.dirname, '../dist/weapp');

const { step, check, end } = tally();

if (!existsSync(resolve(dist, 'app.json')))
  throw new Error('dist/weapp is not built: run `pnpm --filter @sandan/miniapp build:weapp`');
const built = builtPackage(dist);
for (const [name, size] of Object.entries(built.sizes)) {
  await check(
    `package ${name}: ${kb(size)}`,
    over(name, size, name === 'main' ? BUDGET.main : BUDGET.subpackage),
  );
}
await check('app.json: nothing that WeChat does not know, and the files it names', faultsOf(built));
const share = await domainShare();
await check(`domain: ${kb(share)}`, over('domain', share, BUDGET.domain));

async function journey(server: Server): Promise<void> {
  const world = await meet(server);
  const picture = picturePath();
  const apps: Weapp[] = [];
  const { phoneOf } = phoneBook((owner) => {
    const app = new Weapp({ built, base: server.base, builtFor: BUILT_FOR, picture });
    apps.push(app);
    return weappPhone(app, world, owner);
  });
  for (const story of told()) await story({ phoneOf, world, step });
  await onThePhone({ phoneOf, world, step });
  const calls = apps.reduce((sum, { figures }) => sum + figures.calls, 0);
  await check(
    `${calls} setData calls on ${apps.length} phones, nothing on the console, nothing that WeChat would refuse`,
    apps.flatMap(({ errors }) => errors),
  );
  const [sent, wanted] = [
    apps.reduce((sum, { traffic }) => sum + traffic.sent.length, 0),
    Math.max(...apps.map(({ traffic }) => traffic.wanted)),
  ];
  await check(`${sent} requests, at most ${wanted} at once`, over('at once', wanted, LIMITS.wanted, String));
  const pages = new Set(apps.flatMap(({ figures }) => [...figures.pages.keys()]));
  for (const page of pages) {
    const seen = apps.flatMap(({ figures }) => figures.pages.get(page) ?? []);
    const [largest, nodes] = [
      Math.max(...seen.map((one) => one.largest)),
      Math.max(...seen.map((one) => one.nodes)),
    ];
    await check(`${page}: largest setData ${kb(largest)}, at most ${nodes} nodes`, [
      ...over('setData', largest, BUDGET.setData),
      ...over('nodes', nodes, BUDGET.nodes, String),
    ]);
  }
}

const server = await runningServer();
try {
  await journey(server);
} finally {
  await server.stop();
}
process.exit(end());
