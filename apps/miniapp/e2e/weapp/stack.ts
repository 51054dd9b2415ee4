import { LIMITS } from './limits.ts';
import { Refusal } from './options.ts';

/** A page as the stack sees it. */
export interface Stacked {
  route: string;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
}

interface Made<P> {
  /** Builds a page, shows it and makes it ready. @throws Refusal where there is none of that name */
  open(route: string, query: Record<string, string>, enter: (page: P) => void): void;
  isPage(route: string): boolean;
  isTab(route: string): boolean;
}

export const addressOf = (url: string): [string, Record<string, string>] => {
  const [route = '', query = ''] = url.replace(/^\//, '').split('?');
  return [
    route,
    Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => {
          const at = pair.indexOf('=');
          return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
        }),
    ),
  ];
};

/** WeChat's page stack: ten at most; tab pages that were left stay, hidden. */
export class Stack<P extends Stacked> {
  readonly open: P[] = [];
  private readonly tabs = new Map<string, P>();
  private readonly made: Made<P>;

  constructor(made: Made<P>) {
    this.made = made;
  }

  get top(): P {
    const page = this.open.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  clear(): void {
    this.open.splice(0);
    this.tabs.clear();
  }

  navigateTo(url: string): void {
    const [route, query] = this.ordinary(url);
    if (this.open.length >= LIMITS.pages) throw new Refusal('webview count limit exceed');
    this.open.at(-1)?.onHide();
    this.enter(route, query);
  }

  redirectTo(url: string): void {
    const [route, query] = this.ordinary(url);
    this.close();
    this.enter(route, query);
  }

  switchTab(url: string): void {
    const [route] = this.known(url);
    if (!this.made.isTab(route)) throw new Refusal('can not switch to no-tabBar page');
    const [wasTop, isTabOnTop] = [
      this.open.at(-1),
      this.open.length === 1 && this.made.isTab(this.open[0]?.route ?? ''),
    ];
    if (wasTop?.route === route) return;
    while (this.open.length && !this.made.isTab(this.top.route)) this.close();
    if (isTabOnTop) wasTop?.onHide();
    this.open.splice(0);
    const kept = this.tabs.get(route);
    if (!kept) return this.enter(route, {});
    this.open.push(kept);
    kept.onShow();
  }

  reLaunch(url: string): void {
    const [route, query] = this.known(url);
    while (this.open.length) this.close();
    [...this.tabs.values()].forEach((page) => page.onUnload());
    this.tabs.clear();
    this.enter(route, query);
  }

  navigateBack(delta = 1): void {
    if (this.open.length < 2) throw new Refusal('cannot navigate back at first page.');
    for (let left = delta; left > 0 && this.open.length > 1; left -= 1) this.close();
    this.top.onShow();
  }

  /** Where the app begins. */
  enter(route: string, query: Record<string, string>): void {
    this.made.open(route, query, (page) => {
      this.open.push(page);
      if (this.made.isTab(route)) this.tabs.set(route, page);
    });
  }

  private close(): void {
    const page = this.open.pop();
    if (!page) return;
    this.tabs.delete(page.route);
    page.onUnload();
  }

  private known(url: string): [string, Record<string, string>] {
    const [route, query] = addressOf(url);
    if (!this.made.isPage(route)) throw new Refusal(`page "${route}" is not found`);
    return [route, query];
  }

  private ordinary(url: string): [string, Record<string, string>] {
    const [route, query] = this.known(url);
    if (this.made.isTab(route)) throw new Refusal('can not navigate to a tabbar page');
    return [route, query];
  }
}
