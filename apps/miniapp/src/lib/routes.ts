/**
 * Every page with the parameters it must and may be given; a wrong name or a missing parameter does not
 * compile.
 */
export const routes = {
  'pages/home/index': {},
  'pages/estate/index': {},
  'pages/inbox/index': {},
  'pages/mine/index': {},
  /** `to`: the page to open after signing in. */
  'pages/login/index': { to: 'may' },
  'resident/place/index': {},
  'resident/holds/index': {},
  'resident/devices/index': {},
  'resident/join/index': { scene: 'may' },
  'resident/community/index': {},
  'resident/post/index': {},
  'resident/homes/index': {},
  'resident/contact/index': {},
  'resident/looks/index': {},
  'resident/rights/index': {},
  'resident/erase/index': {},
  'resident/codes/index': {},
  'resident/suspension/index': {},
  'resident/appeal/index': { id: 'must', action: 'must', mode: 'must', target: 'may' },
  'staff/cases/index': {},
  'staff/suspensions/index': {},
  'staff/suspension/index': { id: 'must' },
  'staff/waiting/index': {},
  'staff/lodgers/index': {},
  'staff/qr/index': {},
  'staff/roster/index': {},
  'staff/absences/index': {},
  'staff/absence/index': { id: 'must' },
  'staff/offices/index': {},
  'staff/office/index': { id: 'must' },
  /** `noun`: 'absence', 'office', 'suspension' or 'document'. */
  'staff/act/index': { noun: 'must', id: 'must', action: 'must', mode: 'must', target: 'may' },
  'staff/setup/index': {},
  /** `first`: right after the founding. */
  'administration/overview/index': { first: 'may' },
  /**
   * `noun` here and below: 'area', 'unit', 'category', 'day', 'membership' or 'invitation'. `within`: the place or unit
   * whose contents are listed.
   */
  'administration/list/index': { noun: 'must', within: 'may' },
  'administration/one/index': { noun: 'must', id: 'must' },
  'administration/act/index': { noun: 'must', id: 'must', action: 'must', mode: 'must', target: 'may' },
  'administration/add/index': { noun: 'must', within: 'may' },
  'administration/found/index': { street: 'must' },
  /** Into which unit, where that is known. */
  'administration/invite/index': { unit: 'may', name: 'may' },
  'activity/week/index': {},
  'activity/one/index': { id: 'must' },
  'activity/act/index': { id: 'must', action: 'must', mode: 'must', target: 'may' },
  'activity/plan/index': {},
  /** Of one activity. */
  'activity/bookings/index': { id: 'must' },
  'activity/booking/index': { id: 'must' },
  'activity/mine/index': {},
  'board/overview/index': {},
  /** `from`, `to` here and below: the days of the period; `by`: a dimension, `group`: one of its groups. */
  'board/figure/index': { name: 'must', label: 'must', from: 'must', to: 'must', area: 'may' },
  'board/rows/index': {
    name: 'must',
    label: 'must',
    from: 'must',
    to: 'must',
    area: 'may',
    by: 'may',
    group: 'may',
    mark: 'may',
  },
  'board/table/index': { from: 'must', to: 'must' },
  'board/sheets/index': {},
  'board/sheet/index': { id: 'must' },
  'board/line/index': { id: 'must', line: 'must', label: 'must' },
  'administration/import/index': {},
  /** A workbook that was checked. */
  'administration/workbook/index': { id: 'must' },
  'staff/calendar/index': {},
  'staff/ledgers/index': {},
  'staff/phrases/index': {},
  'staff/bulk/index': { action: 'may' },
  'staff/handover/index': {},
  /** `as`: 'resident' for one's own home, 'staff' for those of others; `door`: behind which it is confirmed. */
  'household/home/index': { id: 'must', as: 'must' },
  'household/act/index': { id: 'must', action: 'must', mode: 'must', as: 'must', target: 'may' },
  'ticket/list/index': { box: 'must', label: 'must' },
  'ticket/detail/index': { id: 'must' },
  /** `target`: the task or request that was tapped. */
  'ticket/act/index': { id: 'must', action: 'must', mode: 'must', target: 'may' },
} as const satisfies Record<string, Readonly<Record<string, 'must' | 'may'>>>;

type Routes = typeof routes;
export type Route = keyof Routes;
type Named<R extends Route, Need> = {
  [Name in keyof Routes[R]]: Routes[R][Name] extends Need ? Name : never;
}[keyof Routes[R]];
export type Params<R extends Route> = { [Name in Named<R, 'must'>]: string } & {
  [Name in Named<R, 'may'>]?: string;
};

export const HOME = 'pages/home/index';
const LOGIN = 'pages/login/index';
const tabs: readonly string[] = [HOME, 'pages/estate/index', 'pages/inbox/index', 'pages/mine/index'];
export const isTab = (address: string): boolean => tabs.includes(routeOf(address));

/** The platform's name of a page, without the leading slash and the parameters. */
export const routeOf = (address: string): string => (address.split('?')[0] ?? '').replace(/^\//, '');

/** Parameters arrive encoded. Undecodable ones are used as they are. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

type Given = Readonly<Record<string, string | undefined>>;

const query = (params: Given): string =>
  Object.entries(params)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');

/**
 * The address of a page with its known parameters; null if it is not our page or lacks a required parameter.
 */
export function addressOf(route: string, given: Given): string | null {
  if (!Object.keys(routes).includes(route)) return null;
  const known: Readonly<Record<string, 'must' | 'may'>> = routes[route as Route];
  if (Object.entries(known).some(([name, need]) => need === 'must' && !given[name])) return null;
  const asked = query(Object.fromEntries(Object.keys(known).map((name) => [name, given[name]])));
  return `/${route}${asked ? `?${asked}` : ''}`;
}

/** Rebuilds an address from outside: only our pages, and no loop through the login page. */
export function ownAddress(way: string): string | null {
  const route = routeOf(way);
  const pairs = way
    .slice(way.indexOf('?') + 1)
    .split('&')
    .map((pair) => pair.split('='));
  const given = way.includes('?')
    ? Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decoded(value)]))
    : {};
  return route === LOGIN ? null : addressOf(route, given);
}
