import Taro, { useRouter } from '@tarojs/taro';
import { say } from './dialog';
import { addressOf, decoded, HOME, isTab, ownAddress, routeOf, type Params, type Route } from './routes';

/** WeChat's limit of stacked pages. */
const MOST_PAGES = 10;

type Given = Readonly<Record<string, string | undefined>>;
/** `$taroParams` are the parameters as they were written, on every platform. */
interface Open {
  route?: string;
  path?: string;
  $taroParams?: Given;
}

const decodedAll = (params: Given): Given =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value === undefined ? undefined : decoded(String(value)),
    ]),
  );

const addressOfPage = ({ route, path = '', $taroParams = {} }: Open): string | null =>
  addressOf(routeOf(route ?? path), decodedAll($taroParams));
const url = <R extends Route>(route: R, params: Params<R>): string =>
  addressOf(route, params as Given) ?? `/${HOME}`;
/** From the top page down. */
const stack = (): (string | null)[] => (Taro.getCurrentPages() as Open[]).map(addressOfPage).reverse();

const moved = (going: Promise<unknown>): Promise<unknown> => going.catch(() => say('没有打开，请再试一次'));

function openAddress(to: string): Promise<unknown> {
  const pages = stack();
  const delta = pages.indexOf(to);
  if (delta > 0) return moved(Taro.navigateBack({ delta }));
  return moved(pages.length < MOST_PAGES ? Taro.navigateTo({ url: to }) : Taro.redirectTo({ url: to }));
}

/**
 * Opens a page. A page that is already open is returned to; at the limit, the new page replaces the top one.
 */
export const open = <R extends Route>(route: R, params: Params<R>): Promise<unknown> =>
  openAddress(url(route, params));

/** How the address of a page, as the server names it, is opened; null if this app does not know the page. */
export function wayTo(way: string): (() => Promise<unknown>) | null {
  const to = ownAddress(way);
  return to === null ? null : () => openAddress(to);
}

export const replace = <R extends Route>(route: R, params: Params<R>) =>
  moved(Taro.redirectTo({ url: url(route, params) }));

/**
 * Back to a page if it is directly below, otherwise replaces the top page, so that going back never shows the
 * same page twice.
 */
export function returnTo<R extends Route>(route: R, params: Params<R>): Promise<unknown> {
  return stack()[1] === url(route, params) ? Taro.navigateBack() : replace(route, params);
}

export const goHome = () => Taro.switchTab({ url: `/${HOME}` });
export const goLogin = () => Taro.reLaunch({ url: url('pages/login/index', {}) });

/** To the login page and, once signed in, back to what is open now: a link, a scanned code, a shared card. */
export function askToSignIn(): Promise<unknown> {
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {};
  const to = addressOf(routeOf(path), decodedAll(params as Given));
  if (to?.startsWith(url('pages/login/index', {}))) return Promise.resolve();
  return Taro.reLaunch({ url: url('pages/login/index', { to: to && to !== `/${HOME}` ? to : undefined }) });
}

/** The page to open after signing in; home if the target is not one of our pages. */
export function goOn(way = ''): Promise<unknown> {
  const to = ownAddress(way) ?? `/${HOME}`;
  return isTab(to) ? Taro.switchTab({ url: to }) : Taro.reLaunch({ url: to });
}

/** Back to the previous page; home if this page was opened directly. */
export function goBack(): Promise<unknown> {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : goHome();
}

export function useParams<R extends Route>(_route: R): Params<R> {
  const { params } = useRouter();
  return decodedAll(params) as Params<R>;
}
