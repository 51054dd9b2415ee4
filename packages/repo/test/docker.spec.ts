import { readFileSync } from 'node:fs';
import { at } from '../src/paths.ts';

/** What the container files promise; that they run is not tested (ADR 3). */

const read = (name: string): string => readFileSync(at('docker', name), 'utf8');
/** The part of compose.yaml under a service, a network or an anchor. */
const under = (name: string): string =>
  new RegExp(String.raw`^((?:  )?)${name}:.*\n(?:\1 +.*\n|\n)*`, 'm').exec(read('compose.yaml'))?.[0] ?? '';

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

/** A service with what it shares with others. */
const service = (name: string): string =>
  under(name).includes('    <<: *hardened\n') ? under('x-hardened') + under(name) : under(name);
const services = [...under('services').matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name!);

test('every service has a read-only root, few capabilities, limits and bounded logs', () => {
  expect(services).toEqual(['proxy', 'api', 'db']);
  for (const name of services)
    for (const setting of [
      ...['  read_only: true', '  cap_drop: [ALL]', '  security_opt: [no-new-privileges:true]'],
      ...['    driver: local', "    options: { max-size: 20m, max-file: '5' }", '    tmpfs: ['],
    ])
      expect(`${name}\n${service(name)}`).toContain(`\n${setting}`);
  for (const name of services) expect(service(name)).toMatch(/^ {4}mem_limit: \S+\n {4}cpus: \S+$/m);
});

test('a service adds only the capabilities it needs: ports below 1024, and a folder taken over', () => {
  const added = services.map((name) => [name, /cap_add: \[(.*)\]/.exec(service(name))?.[1] ?? '']);
  expect(Object.fromEntries(added)).toEqual({
    proxy: 'NET_BIND_SERVICE',
    api: '',
    db: 'CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID',
  });
});

test('only the proxy is reachable from outside, and the database only from the API', () => {
  expect(services.filter((name) => /^ {4}ports:/m.test(service(name)))).toEqual(['proxy']);
  expect(services.map((name) => /networks: \[(.*)\]/.exec(service(name))?.[1])).toEqual([
    ...['front', 'front, back', 'back'],
  ]);
  expect(under('back')).toContain('internal: true');
});

test('the proxy compresses answers, and serves what is for operators to nobody', () => {
  const caddy = read('Caddyfile');
  expect(caddy).toMatch(/^\tencode zstd gzip$/m);
  expect(caddy).toMatch(/@inside path \/metrics \/health\/\*\n\trespond @inside 404/);
});

test('the image is healthy while it is ready', () => {
  expect(read('Dockerfile')).toMatch(/^HEALTHCHECK [^]*\/health\/ready/m);
});
