import { useShareAppMessage } from '@tarojs/taro';
import { addressOf, type Params, type Route } from './routes';

/** Not a picture of the page, on which somebody's own matters may stand. */
const CARD = '/assets/share.png';

/** What a card shows that is sent to a chat, and where it leads. A page with one says so in its config. */
export function useShared<R extends Route>(title: string, route: R, params: Params<R>): void {
  useShareAppMessage(() => ({
    title,
    path: addressOf(route, params as Record<string, string>) ?? '',
    imageUrl: CARD,
  }));
}
