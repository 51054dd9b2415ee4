import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { BuiltPackage, Template } from './package.ts';
import { platform, type Navigation, type Options, type Question } from './platform.ts';

/** A node as Taro sends it to WeChat: kind, children, text, and attributes under short names. */
export interface Node { sid: string; uid?: string; nn: string; cn?: Node[]; v?: string; [short: string]: unknown }
type Life = (this: PageInstance, argument?: unknown, then?: () => void) => void;
interface PageConfig { data: { root: Node }; eh: (event: object) => void; onLoad: Life; onReady: Life; onShow: Life; onHide: Life; onUnload: Life; onReachBottom?: () => void }
interface PageInstance extends PageConfig { route: string; options: Record<string, string>; setData(change: Record<string, unknown>, then?: () => void): void }

/** What each page sent at most in one setData, and had on screen. */
export interface Figures { calls: number; pages: Map<string, { largest: number; nodes: number }> }

interface Made { built: BuiltPackage; base: string; builtFor: string; picture: string }

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const countNodes = (node: Node): number => 1 + (node.cn ?? []).reduce((sum, child) => sum + countNodes(child), 0);

/** Writes to a path like `root.cn.[0].cn.[2].v`, as setData does. */
function put(data: object, path: string, value: unknown): void {
  const keys = path.replace(/\[(\d+)\]/g, '$1').split('.');
  const last = keys.pop() ?? '';
  let at = data as Record<string, unknown>;
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
  at[last] = value;
}

/**
 * Runs the built files as WeChat would: the same globals and no others, pages on a stack, everything shown sent by
 * setData (as JSON, like over the real bridge), every touch handed to the page's own event handler.
 */
export class Weapp {
  readonly said: string[] = [];
  readonly asked: Question[] = [];
  /** What the server has not answered yet. */
  readonly waiting = new Set<Options>();
  readonly figures: Figures = { calls: 0, pages: new Map() };
  readonly errors: string[] = [];
  changes = 0;
  private readonly stack: PageInstance[] = [];
  private readonly configs = new Map<string, PageConfig>();
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly storage = new Map<string, unknown>();
  private readonly made: Made;
  private readonly built: BuiltPackage;
  private context!: vm.Context;
  private loading = '';

  constructor(made: Made) {
    this.made = made;
    this.built = made.built;
    this.start();
  }

  /** As when WeChat has forgotten the app: all of it begins anew, but for what it stored. */
  start(): void {
    [this.stack, this.asked].forEach((list) => list.splice(0));
    [this.configs, this.modules].forEach((known) => known.clear());
    const { base, builtFor, picture } = this.made;
    const wx = platform({ base, builtFor, picture, said: this.said, asked: this.asked, waiting: this.waiting, storage: this.storage, navigation: this.navigation() });
    const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
    const complain = (...words: unknown[]) => void this.errors.push(words.map(String).join(' ').slice(0, 400));
    const quiet = () => undefined;
    this.context = vm.createContext({
      wx, setTimeout, clearTimeout, setInterval, clearInterval,
      console: { log: quiet, info: quiet, debug: quiet, warn: quiet, error: complain },
      App: (app: { onLaunch?: (options: object) => void }) => app.onLaunch?.({ path: '', query: {}, scene: 1001 }),
      Page: (config: PageConfig) => void this.configs.set(this.loading, config),
      Component: () => undefined,
      getApp: () => ({}),
      getCurrentPages: () => this.stack,
    });
    this.require('app.js');
    this.open(this.built.json.pages[0] ?? '', {});
  }

  get page(): PageInstance {
    const page = this.stack.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }
  get root(): Node { return this.page.data.root; }
  template(node: Node): Template | undefined { return this.built.templates.get(node.nn); }
  attribute(node: Node, name: string): unknown { return node[this.template(node)?.alias.get(name) ?? name]; }

  /** An event on a node, and on every node above it that listens, as WeChat's own bubbling does. */
  fire(path: readonly Node[], type: string, detail: object = {}): void {
    const target = path.at(-1);
    if (!target) return;
    const bubbles = type === 'tap' ? [...path].reverse() : [target];
    const of = ({ sid, uid }: Node) => ({ id: uid ?? sid, dataset: { sid } });
    for (const node of bubbles.filter((one) => this.template(one)?.hears.has(type))) {
      this.page.eh({ type, detail, target: of(target), currentTarget: of(node), timeStamp: performance.now() });
    }
  }

  /** WeChat's own controls, outside the app's tree: the tab bar and the way back. */
  navigate(how: keyof Navigation, url: string): void {
    this.navigation()[how](url);
  }

  private navigation(): Navigation {
    const parts = (url: string): [string, Record<string, string>] => {
      const [route = '', query = ''] = url.replace(/^\//, '').split('?');
      return [route, Object.fromEntries(query.split('&').filter(Boolean).map((pair) => pair.split('=') as [string, string]))];
    };
    const clear = () => { while (this.stack.length) this.close(); };
    const needTab = (url: string) => {
      if (!this.built.json.tabBar.list.some(({ pagePath }) => pagePath === parts(url)[0])) throw new Error(`${url} is not a tab page`);
    };
    return {
      navigateTo: (url) => { if (this.stack.length >= 10) throw new Error('ten pages are open'); this.stack.at(-1)?.onHide?.(); this.open(...parts(url)); },
      redirectTo: (url) => { this.close(); this.open(...parts(url)); },
      switchTab: (url) => { needTab(url); clear(); this.open(...parts(url)); },
      reLaunch: (url) => { clear(); this.open(...parts(url)); },
      navigateBack: () => { if (this.stack.length > 1) { this.close(); this.page.onShow(); } },
    };
  }

  private open(route: string, options: Record<string, string>): void {
    if (!this.configs.has(route)) {
      this.loading = route;
      this.require(`${route}.js`);
    }
    const config = this.configs.get(route);
    if (!config) throw new Error(`There is no page ${route}`);
    const page: PageInstance = { ...config, data: structuredClone(config.data), route, options, setData: (change, then) => this.accept(page, change, then) };
    this.stack.push(page);
    page.onLoad(options);
    page.onShow();
    page.onReady();
  }

  private close(): void {
    const page = this.stack.at(-1);
    page?.onUnload();
    this.stack.pop();
  }

  private accept(page: PageInstance, change: Record<string, unknown>, then?: () => void): void {
    const [size, copy] = [bytes(change), JSON.parse(JSON.stringify(change)) as Record<string, unknown>];
    for (const [path, value] of Object.entries(copy)) put(page.data, path, value);
    const nodes = countNodes(page.data.root);
    this.figures.calls += 1;
    const known = this.figures.pages.get(page.route) ?? { largest: 0, nodes: 0 };
    this.figures.pages.set(page.route, { largest: Math.max(size, known.largest), nodes: Math.max(nodes, known.nodes) });
    this.changes += 1;
    if (then) setTimeout(then, 0);
  }

  private require(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.modules.set(file, module);
    const source = `(function(require,module,exports){${readFileSync(join(this.built.dist, file), 'utf8')}\n})`;
    const run = vm.runInContext(source, this.context, { filename: file }) as (...given: unknown[]) => void;
    const near = (name: string) => this.require(`${join(dirname(file), name).replace(/\.js$/, '')}.js`);
    run(near, module, module.exports);
    return module.exports;
  }
}
