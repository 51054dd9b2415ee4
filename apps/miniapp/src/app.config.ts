// A browser knows no theme file: app.scss colours its bar.
const isH5 = process.env.TARO_ENV === 'h5';

/** No page may be indexed: all of them show personal data of the signed-in user. */
const phone = { sitemapLocation: 'sitemap.json', __usePrivacyCheck__: true };

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/estate/index',
    'pages/inbox/index',
    'pages/mine/index',
    'pages/login/index',
  ],
  subPackages: [
    {
      root: 'resident',
      pages: [
        'place',
        'holds',
        'devices',
        'join',
        'homes',
        'community',
        'post',
        'contact',
        'looks',
        'rights',
        'erase',
        'codes',
        'suspension',
        'appeal',
      ].map((name) => `${name}/index`),
    },
    {
      root: 'board',
      pages: ['overview', 'figure', 'rows', 'table', 'sheets', 'sheet', 'line'].map(
        (name) => `${name}/index`,
      ),
    },
    {
      root: 'activity',
      pages: ['week', 'one', 'act', 'plan', 'bookings', 'booking', 'mine'].map((name) => `${name}/index`),
    },
    { root: 'household', pages: ['home/index', 'act/index'] },
    { root: 'ticket', pages: ['list/index', 'detail/index', 'act/index'] },
    {
      root: 'staff',
      pages: [
        'bulk',
        'cases',
        'handover',
        'waiting',
        'lodgers',
        'qr',
        'roster',
        'absences',
        'absence',
        'offices',
        'office',
        'act',
        'suspensions',
        'suspension',
        'calendar',
        'setup',
        'ledgers',
        'phrases',
      ].map((name) => `${name}/index`),
    },
    {
      root: 'administration',
      pages: ['overview', 'list', 'one', 'act', 'add', 'found', 'invite', 'import', 'workbook'].map(
        (name) => `${name}/index`,
      ),
    },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['ticket', 'resident'] } },
  // Only Taro's browser router reads this: pages appear without a slide animation.
  ...(isH5 ? { animation: false } : phone),
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '三单通',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pull',
  },
  tabBar: {
    color: '@tab',
    selectedColor: '@tabChosen',
    backgroundColor: '@bar',
    borderStyle: isH5 ? 'white' : ('@border' as 'white'),
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/home.png',
        selectedIconPath: 'assets/home-on.png',
      },
      {
        pagePath: 'pages/estate/index',
        text: '小区',
        iconPath: 'assets/estate.png',
        selectedIconPath: 'assets/estate-on.png',
      },
      {
        pagePath: 'pages/inbox/index',
        text: '消息',
        iconPath: 'assets/inbox.png',
        selectedIconPath: 'assets/inbox-on.png',
      },
      {
        pagePath: 'pages/mine/index',
        text: '我的',
        iconPath: 'assets/mine.png',
        selectedIconPath: 'assets/mine-on.png',
      },
    ],
  },
});
