import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string; text: string }[] };
}

/** How a kind of node is rendered: its events, and the short names of its attributes. */
export interface Template {
  hears: Set<string>;
  alias: Map<string, string>;
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** The files to upload, and their configuration. */
export function builtPackage(dist: string) {
  const json = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson;
  const pages = new Set([
    ...json.pages,
    ...json.subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
  ]);
  return {
    dist,
    json,
    pages,
    templates: templatesOf(readFileSync(join(dist, 'base.wxml'), 'utf8')),
    sizes: sizesOf(dist, json),
  };
}
export type BuiltPackage = ReturnType<typeof builtPackage>;

/** The keys of `app.json` in WeChat's documentation, as far as this app needs them. */
const KNOWN = new Set([
  'entryPagePath',
  'pages',
  'window',
  'tabBar',
  'networkTimeout',
  'debug',
  'functionalPages',
  'subPackages',
  'subpackages',
  'workers',
  'requiredBackgroundModes',
  'requiredPrivateInfos',
  'plugins',
  'preloadRule',
  'resizable',
  'usingComponents',
  'permission',
  'sitemapLocation',
  'style',
  'useExtendedLib',
  'entranceDeclare',
  'darkmode',
  'themeLocation',
  'lazyCodeLoading',
  'singlePage',
  'supportedMaterials',
  'serviceProviderTicket',
  'embeddedAppIdList',
  'halfPage',
  'debugOptions',
  'enablePassiveEvent',
  'resolveAlias',
  'renderer',
  'rendererOptions',
  'componentFramework',
  'static',
  'convertRpxToVw',
  '__usePrivacyCheck__',
]);

/** Unknown keys, missing files, and personal data requested without the guideline. */
export function faultsOf({ dist, json }: Pick<BuiltPackage, 'dist' | 'json'>): string[] {
  const said = json as unknown as Record<string, unknown>;
  const files = [said.sitemapLocation, said.themeLocation].map((name) => String(name ?? 'sitemap.json'));
  return [
    ...Object.keys(said)
      .filter((key) => !KNOWN.has(key))
      .map((key) => `app.json: ${key} is no key of WeChat`),
    ...files.filter((name) => !existsSync(join(dist, name))).map((name) => `${name} is missing`),
    ...(said.__usePrivacyCheck__ === true ? [] : ['__usePrivacyCheck__ is not on']),
  ];
}

const notUploaded = /\.(LICENSE\.txt|map)$|project\.config\.json$/;

function sizesOf(dist: string, { subPackages }: AppJson): Record<string, number> {
  const sizes: Record<string, number> = { main: 0 };
  for (const file of filesUnder(dist).filter((name) => !notUploaded.test(name))) {
    const inside = file.slice(dist.length + 1);
    const root = subPackages.find((one) => inside.startsWith(`${one.root}/`))?.root ?? 'main';
    sizes[root] = (sizes[root] ?? 0) + statSync(file).size;
  }
  return sizes;
}

function templatesOf(wxml: string): Map<string, Template> {
  const templates = new Map<string, Template>();
  for (const [, nn, body = ''] of wxml.matchAll(
    /<template name="tmpl_0_([\w-]+?)(?:_blur|_focus)?">([^]*?)<\/template>/g,
  )) {
    const tag = /<[\w-]+ [^>]*bind[^>]*>|<(?!template)[\w-]+ [^>]*>/.exec(body)?.[0];
    if (!nn || !tag) continue;
    const hears = new Set([...tag.matchAll(/(?:bind|catch)([a-z]+)="eh"/g)].map(([, event]) => event ?? ''));
    const alias = new Map(
      [...tag.matchAll(/([\w-]+)="\{\{[^}]*?i\.(\w+)/g)].map(([, name, short]) => [name ?? '', short ?? '']),
    );
    templates.set(nn, { hears, alias });
  }
  return templates;
}
