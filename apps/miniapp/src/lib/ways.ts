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

/** An invalid link leads to the home page with a message. Call this before the first page opens. */
export function mendWays(): void {
  Taro.onPageNotFound(() => void goHome().then(sayOnArrival));
  if (!isH5) return;
  mendAddress();
  window.addEventListener('popstate', mendAddress);
}
