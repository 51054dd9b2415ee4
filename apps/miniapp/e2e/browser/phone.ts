import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, ElementHandle, Page } from 'playwright-core';
import { accessFaults, layoutFaults } from '../layout.ts';
import type { Phone } from '../phone.ts';
import type { World } from '../world.ts';
import { turnTo } from './date-picker.ts';
import { quietOf } from './quiet.ts';

const SHOTS = resolve(import.meta.dirname, '../screenshots');
const WITHIN = 15_000;
/** As many as the app opens above one another. */
const MOST_PAGES = 10;
const TAB_PAGE = /#\/pages\/(home|estate|inbox|mine)\//;

interface Wanted {
  text: string;
  loosely: boolean;
}

/** Runs inside the page: the visible element with that name, in front of all others. */
function findTarget({ text, loosely }: Wanted): Element | null {
  const modal = [...document.querySelectorAll('[aria-modal=true]')]
    .filter((one) => one.checkVisibility())
    .pop();
  const all = [
    ...(modal ?? document).querySelectorAll(
      '[role=button],[role=radio],[role=checkbox],[role=link],a,.taro-model__btn,.weui-picker__action',
    ),
  ];
  const clean = (words: string | null) => (words ?? '').replace(/\s+/g, ' ').trim();
  const names = (one: Element) => [clean(one.getAttribute('aria-label')), clean(one.textContent)];
  const shown = all.filter((one) => one.checkVisibility() && one.getAttribute('aria-disabled') !== 'true');
  const exact = shown.find((one) => names(one).includes(text));
  return (
    exact ?? (loosely ? (shown.find((one) => names(one).some((name) => name.includes(text))) ?? null) : null)
  );
}

/** Runs inside the page: of all elements with that name, the one closest below the words. */
function findBeside({ text, beside }: { text: string; beside: string }): Element | null {
  const clean = (words: string | null) => (words ?? '').replace(/\s+/g, ' ').trim();
  const distance = (one: Element): number => {
    let steps = 0;
    for (let at: Element | null = one; at; at = at.parentElement, steps += 1)
      if (at.textContent?.includes(beside)) return steps;
    return Infinity;
  };
  const named = [...document.querySelectorAll('[role=button],[role=link]')].filter(
    (one) => one.checkVisibility() && clean(one.textContent) === text,
  );
  return (
    named
      .filter((one) => distance(one) < Infinity)
      .sort((one, other) => distance(one) - distance(other))[0] ?? null
  );
}

const isRead = ({ source, flags }: { source: string; flags: string }): string | null =>
  new RegExp(source, flags).exec(document.body.innerText.replace(/\u00a0/g, ' '))?.[0] ?? null;

const pattern = (text: string | RegExp) =>
  text instanceof RegExp
    ? { source: text.source, flags: text.flags }
    : { source: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), flags: '' };

export interface BrowserPhone extends Phone {
  page: Page;
  problems: string[];
  kept: string[];
  close(): Promise<void>;
}

interface Made {
  browser: Browser;
  world: Pick<World, 'base' | 'entryOf' | 'day'>;
  owner: string;
  picture: string;
  /** What the app has kept of the owner's signing in by WeChat, which a browser cannot do. */
  kept?: object;
}

/** Runs inside the page, before the app: it finds the owner signed in, as it left them. */
function plant(kept: object): void {
  if (location.protocol.startsWith('http') && !localStorage.getItem('session'))
    localStorage.setItem('session', JSON.stringify({ data: kept }));
}

