import Taro from '@tarojs/taro';
import { say } from './dialog';
import { isH5 } from './platform';
import { goHome } from './route';
import { HOME } from './routes';

const LOST = '没有找到这个页面，已回到首页';
/** Opening a page removes a toast; a signed-out user sees two pages open. */
const OPENS_WITHIN = 1_000;
const sayOnArrival = () => void setTimeout(() => say(LOST), OPENS_WITHIN);

/** A malformed page name stops the router before the first render; parameters are parsed later. */
function mendAddress(): void {
  try {
    decodeURI(location.hash.split('?')[0] ?? '');
  } catch {
    location.replace(`#/${HOME}`);
    sayOnArrival();
  }
}

/** The bundler's names for a part of the app that could not be fetched. */
const isPart = (reason: { name?: string; code?: string } | undefined) =>
  reason?.name === 'ChunkLoadError' || reason?.code === 'CSS_CHUNK_LOAD_FAILED';

/** Without a connection a page that was never opened cannot open: the router leaves its error to us. */
function sayUnopened({ reason }: PromiseRejectionEvent): void {
  if (isPart(reason)) say('页面没有打开，请检查网络后再试');
}

/**
 * An invalid link leads to the home page with a message, a page that cannot be fetched says so. Call this
 * before the first page opens.
 */
export function mendWays(): void {
  Taro.onPageNotFound(() => void goHome().then(sayOnArrival));
  if (!isH5) return;
  mendAddress();
  window.addEventListener('popstate', mendAddress);
  window.addEventListener('unhandledrejection', sayUnopened);
}
