import Taro from '@tarojs/taro';
import { say } from './dialog';
import { isH5 } from './platform';
import { goHome } from './route';
import { HOME } from './routes';

const LOST = '没有找到这个页面，已回到首页';
/**
 * A page that opens takes a sentence away that stands there already; whoever is not signed in sees two open.
 */
const OPENS_WITHIN = 1_000;
const sayOnArrival = () => void setTimeout(() => say(LOST), OPENS_WITHIN);

/**
 * A page's name in which a sign is broken stops the router before it has drawn anything; parameters are read
 * later.
 */
function mendAddress(): void {
  try {
    decodeURI(location.hash.split('?')[0] ?? '');
  } catch {
    location.replace(`#/${HOME}`);
    sayOnArrival();
  }
}

/** An old link, or a mistyped one, ends at home and says so. To be called before the first page opens. */
export function mendWays(): void {
  Taro.onPageNotFound(() => void goHome().then(sayOnArrival));
  if (!isH5) return;
  mendAddress();
  window.addEventListener('popstate', mendAddress);
}
