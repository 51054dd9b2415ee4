/**
 * The contact sheet: pages of all roles in the four looks, and at the narrowest and a wide width. Each is checked
 * as the journeys check their pages, and the pictures are joined to one sheet for each look, to be looked at.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { quietOf } from './browser/quiet.ts';
import { launch } from './chromium.ts';
import { accessFaults, layoutFaults } from './layout.ts';
import { runningServer } from './server.ts';
import { tally } from './tally.ts';
import { meet, type World } from './world.ts';

const FOLDER = resolve(import.meta.dirname, '../../../.cache/looks');

interface Look {
  readonly name: string;
  readonly isDark?: boolean;
  readonly isLarge?: boolean;
  readonly width?: number;
}
const looks: readonly Look[] = [
  { name: 'standard' },
  { name: 'large', isLarge: true },
  { name: 'dark', isDark: true },
  { name: 'large-dark', isDark: true, isLarge: true },
  { name: 'narrow', width: 320 },
  { name: 'narrow-large', isLarge: true, width: 320 },
  { name: 'wide', width: 1280 },
];

const BOX = (box: string) => `ticket/list/index?box=${box}&label=${encodeURIComponent('单据')}`;

/** The pages, by the people who look at them: tabs, lists, forms, and pages without content. */
const pages: Readonly<Record<string, readonly string[]>> = {
  resident: [
    ...['pages/home/index', 'pages/estate/index', 'pages/inbox/index', 'pages/mine/index'],
    ...['resident/place/index', 'resident/homes/index', 'resident/holds/index', BOX('nearby')],
  ],
  newcomer: ['pages/home/index', BOX('placed'), 'resident/join/index'],
  steward: ['pages/home/index', BOX('pool')],
  secretary: ['pages/home/index', 'pages/mine/index', BOX('scope'), 'board/overview/index'],
  committee: ['administration/overview/index'],
};

/** Signs that are half as wide as the letters beside them. */
const HALF = /[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]/;

const halfWidth = async (page: Page): Promise<string[]> => {
  const found = HALF.exec(await page.evaluate(() => document.body.innerText));
  return found ? [`half-width punctuation: ${found[0]}`] : [];
};

async function contextOf(browser: Browser, { isDark, isLarge, width = 390 }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    hasTouch: true,
    isMobile: width < 1024,
    locale: 'zh-CN',
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  if (isLarge)
    await context.addInitScript(() => {
      if (location.protocol.startsWith('http'))
        localStorage.setItem('large-type', JSON.stringify({ data: true }));
    });
  return context;
}

/** A page of a person who has signed in. */
async function signedIn(context: BrowserContext, world: World, persona: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${world.base}/#/pages/login/index`);
  await page.getByText(world.entryOf(persona), { exact: true }).first().click();
  await page.waitForURL(/pages\/home/);
  await page.getByText('您好').first().waitFor();
  return page;
}

async function lookAt(page: Page, settle: () => Promise<void>, file: string): Promise<string[]> {
  await settle();
  await page.waitForFunction(
    () =>
      !/正在打开/.test(document.body.innerText) &&
      [...document.images].every((one) => one.complete || !one.checkVisibility()),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(FOLDER, `${file}.png`) });
  const layout = (await layoutFaults(page)).map(({ kind, what, detail }) => `${kind}: ${what} ${detail}`);
  return [...layout, ...(await accessFaults(page)), ...(await halfWidth(page))].map(
    (one) => `${file}: ${one}`,
  );
}

/** All pictures of a look on one sheet. */
async function joined(browser: Browser, look: string, files: readonly string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  const cells = files.map((file) => {
    const bytes = readFileSync(join(FOLDER, `${file}.png`)).toString('base64');
    return `<figure><img src="data:image/png;base64,${bytes}"><figcaption>${file}</figcaption></figure>`;
  });
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:12px;margin:12px;font:14px sans-serif}figure{margin:0;width:260px}
     img{width:100%;border:1px solid #999}</style>${cells.join('')}`,
  );
  await page.screenshot({ path: join(FOLDER, `sheet-${look}.png`), fullPage: true });
  await page.close();
}

async function take(browser: Browser, world: World, look: Look): Promise<string[]> {
  const [files, faults]: [string[], string[]] = [[], []];
  for (const [persona, routes] of Object.entries(pages)) {
    const context = await contextOf(browser, look);
    const page = await signedIn(context, world, persona);
    const settle = quietOf(page);
    for (const route of routes) {
      const file = `${look.name}-${persona}-${route
        .replace(/\/index.*box=/, '-')
        .replace(/&.*$|\/index$/g, '')
        .replaceAll('/', '-')}`;
      await page.goto(`${world.base}/#/${route}`);
      faults.push(...(await lookAt(page, settle, file)));
      files.push(file);
    }
    await context.close();
  }
  await joined(browser, look.name, files);
  return faults;
}

mkdirSync(FOLDER, { recursive: true });
const { check, end } = tally();
const server = await runningServer();
const browser = await launch();
try {
  const world = await meet(server);
  const asked = process.argv.slice(2);
  for (const look of looks.filter(({ name }) => asked.length === 0 || asked.includes(name)))
    await check(`${look.name}: .cache/looks/sheet-${look.name}.png`, await take(browser, world, look));
} finally {
  await browser.close();
  await server.stop();
}
process.exit(end());
