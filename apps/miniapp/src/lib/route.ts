import Taro, { useRouter } from '@tarojs/taro';

/** Every page with the parameters it takes; a wrong name or a missing parameter does not compile. */
interface Routes {
  'pages/home/index': Record<string, never>;
  'pages/inbox/index': Record<string, never>;
  'pages/mine/index': Record<string, never>;
  'pages/login/index': Record<string, never>;
  'resident/place/index': Record<string, never>;
  'resident/holds/index': Record<string, never>;
  'resident/devices/index': Record<string, never>;
  'resident/join/index': { scene?: string };
  'resident/homes/index': Record<string, never>;
  'resident/contact/index': Record<string, never>;
  'resident/looks/index': Record<string, never>;
  'resident/rights/index': Record<string, never>;
  'resident/erase/index': Record<string, never>;
  'resident/codes/index': Record<string, never>;
  'staff/waiting/index': Record<string, never>;
  'staff/lodgers/index': Record<string, never>;
  'staff/qr/index': Record<string, never>;
  'staff/roster/index': Record<string, never>;
  'staff/absence/index': Record<string, never>;
  'staff/offices/index': Record<string, never>;
  'staff/bulk/index': { action?: string };
  'staff/handover/index': Record<string, never>;
  'ticket/list/index': { box: string; label: string };
  'ticket/detail/index': { id: string };
  /** `of`: the task or request that was tapped. */
  'ticket/act/index': { id: string; action: string; mode: string; of?: string };
}
type Route = keyof Routes;

function url<R extends Route>(route: R, params: Routes[R]): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/${route}${query ? `?${query}` : ''}`;
}

export const open = <R extends Route>(route: R, params: Routes[R]) => Taro.navigateTo({ url: url(route, params) });
export const replace = <R extends Route>(route: R, params: Routes[R]) => Taro.redirectTo({ url: url(route, params) });

/** Back to a page if it lies just beneath; else it takes this one's place. So nobody who goes back finds the same page twice. */
export function returnTo(route: Route): Promise<unknown> {
  const beneath = Taro.getCurrentPages().at(-2)?.route?.replace(/^\//, '');
  return beneath === route ? Taro.navigateBack() : Taro.redirectTo({ url: url(route, {}) });
}

export const goHome = () => Taro.switchTab({ url: '/pages/home/index' });
export const goLogin = () => Taro.reLaunch({ url: '/pages/login/index' });

/** Back to where the person came from; home if this page was opened directly. */
export function goBack(): Promise<unknown> {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : goHome();
}

export function useParams<R extends Route>(_route: R): Routes[R] {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
  ) as Routes[R];
}
