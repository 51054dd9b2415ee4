import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { engine } from './engine.ts';
import { LIMITS } from './limits.ts';
import { Refusal, type Options } from './options.ts';
import type { BuiltPackage, Template } from './package.ts';
import { platform, type Navigation, type Question, type Update } from './platform.ts';
import { Prompts } from './prompts.ts';
import { addressOf, Stack } from './stack.ts';
import { Turns } from './turns.ts';
import type { Traffic } from './wire.ts';

/** A node as Taro sends it to WeChat: kind, children, text, and attributes under short names. */
export interface Node {
  sid: string;
  uid?: string;
  nn: string;
  cn?: Node[];
  v?: string;
  [short: string]: unknown;
}
type Life = (this: PageInstance, argument?: unknown, then?: () => void) => void;
interface PageConfig {
  data: { root: Node };
  eh: (event: object) => void;
  onLoad: Life;
  onReady: Life;
  onShow: Life;
  onHide: Life;
  onUnload: Life;
  onReachBottom?: () => void;
  onShareAppMessage?: (from: object) => { title?: string; path?: string };
}
interface PageInstance extends PageConfig {
  route: string;
  options: Record<string, string>;
  isGone?: boolean;
  setData(change: Record<string, unknown>, then?: () => void): void;
}
interface AppConfig {
  onLaunch?: (options: object) => void;
  onShow?: (options: object) => void;
  onPageNotFound?: (options: object) => void;
}

/** The largest setData of each page, and its number of nodes on screen. */
export interface Figures {
  calls: number;
  pages: Map<string, { largest: number; nodes: number }>;
}

interface Made {
  built: BuiltPackage;
  base: string;
  builtFor: string;
  picture: string;
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const countNodes = (node: Node): number =>
  1 + (node.cn ?? []).reduce((sum, child) => sum + countNodes(child), 0);

/** Writes to a path like `root.cn.[0].cn.[2].v`, as setData does. */
function put(data: object, path: string, value: unknown): void {
  const keys = path.replace(/\[(\d+)\]/g, '$1').split('.');
  const last = keys.pop() ?? '';
  let at = data as Record<string, unknown>;
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
  at[last] = value;
}

/**
 * Runs the built files like WeChat: the same globals only, a stack of ten pages, rendering by setData (as
 * JSON, as over the real bridge), touches passed to the page's event handler. What WeChat would refuse or
 * warn of is recorded in `errors`.
 */
export class Weapp {
  readonly said: string[] = [];
  readonly asked: Question[] = [];
  /** Requests without an answer yet. */
  readonly waiting = new Set<Options>();
  readonly traffic: Traffic = { sent: [], wanted: 0 };
  readonly figures: Figures = { calls: 0, pages: new Map() };
  readonly errors: string[] = [];
  readonly prompts = new Prompts();
  readonly update: Update = { ready: null, apply: () => this.start() };
  private readonly turns = new Turns();
  readonly pages: Stack<PageInstance>;
  private readonly configs = new Map<string, PageConfig>();
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly storage = new Map<string, unknown>();
  private readonly made: Made;
  private readonly built: BuiltPackage;
  private context!: vm.Context;
  private loading = '';
  /** The phone's clock before the machine's, in ms. */
  private ahead = 0;

  constructor(made: Made) {
    this.made = made;
    this.built = made.built;
    this.pages = new Stack<PageInstance>({
      open: (route, query, enter) => this.open(route, query, enter),
      isPage: (route) => this.built.pages.has(route),
      isTab: (route) => this.built.json.tabBar.list.some(({ pagePath }) => pagePath === route),
    });
    this.start();
  }

  /**
   * Simulates that WeChat unloaded the app: it restarts at the shared or scanned page; only its storage
   * remains.
   */
  start(url = this.built.json.pages[0] ?? ''): void {
    this.pages.clear();
    this.asked.splice(0);
    [this.configs, this.modules].forEach((known) => known.clear());
    const [route, query] = addressOf(url);
    const launch = { path: route, query, scene: 1001 };
    const lost: ((options: object) => void)[] = [];
    const app = this.load(launch, lost);
    app.onLaunch?.(launch);
    app.onShow?.(launch);
    if (this.built.pages.has(route)) this.pages.enter(route, query);
    else
      [app.onPageNotFound, ...lost].forEach((tell) =>
        tell?.call(app, { path: route, query, isEntryPage: true }),
      );
  }

  /** Time passes on the phone, in ms, without anybody waiting for it. */
  pass(time: number): void {
    this.ahead += time;
  }

