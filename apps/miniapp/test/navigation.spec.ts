/** @jest-environment node */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { navigationOf, tabs } from '@sandan/domain/navigation/entries';
import type { Reader } from '@sandan/domain/navigation/reader';
import { offices, unitKinds, type Office, type UnitKind } from '@sandan/domain/org/words';
import { ownAddress, routeOf, routes, type Route } from '../src/lib/routes';

/** From where each role sets out: 首页. The bar is one tap away, whatever page is open. */
const TAPS = 3;
const SRC = resolve(import.meta.dirname, '../src');
const PAGE_OF = { home: 'pages/home/index', estate: 'pages/estate/index', mine: 'pages/mine/index' } as const;

const pagePath = (route: string): string => join(SRC, `${route}.tsx`);
const pages = Object.keys(routes) as Route[];
const pageFiles = new Set(pages.map(pagePath));

/** The files that a page consists of, without other pages. */
function filesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const path = resolve(dirname(file), from);
    const found = [`${path}.ts`, `${path}.tsx`].find((one) => existsSync(one) && !pageFiles.has(one));
    if (found) filesOf(found, seen);
  }
  return seen;
}

/** The pages that a page opens without the navigation. */
const opens = new Map<string, readonly string[]>(
  pages.map((page) => [
    page,
    [...filesOf(pagePath(page))]
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/\b(?:open|replace|returnTo)\(\s*'([^']+)'/g),
      ])
      .map(([, to = '']) => to),
  ]),
);

const reader = (more: Partial<Reader> = {}): Reader => ({
  ...{ offices: [], memberships: [], homes: [{}], choices: [{ name: '幸福里社区' }] },
  ...{ hasPhone: true, suspendedUntil: null },
  ...more,
});
const roles: readonly (readonly [string, Reader])[] = [
  ['resident', reader()],
  ['newcomer', reader({ homes: [] })],
  [
    'resident of two communities, suspended',
    reader({ choices: [{ name: '一' }, { name: '二' }], suspendedUntil: 1 }),
  ],
  ...(Object.keys(offices) as Office[]).map(
    (office) => [office, reader({ offices: [{ office, standingInFor: null }] })] as const,
  ),
  ...(Object.keys(unitKinds) as UnitKind[]).map(
    (kind) => [kind, reader({ memberships: [{ kind }] })] as const,
  ),
];

/** How many taps each page is away from 首页. */
function tapsOf(one: Reader): Map<string, number> {
  const found = navigationOf(one);
  const entriesOn = (page: string) => {
    const on = Object.entries(PAGE_OF).find(([, route]) => route === page)?.[0];
    const isOn = page === 'administration/overview/index' ? 'administration' : on;
    return found.filter((section) => section.page === isOn).flatMap(({ entries }) => entries);
  };
  const taps = new Map<string, number>([[PAGE_OF.home, 0]]);
  for (const tab of Object.keys(tabs)) if (tab !== 'home') taps.set(`pages/${tab}/index`, 1);
  for (const [page, away] of taps) {
    const next = [...entriesOn(page).map(({ route }) => routeOf(route)), ...(opens.get(page) ?? [])];
    for (const to of next) if ((taps.get(to) ?? Infinity) > away + 1) taps.set(to, away + 1);
  }
  return taps;
}

test('every entry leads to a page of the app, with what the page needs', () => {
  const named = roles.flatMap(([, one]) => navigationOf(one).flatMap(({ entries }) => entries));
  for (const { route } of named) expect([route, ownAddress(route)]).toEqual([route, expect.any(String)]);
});

test.each(roles)('%s reaches every page of theirs within three taps', (_, one) => {
  const far = navigationOf(one)
    .flatMap(({ entries }) => entries)
    .map(({ route }) => routeOf(route))
    .filter((route) => (tapsOf(one).get(route) ?? Infinity) > TAPS);
  expect(far).toEqual([]);
});

test('no page is unreachable', () => {
  const reached = new Set(roles.flatMap(([, one]) => [...tapsOf(one).keys()]));
  // Only those who are signed out see it.
  reached.add('pages/login/index');
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

test('every page of the app has a route, and every route is a page', () => {
  const config = readFileSync(join(SRC, 'app.config.ts'), 'utf8');
  for (const page of pages) {
    expect([page, existsSync(pagePath(page))]).toEqual([page, true]);
    const [root = '', name = ''] = page.split('/');
    expect(config).toMatch(root === 'pages' ? page : new RegExp(`'${name}(/index)?'`));
  }
  const folders = readdirSync(SRC).filter((root) => pages.some((page) => page.startsWith(`${root}/`)));
  const built = folders.flatMap((root) =>
    readdirSync(join(SRC, root)).map((name) => `${root}/${name}/index`),
  );
  expect(new Set(built.filter((page) => existsSync(pagePath(page))))).toEqual(new Set(pages));
});
