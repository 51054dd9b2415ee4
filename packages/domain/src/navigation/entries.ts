import { readers, type Reader, type ReaderKind } from './reader.ts';

/** The tabs of the bar, the same for everyone: roles differ in content only. */
export const tabs = { home: '首页', estate: '小区', inbox: '消息', mine: '我的' } as const;
export type Tab = keyof typeof tabs;

/** The sections with their titles, each on a tab or on the page 管理. In the order of their page. */
export const navigationSections = {
  order: { page: 'home', title: '点单' },
  figures: { page: 'home', title: '辖区情况' },
  around: { page: 'estate', title: '小区的事' },
  work: { page: 'mine', title: '工作' },
  governing: { page: 'mine', title: '小区管理' },
  own: { page: 'mine', title: '我的事' },
  self: { page: 'mine', title: '隐私和设置' },
  organisation: { page: 'administration', title: '组织' },
  people: { page: 'administration', title: '人' },
  affairs: { page: 'administration', title: '办事' },
} as const satisfies Record<string, { page: Tab | 'administration'; title: string }>;
export type NavigationSection = keyof typeof navigationSections;
export type NavigationPage = (typeof navigationSections)[NavigationSection]['page'];

/** A section has no more: what is longer is two sections, or a page of its own. */
export const MOST_ENTRIES = 7;

/** A way to a page. */
interface Entry {
  readonly label: string;
  readonly section: NavigationSection;
  readonly who: ReaderKind;
  /** The address of the page in the app, with its parameters. */
  readonly route: string;
  /** What is to be done there, or what holds there now; null where nothing is to be said. */
  readonly hint?: (reader: Reader) => string | null;
}

const box = (name: string, label: string) => `ticket/list/index?box=${name}&label=${label}`;
const administered = (noun: string) => `administration/list/index?noun=${noun}`;

/** What is said of an entry. */
const toRegister = ({ homes }: Reader) => (homes.length > 0 ? null : '去登记');
const withoutNumber = ({ hasPhone }: Reader) => (hasPhone ? null : '未留号码');
const current = ({ choices: [first] }: Reader) => first?.name ?? null;

/** Every entry of every page, in the order of its section: a module adds rows here, and no markup. */
// prettier-ignore
export const navigationEntries = {
  place: { label: '我要点单', section: 'order', who: 'everyone', route: 'resident/place/index' },
  join: { label: '登记我的家', section: 'order', who: 'homeless', route: 'resident/join/index', hint: () => '加入小区，点单更方便' },

  board: { label: '看板', section: 'figures', who: 'keeps_ledgers', route: 'board/overview/index' },

  week: { label: '本周活动', section: 'around', who: 'everyone', route: 'activity/week/index' },
  nearby: { label: '附近的事', section: 'around', who: 'settled', route: box('nearby', '附近') },
  holds: { label: '小区公示', section: 'around', who: 'everyone', route: 'resident/holds/index' },

  cases: { label: '等我处理', section: 'work', who: 'staff', route: 'staff/cases/index' },
  roster: { label: '今日我在岗', section: 'work', who: 'knows_stairs', route: 'staff/roster/index' },
  absences: { label: '请假与代理', section: 'work', who: 'staff', route: 'staff/absences/index' },
  handover: { label: '交接', section: 'work', who: 'staff', route: 'staff/handover/index' },
  phrases: { label: '常用语', section: 'work', who: 'other_staff', route: 'staff/phrases/index' },

  waiting: { label: '待确认住户', section: 'governing', who: 'knows_stairs', route: 'staff/waiting/index' },
  codes: { label: '小区码', section: 'governing', who: 'knows_stairs', route: 'staff/qr/index' },
  ledgers: { label: '台账', section: 'governing', who: 'keeps_ledgers_only', route: 'staff/ledgers/index' },
  suspensions: { label: '暂停账号', section: 'governing', who: 'suspends_only', route: 'staff/suspensions/index' },
  offices: { label: '任职', section: 'governing', who: 'other_staff', route: 'staff/offices/index' },
  calendar: { label: '节假日安排', section: 'governing', who: 'street', route: 'staff/calendar/index' },
  administration: { label: '管理', section: 'governing', who: 'administrator', route: 'administration/overview/index' },

  placed: { label: '我的点单', section: 'own', who: 'everyone', route: box('placed', '我的点单') },
  bookings: { label: '我的预约', section: 'own', who: 'everyone', route: 'activity/mine/index' },
  homes: { label: '我的家', section: 'own', who: 'everyone', route: 'resident/homes/index', hint: toRegister },
  claims: { label: '领取和查询', section: 'own', who: 'everyone', route: 'resident/codes/index' },
  posts: { label: '任职邀请', section: 'own', who: 'everyone', route: 'resident/post/index' },
  community: { label: '切换社区', section: 'own', who: 'in_several', route: 'resident/community/index', hint: current },
  suspension: { label: '账号已暂停', section: 'own', who: 'suspended', route: 'resident/suspension/index', hint: () => '看原因，可以申诉' },

  contact: { label: '姓名和手机号', section: 'self', who: 'everyone', route: 'resident/contact/index', hint: withoutNumber },
  looks: { label: '谁看过我的信息', section: 'self', who: 'everyone', route: 'resident/looks/index' },
  rights: { label: '我的数据', section: 'self', who: 'everyone', route: 'resident/rights/index' },
  devices: { label: '登录设备', section: 'self', who: 'everyone', route: 'resident/devices/index' },

  areas: { label: '地方', section: 'organisation', who: 'administrator', route: administered('area') },
  units: { label: '单位', section: 'organisation', who: 'administrator', route: administered('unit') },
  categories: { label: '类别', section: 'organisation', who: 'administrator', route: administered('category') },
  days: { label: '服务日', section: 'organisation', who: 'administrator', route: administered('day') },
  imports: { label: '表格导入', section: 'organisation', who: 'administrator', route: 'administration/import/index' },

  held_offices: { label: '任职', section: 'people', who: 'administrator', route: 'staff/offices/index' },
  invitations: { label: '邀请', section: 'people', who: 'administrator', route: administered('invitation') },

  kept_ledgers: { label: '台账', section: 'affairs', who: 'administrator_keeping_ledgers', route: 'staff/ledgers/index' },
  kept_suspensions: { label: '暂停账号', section: 'affairs', who: 'administrator', route: 'staff/suspensions/index' },
  kept_phrases: { label: '常用语', section: 'affairs', who: 'administrator', route: 'staff/phrases/index' },
} as const satisfies Record<string, Entry>;
export type EntryCode = keyof typeof navigationEntries;

/** An entry as one reader finds it. */
export interface FoundEntry {
  readonly code: EntryCode;
  readonly label: string;
  readonly route: string;
  readonly hint: string | null;
}

/** A section that has an entry for the reader. */
export interface FoundSection {
  readonly code: NavigationSection;
  readonly page: NavigationPage;
  readonly title: string;
  readonly entries: readonly FoundEntry[];
}

const rows = Object.entries(navigationEntries) as readonly [EntryCode, Entry][];

/** What a person finds on the tabs and under 管理: the sections in the order of their page, without empty ones. */
export const navigationOf = (reader: Reader): FoundSection[] =>
  (Object.keys(navigationSections) as NavigationSection[])
    .map((code) => ({
      code,
      ...navigationSections[code],
      entries: rows
        .filter(([, { section, who }]) => section === code && readers[who](reader))
        .map(([entry, { label, route, hint }]) => ({
          code: entry,
          label,
          route,
          hint: hint?.(reader) ?? null,
        })),
    }))
    .filter((section) => section.entries.length > 0);