  /**
   * Whether the screen is up to date: no pending request and nothing left to render or send. Before that a
   * touch may hit a node that the app has already removed, and is lost.
   */
  get isStill(): boolean {
    return this.waiting.size === 0 && this.turns.areOver;
  }

  get page(): PageInstance {
    return this.pages.top;
  }
  get root(): Node {
    return this.page.data.root;
  }
  template(node: Node): Template | undefined {
    return this.built.templates.get(node.nn);
  }
  attribute(node: Node, name: string): unknown {
    return node[this.template(node)?.alias.get(name) ?? name];
  }

  /** Dispatches an event on a node and on its listening ancestors, as WeChat bubbles it. */
  fire(path: readonly Node[], type: string, detail: object = {}): void {
    const target = path.at(-1);
    if (!target) return;
    if (type === 'tap') this.prompts.touch();
    const bubbles = type === 'tap' ? [...path].reverse() : [target];
    const of = ({ sid, uid }: Node) => ({ id: uid ?? sid, dataset: { sid } });
    for (const node of bubbles.filter((one) => this.template(one)?.hears.has(type))) {
      this.page.eh({
        type,
        detail,
        target: of(target),
        currentTarget: of(node),
        timeStamp: performance.now(),
      });
    }
  }

  /** WeChat's own controls outside the app's tree: the tab bar and the back button. */
  navigate(how: keyof Navigation, url: string): void {
    if (how === 'navigateBack') this.pages.navigateBack();
    else this.pages[how](url);
  }

  private load(launch: object, lost: ((options: object) => void)[]): AppConfig {
    const { base, builtFor, picture } = this.made;
    const { said, asked, waiting, traffic, storage, prompts, update, turns } = this;
    const wx = platform({
      base,
      builtFor,
      picture,
      said,
      asked,
      waiting,
      traffic,
      storage,
      prompts,
      update,
      launch,
      lost,
      navigation: this.pages,
    });
    const { setInterval, clearInterval } = globalThis;
    const complain = (...words: unknown[]) =>
      void this.errors.push(words.map(String).join(' ').slice(0, 400));
    const quiet = () => undefined;
    let started: AppConfig = {};
    this.context = engine(
      {
        wx,
        setTimeout: turns.setTimeout,
        clearTimeout: turns.clearTimeout,
        setInterval,
        clearInterval,
        console: { log: quiet, info: quiet, debug: quiet, warn: quiet, error: complain },
        App: (app: AppConfig) => {
          started = app;
        },
        Page: (config: PageConfig) => void this.configs.set(this.loading, config),
        Component: () => undefined,
        getApp: () => started,
        getCurrentPages: () => [...this.pages.open],
      },
      () => this.ahead,
    );
    this.require('app.js');
    return started;
  }

  private open(route: string, options: Record<string, string>, enter: (page: PageInstance) => void): void {
    if (!this.configs.has(route)) {
      this.loading = route;
      this.require(`${route}.js`);
    }
    const config = this.configs.get(route);
    if (!config) throw new Refusal(`page "${route}" is not found`);
    const page: PageInstance = {
      ...config,
      data: structuredClone(config.data),
      route,
      options,
      setData: (change, then) => this.accept(page, change, then),
    };
    page.onUnload = function gone(this: PageInstance) {
      config.onUnload.call(page);
      page.isGone = true;
    };
    enter(page);
    page.onLoad(options);
    page.onShow();
    page.onReady();
  }

  private accept(page: PageInstance, change: Record<string, unknown>, then?: () => void): void {
    const [size, copy] = [bytes(change), JSON.parse(JSON.stringify(change)) as Record<string, unknown>];
    if (page.isGone)
      this.errors.push(
        `setData on ${page.route}, which is unloaded: ${Object.keys(change).join(' ')}`.slice(0, 400),
      );
    if (size > LIMITS.setDataAdvised) this.errors.push(`setData of ${size} bytes on ${page.route}`);
    if (page.isGone || size > LIMITS.setData) return;
    for (const [path, value] of Object.entries(copy)) put(page.data, path, value);
    const nodes = countNodes(page.data.root);
    this.figures.calls += 1;
    const known = this.figures.pages.get(page.route) ?? { largest: 0, nodes: 0 };
    this.figures.pages.set(page.route, {
      largest: Math.max(size, known.largest),
      nodes: Math.max(nodes, known.nodes),
    });
    if (then) this.turns.setTimeout(then);
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
