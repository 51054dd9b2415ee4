/**
 * The arrows of the architecture: what may import what. `pnpm arrows` fails on a wrong one.
 * A new module of the API gets its line in LEVELS; without one it may not be imported or import.
 */

/** Modules of the API, lowest first. Arrows go down only; modules of one level talk by events or ids. */
const LEVELS = [
  ['account', 'org', 'file'],
  ['case'],
  [
    'household',
    'ticket',
    'council',
    'menu',
    'survey',
    'points',
    'pairing',
    'project',
    'venue',
    'fund',
    'duty',
    'form',
    'phrase',
    'activity',
  ],
  [
    'sweep',
    'notice',
    'handover',
    'appraisal',
    'privacy',
    'calendar',
    'suspension',
    'ledger',
    'figure',
    'administration',
  ],
  ['board', 'demo', 'document', 'office', 'homepage', 'setup'],
  ['import'],
];

/** Folders of the domain, lowest first: arrows go down only. The nouns, at the top, do not know each other. */
const DOMAIN_LEVELS = [
  ['kernel'],
  ['redaction'],
  ['org'],
  ['person'],
  ['case'],
  ['household', 'notice', 'category', 'day', 'figure', 'navigation'],
  ['ticket', 'home', 'absence', 'office', 'membership', 'suspension', 'area', 'unit', 'activity', 'booking'],
  ['invitation', 'document'],
  ['import'],
];
const DOMAIN = '^packages/domain/src/';

/** Folders of the client's features, lowest first: arrows go down only. The nouns, at the top, do not know each other. */
const FEATURE_LEVELS = [
  ['account', 'file'],
  ['org'],
  ['form'],
  ['case'],
  [
    'activity',
    'administration',
    'document',
    'duty',
    'figure',
    'household',
    'inbox',
    'ledger',
    'navigation',
    'privacy',
    'suspension',
    'ticket',
  ],
];
const FEATURES = '^apps/miniapp/src/features/';

const MODULES = '^apps/api/src/modules/';
const of = (names) => `${MODULES}(${names.join('|')})/`;
/** A page's folder, in the main package or in a subpackage. */
const PAGE = '^apps/miniapp/src/(?!(?:features|ui|lib|api|assets)/)([^/]+/[^/]+)/';
const TESTS = '\\.(e2e-)?spec\\.tsx?$|\\.fixture\\.|/test/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** One rule a level: it reaches neither its own level's other modules nor a higher one. */
const levelRules = LEVELS.map((names, level) =>
  forbid(
    `api-level-${level + 1}-only-downwards`,
    `${names.join(', ')} may import lower modules only`,
    { path: of(names), pathNot: TESTS },
    { path: of(LEVELS.slice(level).flat()), pathNot: `${MODULES}$1/` },
  ),
);

const domainRules = DOMAIN_LEVELS.slice(0, -1).map((names, level) =>
  forbid(
    `domain-level-${level + 1}-only-downwards`,
    `${names.join(', ')} may import lower folders of the domain only`,
    { path: `${DOMAIN}(${names.join('|')})/`, pathNot: TESTS },
    { path: `${DOMAIN}(${DOMAIN_LEVELS.slice(level).flat().join('|')})/`, pathNot: `${DOMAIN}$1/` },
  ),
);

const featureRules = FEATURE_LEVELS.map((names, level) =>
  forbid(
    `feature-level-${level + 1}-only-downwards`,
    `${names.join(', ')} may import lower features only`,
    { path: `${FEATURES}(${names.join('|')})/`, pathNot: TESTS },
    { path: `${FEATURES}(${FEATURE_LEVELS.slice(level).flat().join('|')})/`, pathNot: `${FEATURES}$1/` },
  ),
);

module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that import each other, types included, are one file, or three',
      { pathNot: '\\.entity\\.ts$' },
      { circular: true },
    ),
    forbid('no-unresolved', 'An import must lead somewhere', {}, { couldNotResolve: true }),
    forbid(
      'domain-is-pure',
      'The domain imports nothing but itself',
      { path: '^packages/domain/src/', pathNot: TESTS },
      {
        pathNot: '^packages/domain/src/',
      },
    ),
    forbid(
      'domain-without-node',
      'The domain does no I/O',
      { path: '^packages/domain/src/', pathNot: TESTS },
      {
        dependencyTypes: ['core'],
      },
    ),
    ...domainRules,
    ...levelRules,
    forbid(
      'api-module-has-a-level',
      'A module without a line in LEVELS',
      { path: MODULES, pathNot: of(LEVELS.flat()) },
      {},
    ),
    forbid(
      'api-ground-knows-no-module',
      'common and platform are below every module',
      {
        path: '^apps/api/src/(common|platform)/',
        pathNot: TESTS,
      },
      { path: MODULES },
    ),
    forbid(
      'api-common-below-platform',
      'common is below platform',
      { path: '^apps/api/src/common/', pathNot: TESTS },
      {
        path: '^apps/api/src/platform/',
      },
    ),
    forbid(
      'api-modules-know-no-seeds',
      'Seeds use the modules, never the other way',
      { path: MODULES, pathNot: TESTS },
      {
        path: '^apps/api/src/database/',
      },
    ),
    forbid(
      'api-knows-no-client',
      'The only contract is openapi.json',
      { path: '^apps/api/' },
      { path: '^apps/miniapp/' },
    ),
    forbid(
      'client-knows-no-api',
      'The only contract is openapi.json',
      { path: '^apps/miniapp/' },
      { path: '^apps/api/' },
    ),
    forbid(
      'ui-lib-api-know-nothing-above',
      'ui draws what it is given; lib and api serve everyone',
      {
        path: '^apps/miniapp/src/(ui|lib|api)/',
        pathNot: TESTS,
      },
      { path: '^apps/miniapp/src/(?!(ui|lib|api|assets)/)[^/]+/' },
    ),
    forbid(
      'lib-and-api-draw-nothing',
      'lib and api are below ui',
      { path: '^apps/miniapp/src/(lib|api)/', pathNot: TESTS },
      {
        path: '^apps/miniapp/src/ui/',
      },
    ),
    forbid(
      'features-know-no-page',
      'Pages use features, never the other way',
      {
        path: '^apps/miniapp/src/features/',
        pathNot: TESTS,
      },
      { path: PAGE },
    ),
    ...featureRules,
    forbid(
      'feature-has-a-level',
      'A feature without a line in FEATURE_LEVELS',
      { path: FEATURES, pathNot: `${FEATURES}(${FEATURE_LEVELS.flat().join('|')})/` },
      {},
    ),
    forbid(
      'pages-know-no-page',
      'What two pages share is a feature',
      { path: PAGE, pathNot: TESTS },
      {
        path: PAGE,
        pathNot: '^apps/miniapp/src/$1/',
      },
    ),
    forbid(
      'components-only-in-ui',
      'The component library has one importer',
      { path: '^apps/miniapp/src/', pathNot: '^apps/miniapp/src/ui/' },
      {
        path: '(^|/)@nutui/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules|(^|/)dist/' },
    exclude: { path: '(^|/)dist/|\\.scss$|\\.gen\\.ts$' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'packages/repo/tsconfig.arrows.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: '.cache/depcruise', strategy: 'content' },
  },
};
