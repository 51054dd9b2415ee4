import Taro from '@tarojs/taro';
import { say } from './dialog';
import { isH5 } from './platform';
import { goHome } from './route';
import { HOME } from './routes';

const LOST = '没有找到这个页面,已回到首页';

/** A page's name in which a sign is broken stops the router before it has drawn anything; parameters are read later. */
function mendAddress(): void {
  try {
    decodeURI(location.hash.split('?')[0] ?? '');
  } catch {
    location.replace(`#/${HOME}`);
    say(LOST);
  }
}

/** An old link, or a mistyped one, ends at home and says so. To be called before the first page opens. */
export function mendWays(): void {
  Taro.onPageNotFound(() => void goHome().then(() => say(LOST)));
  if (!isH5) return;
  mendAddress();
  window.addEventListener('popstate', mendAddress);
}
