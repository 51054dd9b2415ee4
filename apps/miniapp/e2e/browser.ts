import { chromiumPath, launch } from './chromium.ts';
import { browserPhone } from './browser/phone.ts';
import { shrinking } from './browser/shrinking.ts';
import { tellFirstStart } from './first/told.ts';
import { layoutFaults } from './layout.ts';
import { phoneBook } from './phone.ts';
import { picturePath } from './picture.ts';
import { clean, planted } from './planted.ts';
import { runningServer, type Server } from './server.ts';
import { isTold, isWhole, told } from './stories.ts';
import { tally } from './tally.ts';
import { meet } from './world.ts';

/** A lower number means that pages were not reached. */
const LOOKS = 174;
/** The name of the story of the first start, which has a server of its own. */
const FIRST = 'firstStart';
const { step, check, end } = tally();

if (!chromiumPath()) {
  console.log(
    'No Chromium here: the browser journey was NOT run. Install the package chromium or set CHROMIUM.',
  );
  process.exit(1);
}

const browser = await launch();

/** Proves that the checker works: it must find the planted faults first. */
async function proveChecker(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  for (const [kind, html] of [['', clean], ...Object.entries(planted)] as const) {
    await page.setContent(html);
    const found = [...new Set((await layoutFaults(page)).map((fault) => fault.kind))].join();
    await check(
      kind ? `the checker finds a planted fault: ${kind}` : 'the checker finds nothing on a clean page',
      found === kind ? [] : [`found "${found}"`],
    );
  }
  await page.close();
}

async function journey(server: Server): Promise<void> {
  const world = await meet(server);
  const picture = picturePath();
  const { phoneOf, all } = phoneBook((owner) => browserPhone({ browser, world, owner, picture }));
  for (const story of told()) await story({ phoneOf, world, step });
  if (isTold('shrinking')) await shrinking(await phoneOf('resident'), world, step);
  const phones = await all();
  const problems = [...new Set(phones.flatMap((phone) => phone.problems))];
  const looks = phones.flatMap(({ kept }) => kept).length;
  await check(
    `${looks} looks at pages on ${phones.length} phones: nothing cut, covered, overlapping, too small or unreadable`,
    isWhole && looks < LOOKS ? [`only ${looks} of ${LOOKS} looks were taken`, ...problems] : problems,
  );
  await Promise.all(phones.map((phone) => phone.close()));
}

await proveChecker();
async function demo(): Promise<void> {
  const server = await runningServer();
  await journey(server).finally(() => server.stop());
}

try {
  if (isWhole || process.argv.slice(2).some((name) => name !== FIRST)) await demo();
  if (isTold(FIRST))
    await check('the first start: nothing cut, covered, overlapping, too small or unreadable', [
      ...(await tellFirstStart(browser, picturePath(), step)),
    ]);
} finally {
  await browser.close();
}
process.exit(end());
