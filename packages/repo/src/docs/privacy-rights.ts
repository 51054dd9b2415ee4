import { readFile } from 'node:fs/promises';
import { at } from '../paths.ts';
import { table, code } from './markdown.ts';

/** The rights of every user, by the article of 个人信息保护法 and the route that serves it. */
const rights: readonly (readonly [right: string, article: string, method: string, path: string])[] = [
  ['查阅、复制 everything that is mine, as an archive', '45', 'get', '/me/export'],
  ['更正 my name', '46', 'put', '/me/name'],
  ['更正 my name while I hold a post, by the appointing office', '46', 'put', '/people/{id}/name'],
  ['更正 my number', '46', 'post', '/me/phone'],
  ['谁看过我的信息 who looked at my data, in which office, at what and why', '44', 'get', '/me/views'],
  ['撤回同意 withdraw my consent', '15', 'post', '/me/consent/withdraw'],
  ['删除 preview of the erasure', '47', 'get', '/me/erasure'],
  ['删除 erase me', '47', 'post', '/me/erasure'],
];

/** @throws Error where a right names a route that the API does not have */
export async function rightsTable(): Promise<string> {
  const { paths } = JSON.parse(await readFile(at('apps/api/openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, unknown> | undefined>;
  };
  const missing = rights.find(([, , method, path]) => !paths[`/api/v1${path}`]?.[method]);
  if (missing)
    throw new Error(`There is no route ${missing.slice(2).join(' ')}, which docs/privacy.md is to name.`);
  return table(
    ['right', '个人信息保护法 art.', 'route'],
    rights.map(([right, article, method, path]) => [
      right,
      article,
      code(`${method.toUpperCase()} /api/v1${path}`),
    ]),
  );
}
