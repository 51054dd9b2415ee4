import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { configFrom } from './config.ts';

let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandan-config-'));
  env = { DATA_DIR: join(folder, 'data') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const of = (more: NodeJS.ProcessEnv) => configFrom({ ...env, ...more });
const URL = 'postgres://sandan@127.0.0.1/sandan';

describe('the demo', () => {
  test.each<[string, NodeJS.ProcessEnv, boolean]>([
    ['on where nothing is given', {}, true],
    ['off where a database is given', { DATABASE_URL: URL }, false],
    ['off where WeChat is given', { WECHAT_APPID: 'wx1', WECHAT_SECRET: 's' }, false],
    ['on where it is asked for', { DATABASE_URL: URL, DEMO: '1' }, true],
    ['off where it is said', { DEMO: '0' }, false],
    ['off on every address where it is said', { DEMO: '0', HOST: '0.0.0.0' }, false],
    ['as if nothing were given where it is empty', { DEMO: '', DATABASE_URL: '' }, true],
    ['on for others where it is said twice', { DEMO: '1', DEMO_PUBLIC: '1', HOST: '0.0.0.0' }, true],
    ['on for this machine', { HOST: 'localhost' }, true],
    ['on for this machine in the other protocol', { HOST: '::1' }, true],
  ])('is %s', (_, more, expected) => expect(of(more).demo).toBe(expected));

  test.each(['false', 'no', 'off', 'true', 'yes', '2', ' 0', '00', 'FALSE'])(
    'does not guess what DEMO=%s means',
    (text) => {
      expect(() => of({ DEMO: text })).toThrow(`DEMO must be 0 or 1, not "${text}".`);
    },
  );

  test.each<NodeJS.ProcessEnv>([
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: '192.168.1.2' },
    { HOST: 'example.org' },
    { HOST: '127.example.org' },
    { HOST: '0.0.0.0', DEMO: '1' },
    { HOST: '0.0.0.0', DEMO_PUBLIC: '1' },
    { HOST: '0.0.0.0', DEMO: '1', DEMO_PUBLIC: '0' },
  ])('is not shown to the network with %j', (more) => {
    expect(() => of(more)).toThrow('DEMO_PUBLIC=1');
  });
});

describe('a setting that makes no sense is one plain sentence', () => {
  test.each<[string, NodeJS.ProcessEnv]>([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '3e3' }],
    ['PORT', { PORT: ' 3000' }],
    ['EMULATOR_PORT', { EMULATOR_PORT: 'x' }],
    ['DATABASE_POOL', { DATABASE_POOL: '1' }],
    ['WORKERS', { WORKERS: '0' }],
    ['WORKERS', { WORKERS: '17' }],
    ['SWEEP_SECONDS', { SWEEP_SECONDS: '1.5' }],
    ['LIMIT_SCALE', { LIMIT_SCALE: '0' }],
    ['SECRET', { SECRET: 'abc' }],
    ['DATA_KEYS', { DATA_KEYS: 'abc' }],
    ['WECHAT_APPID', { WECHAT_APPID: 'wx1' }],
    ['WECHAT_APPID', { WECHAT_SECRET: 's' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['TRUST_PROXY', { TRUST_PROXY: '1' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/33' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'nginx' }],
    ['DEMO_PUBLIC', { DEMO: '1', HOST: '0.0.0.0', DEMO_PUBLIC: 'yes' }],
  ])('%s', (name, more) => {
    expect(() => of(more)).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*$`));
  });

  test.each(['127.0.0.1', '10.0.0.0/8, 192.168.0.0/16', '::1', 'loopback', 'fd00::/8'])(
    'TRUST_PROXY=%s does',
    (trustProxy) => {
      expect(of({ TRUST_PROXY: trustProxy }).trustProxy).toBe(trustProxy);
    },
  );
});

describe('the data folder', () => {
  test('is made so that PostgreSQL, which is another user, passes through it, whatever the umask; what is secret is closed', () => {
    const umask = process.umask(0o077);
    try {
      env = { DATA_DIR: join(folder, 'a', 'b') };
      of({});
    } finally {
      process.umask(umask);
    }
    const modes = ['a', 'a/b', 'a/b/secret', 'a/b/keys'].map(
      (path) => statSync(join(folder, path)).mode & 0o777,
    );
    expect(modes).toEqual([0o711, 0o711, 0o600, 0o600]);
  });

  test('that was there stays as it was', () => {
    chmodSync(folder, 0o750);
    env = { DATA_DIR: folder };
    of({});
    expect(statSync(folder).mode & 0o777).toBe(0o750);
  });

  test('that is a file, or lies in one, is named', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => of({ DATA_DIR: join(folder, 'file') })).toThrow(/^DATA_DIR: .*it is a file\.$/);
    expect(() => of({ DATA_DIR: join(folder, 'file', 'data') })).toThrow(/^DATA_DIR: .*is a file\.$/);
  });

  test('that cannot be made is said at once', () => {
    expect(() => of({ DATA_DIR: '/proc/sandan/data' })).toThrow(
      /^DATA_DIR: \/proc\/sandan\/data cannot be used: .+\.$/,
    );
  });
});

test.each([
  ['1', 8],
  ['5', 8],
  ['8', 5],
  ['16', 4],
])('with WORKERS=%s a worker has %i connections', (WORKERS, connections) => {
  expect(of({ WORKERS }).databasePool).toBe(connections);
  expect(of({ WORKERS, DATABASE_POOL: '3' }).databasePool).toBe(3);
});

test('one core is left to the database', () => {
  expect(of({}).workers).toBe(Math.min(16, Math.max(1, availableParallelism() - 1)));
});
