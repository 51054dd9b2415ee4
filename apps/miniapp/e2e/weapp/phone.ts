import type { Phone } from '../phone.ts';
import type { World } from '../world.ts';
import type { Node, Weapp } from './harness.ts';

/** A person who comes back to a tab was away for longer than the app takes its data for fresh, in ms. */
const AWAY = 5_000;
const TABS = { 首页: 'home', 小区: 'estate', 消息: 'inbox', 我的: 'mine' };

const WITHIN = 15_000;
const ROLES = new Set(['button', 'radio', 'checkbox', 'link', 'switch']);

type Path = readonly Node[];

const textOf = (node: Node): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('');
const paths = (node: Node, above: Path = []): Path[] => {
  const path = [...above, node];
  return [path, ...(node.cn ?? []).flatMap((child) => paths(child, path))];
};
const last = (path: Path): Node => path[path.length - 1] as Node;

export interface WeappPhone extends Phone {
  app: Weapp;
  tapNative(event: string, detail: object): Promise<void>;
}

/** Drives the mini-program through its rendered tree. */
export function weappPhone(app: Weapp, world: World, owner: string): WeappPhone {
  const attribute = (path: Path, name: string) => app.attribute(last(path), name);
  const everything = () => paths(app.root);
  /** The topmost part: the sheet, if one is open. */
  const inFront = () => {
    const all = everything();
    const modal = all.filter((path) => attribute(path, 'aria-modal') === 'true').pop();
    return modal ? all.filter((path) => path.includes(last(modal))) : all;
  };
  const targets = () =>
    inFront().filter(
      (path) =>
        ROLES.has(String(attribute(path, 'aria-role'))) && attribute(path, 'aria-disabled') !== 'true',
    );
  const names = (path: Path) => [String(attribute(path, 'aria-label') ?? ''), textOf(last(path))];
  const exactly = (text: string) => targets().find((path) => names(path).includes(text));
  const seen = () => `${app.page.route}: ${textOf(app.root).slice(0, 240)} ${app.errors.at(-1) ?? ''}`;

  /** Polls until it is there. */
  const until = async <T>(what: string, look: () => T | undefined | null | false): Promise<T> => {
    const end = Date.now() + WITHIN;
    for (;;) {
      await new Promise((next) => setImmediate(next)); // the last touch is processed first
      const found = look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`${owner} waits in vain for ${what} on ${seen()}`);
      await new Promise((next) => setTimeout(next, 10));
    }
  };
  /** The target is searched when the app is idle: then the screen is up to date. */
  const untilStill = <T>(what: string, look: () => T | undefined | null | false): Promise<T> =>
    until(what, () => app.isStill && look());
  const settle = async () => void (await untilStill('the app to be done', () => true));
  /** Returns only when the app has processed it, so that other people's phones see the result. */
  const touch = async (path: Path, event: string, detail?: object) => {
    app.fire(path, event, detail);
    await settle();
  };
  const field = (label: string) =>
    untilStill(`the field ${label}`, () =>
      inFront().find(
        (path) => attribute(path, 'aria-label') === label && app.template(last(path))?.hears.has('input'),
      ),
    );

  /** The distance to the words above that belong to it. */
  const distance = (path: Path, words: string) =>
    [...path].reverse().findIndex((node) => textOf(node).includes(words));
  const nearest = (text: string, words: string) =>
    targets()
      .filter((path) => names(path).includes(text) && distance(path, words) >= 0)
      .sort((one, other) => distance(one, words) - distance(other, words))[0];

  const phone: WeappPhone = {
    owner,
    app,
    async tapNative(event, detail) {
      await touch(
        await untilStill(`a button for ${event}`, () =>
          inFront().find((path) => app.template(last(path))?.hears.has(event)),
        ),
        event,
        detail,
      );
    },
    start: () => Promise.resolve(app.start()),
    async open() {
      await phone.start();
      const met = await phone.see(/您好|去登录|选一个人/);
      if (met === '去登录') await phone.tap(met);
      if (met !== '您好') await phone.tap(world.entryOf(owner));
      await phone.see('您好');
    },
    async scan(path) {
      app.start(path);
      await settle();
    },
    async hear(text) {
      const heard = await until(
        `the words "${text}"`,
        () => app.said.findIndex((one) => one.includes(text)) + 1,
      );
      app.said.splice(0, heard); // each toast is reported once
    },
    async has(text) {
      await settle();
      return exactly(text) !== undefined;
    },
    async tap(text) {
      const path = await untilStill(
        `something to tap called "${text}"`,
        () => exactly(text) ?? targets().find((one) => names(one).some((name) => name.includes(text))),
      );
      await touch(path, 'tap');
    },
    async tapBeside(text, beside) {
      await touch(await untilStill(`${text} beside ${beside}`, () => nearest(text, beside)), 'tap');
    },
    async confirm(yes) {
      const question = await until(`a question to answer with ${yes}`, () =>
        app.asked.find((one) => one.yes === yes),
      );
      app.asked.splice(app.asked.indexOf(question), 1);
      app.prompts.touch();
      question.answer(true);
      await settle();
    },
    async tapCard(containing = '') {
      const path = await untilStill('a ticket', () =>
        targets().find(
          (one) => attribute(one, 'aria-role') === 'link' && textOf(last(one)).includes(containing),
        ),
      );
      await touch(path, 'tap');
    },
    async type(label, text) {
      await touch(await field(label), 'input', { value: text });
    },
    async search(words) {
      const path = await field('搜索');
      await touch(path, 'input', { value: words });
      await touch(await field('搜索'), 'confirm', { value: words });
    },
    async photo() {
      await phone.tap('拍照或选照片');
      await until('the picture', () =>
        everything().some((path) => attribute(path, 'aria-label') === '去掉第 1 张照片'),
      );
    },
    takeFile: () => phone.confirm('发送'),
    async pickDay(label, days = 1) {
      const path = await untilStill(`the date ${label}`, () =>
        inFront().find(
          (one) =>
            app.template(last(one))?.hears.has('change') &&
            (last(one).cn ?? []).some((inner) =>
              String(app.attribute(inner, 'aria-label')).startsWith(`${label} `),
            ),
        ),
      );
      await touch(path, 'change', { value: world.day(days) });
    },
    see: (text) =>
      until(String(text), () => {
        const shown = textOf(app.root);
        return text instanceof RegExp ? text.exec(shown)?.[0] : shown.includes(text) && text;
      }),
    async shows(text) {
      await settle();
      return textOf(app.root).includes(text);
    },
    bring: async (text) => void (await phone.see(text)),
    dark: () => Promise.resolve(), // WeChat's dark mode depends on its settings, not on the tree
    scrollDown: () => Promise.resolve(app.page.onReachBottom?.()),
    // On the first page WeChat's back button leads home.
    back: () =>
      Promise.resolve(
        app.pages.open.length > 1
          ? app.navigate('navigateBack', '')
          : app.navigate('reLaunch', '/pages/home/index'),
      ),
    async tab(name) {
      app.pass(AWAY);
      app.navigate('switchTab', `/pages/${TABS[name]}/index`);
      await settle();
    },
    keep: () => settle(),
  };
  return phone;
}