/** A phone of 390×844 with real touch events; records the faults of its pages. */
export async function browserPhone({
  browser,
  world,
  owner,
  picture,
  kept: session,
}: Made): Promise<BrowserPhone> {
  mkdirSync(SHOTS, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    deviceScaleFactor: 1,
  });
  if (session) await context.addInitScript(plant, session);
  const page = await context.newPage();
  const problems: string[] = [];
  const kept: string[] = [];
  page.setDefaultTimeout(WITHIN);
  page.on('pageerror', (error) => problems.push(`${owner}: ${error.message}`));

  const target = async (text: string): Promise<ElementHandle<Element>> => {
    const found = await page
      .waitForFunction(findTarget, { text, loosely: true }, { timeout: WITHIN })
      .catch(async () => {
        const seen = (await page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 300);
        throw new Error(`${owner} finds nothing to tap called "${text}" on ${page.url()}: ${seen}`);
      });
    return found.asElement() as ElementHandle<Element>;
  };
  const settle = quietOf(page);
  const tap = async (text: string) => {
    await settle();
    for (let tries = 0; ; tries += 1) {
      const isDone = await (await target(text)).tap({ timeout: 3_000 }).then(
        () => true,
        (error: unknown) => {
          if (tries >= 3) throw error; // re-rendered during the touch: search again
          return false;
        },
      );
      if (isDone) return;
    }
  };
  const field = (label: string) =>
    page.locator(`textarea[aria-label="${label}"]:visible, input[aria-label="${label}"]:visible`).first();

  const phone: BrowserPhone = {
    owner,
    page,
    problems,
    kept,
    tap,
    close: () => context.close(),
    async start() {
      await page.goto('about:blank');
      await page.goto(`${world.base}/`);
    },
    async open() {
      await phone.start();
      if (session) return void (await phone.see(/您好|系统正在设置|您在哪个社区/));
      const met = await phone.see(/您好|去登录|选一个人/);
      // The app may be navigating there already.
      if (met === '去登录' && (await phone.has(met))) await tap(met);
      if (met !== '您好') await tap(world.entryOf(owner));
      await phone.see('您好');
      await settle();
    },
    async scan(path) {
      await page.goto('about:blank');
      await page.goto(`${world.base}/#/${path}`); // a toast has disappeared when the page is idle
    },
    hear: async (text) => void (await phone.see(text)),
    async has(text) {
      await settle();
      return (await page.evaluateHandle(findTarget, { text, loosely: false })).asElement() !== null;
    },
    async tapBeside(text, beside) {
      await settle();
      const found = await page.waitForFunction(findBeside, { text, beside }, { timeout: WITHIN });
      await (found.asElement() as ElementHandle<Element>).tap();
    },
    async confirm(yes) {
      await page.locator('.taro-model__confirm:visible', { hasText: yes }).tap();
      await page.locator('.taro__modal:visible').waitFor({ state: 'hidden' });
    },
    async tapCard(containing = '') {
      await settle();
      await page
        .locator('[role=link]:visible', containing ? { hasText: containing } : {})
        .first()
        .tap();
    },
    type: (label, text) => field(label).fill(text),
    async search(words) {
      await field('搜索').fill(words);
      await field('搜索').press('Enter');
      await settle();
    },
    async photo() {
      const chooser = page.waitForEvent('filechooser');
      await tap('拍照或选照片');
      await (await chooser).setFiles(picture);
      await page.locator('[aria-label="去掉第 1 张照片"]:visible').waitFor();
    },
    takeFile: () => Promise.resolve(),
    async pickDay(label, days = 1) {
      await tap(`${label} 选择日期`);
      await turnTo(page, world.day(days));
      await tap('确定');
      await page.locator('.weui-picker:visible').waitFor({ state: 'hidden' });
    },
    async see(text) {
      const found = await page.waitForFunction(isRead, pattern(text), { timeout: WITHIN }).catch(async () => {
        const seen = (await page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 300);
        throw new Error(`${owner} does not see ${String(text)} on ${page.url()}: ${seen}`);
      });
      return (await found.jsonValue()) as string;
    },
    async shows(text) {
      await settle();
      return page.evaluate(isRead, pattern(text)).then((found) => found !== null);
    },
    async bring(text) {
      await settle();
      await page
        .getByText(text, { exact: true })
        .locator('visible=true')
        .first()
        .evaluate((one) => one.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((one) => one.scrollTop > 0)
          .forEach((one) => one.scrollBy({ top: -72, behavior: 'instant' })),
      );
    },
    dark: (isDark) => page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' }),
    async scrollDown() {
      await page.evaluate(() =>
        [...document.querySelectorAll('*')].forEach((one) =>
          one.scrollTo({ top: one.scrollHeight, behavior: 'instant' }),
        ),
      );
    },
    back: () => tap('返回'),
    async tab(name) {
      // By address, not by visibility: a page that was left stays visible for a moment, and tabs a moment
      // longer.
      for (let depth = 0; depth < MOST_PAGES && !TAB_PAGE.test(page.url()); depth += 1) {
        const before = page.url();
        await tap('返回');
        await page.waitForFunction((url) => location.href !== url, before);
      }
      await page.locator('.weui-tabbar:visible').waitFor();
      await tap(name);
      await settle();
    },
    async keep(name) {
      await settle();
      await page.waitForFunction(
        () => ![...document.querySelectorAll('.taro__toast')].some((one) => one.checkVisibility()),
      );
      await page.waitForFunction(
        () =>
          !/正在打开|·\n/.test(document.body.innerText) &&
          [...document.images].every((one) => one.complete || !one.checkVisibility()),
      );
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = `${owner}-${name}`;
      await page.screenshot({ path: join(SHOTS, `${file}.png`) });
      const faults = [
        ...(await layoutFaults(page)).map(({ kind, what, detail }) => `${kind}: ${what} ${detail}`),
        ...(await accessFaults(page)),
      ];
      problems.push(...faults.map((fault) => `${file}: ${fault}`));
      kept.push(file);
    },
  };
  return phone;
}
