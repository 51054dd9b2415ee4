import { readFileSync } from 'node:fs';
import { at } from '../src/paths.ts';

/** What the container files promise; that they run is not tested (ADR 3). */

const read = (name: string): string => readFileSync(at('docker', name), 'utf8');
/** The part of compose.yaml under a service or an anchor. */
const under = (name: string): string =>
  new RegExp(String.raw`^( *)${name}:.*\n(?:\1 +.*\n|\n)*`, 'm').exec(read('compose.yaml'))?.[0] ?? '';

test('the API learns of the proxy, and whoever runs it may scale its limits', () => {
  expect(under('api')).toContain('TRUST_PROXY: ${TRUST_PROXY:-');
  expect(under('api')).toContain('LIMIT_SCALE: ${LIMIT_SCALE:-1}');
  expect(under('api')).toContain('WORKERS: ${WORKERS:-1}');
});

test('secrets are files', () => {
  const set = [...read('compose.yaml').matchAll(/^ +(\w*(?:SECRET|PASSWORD|KEYS|DATABASE\w*URL)\w*):/gm)].map(
    ([, name]) => name,
  );
  expect(set).toEqual(expect.arrayContaining(['DATABASE_URL_FILE', 'SECRET_FILE', 'DATA_KEYS_FILE']));
  expect(set.filter((name) => !name!.endsWith('_FILE'))).toEqual([]);
});

test('the image is healthy while it is ready', () => {
  expect(read('Dockerfile')).toMatch(/^HEALTHCHECK [^]*\/health\/ready/m);
});
