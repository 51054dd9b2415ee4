import { useShareAppMessage } from '@tarojs/taro';
import { addressOf, type Params, type Route } from './routes';

/** A fixed picture, because one of the page could show personal data. */
const CARD = '/assets/share.png';

/** Title, picture and target of a card shared to a chat. A shareable page says so in its config. */
export function useShared<R extends Route>(title: string, route: R, params: Params<R>): void {
  useShareAppMessage(() => ({
    title,
    path: addressOf(route, params as Record<string, string>) ?? '',
    imageUrl: CARD,
  }));
}
