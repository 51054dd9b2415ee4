import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStorage } from './storage.ts';

let dataDir: string;
let storage: LocalStorage;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandan-storage-'));
  storage = new LocalStorage({ dataDir });
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('keeps, replaces, gives and removes bytes', async () => {
  expect(await storage.get('photo-01')).toBeNull();
  await storage.put('photo-01', Buffer.from('one'));
  await storage.put('photo-01', Buffer.from('two'));
  expect(String(await storage.get('photo-01'))).toBe('two');
  await storage.remove('photo-01');
  await storage.remove('photo-01');
  expect(await storage.get('photo-01')).toBeNull();
});

test('many writers of one key leave one whole file and nothing unfinished', async () => {
  const versions = Array.from({ length: 20 }, (_, n) => Buffer.alloc(200_000, n));
  await Promise.all(versions.map((bytes) => storage.put('shared-ab', bytes)));
  const kept = await storage.get('shared-ab');
  expect(versions.some((bytes) => bytes.equals(kept!))).toBe(true);
  expect(await readdir(join(dataDir, 'files', 'ab'))).toEqual(['shared-ab']);
});

test.each([
  '../secret',
  '/etc/passwd',
  'a/b/c',
  '..',
  '',
  'ab',
  'photo.jpg',
  'photo\0abc',
  'a'.repeat(81),
  'abc--',
  'ABC',
])('"%s" is no key', async (key) => {
  await expect(storage.put(key, Buffer.alloc(1))).rejects.toThrow('no storage key');
  await expect(storage.get(key)).rejects.toThrow('no storage key');
  await expect(storage.remove(key)).rejects.toThrow('no storage key');
});

describe('a disk that is out of order', () => {
  const refusal = { code: 'STORAGE_UNAVAILABLE' };

  test('is told of as such, and leaves nothing half there', async () => {
    await writeFile(join(dataDir, 'files', 'cd'), 'a file where a folder should be');
    await expect(storage.put('photo-cd', Buffer.from('one'))).rejects.toMatchObject(refusal);
    await expect(storage.get('photo-cd')).rejects.toMatchObject(refusal);
    await rm(join(dataDir, 'files', 'cd'));
    await mkdir(join(dataDir, 'files', 'cd', 'photo-cd'), { recursive: true });
    await expect(storage.put('photo-cd', Buffer.from('one'))).rejects.toMatchObject(refusal);
    expect(await readdir(join(dataDir, 'files', 'cd'))).toEqual(['photo-cd']);
    await rm(join(dataDir, 'files', 'cd'), { recursive: true });
  });
});

/** The keys returned by `tidy`. */
async function tidied(of: LocalStorage, before: number): Promise<string[]> {
  const keys: string[] = [];
  for await (const some of of.tidy(before)) keys.push(...some);
  return keys;
}

test('what was begun and never finished is removed once it is old, and old keys are named', async () => {
  const folder = join(dataDir, 'files', 'ef');
  await storage.put('old-ef', Buffer.from('one'));
  await storage.put('new-ef', Buffer.from('one'));
  for (const name of ['old-ef', 'a-ef.1.part', 'b-ef.2.part']) await writeFile(join(folder, name), 'x');
  const [now, before] = [Date.now(), Date.now() - 60_000];
  for (const name of ['old-ef', 'a-ef.1.part'])
    await utimes(join(folder, name), now / 1000, (before - 1000) / 1000);
  expect(await tidied(storage, before)).toEqual(['old-ef']);
  expect((await readdir(folder)).sort()).toEqual(['b-ef.2.part', 'new-ef', 'old-ef']);
  const empty = new LocalStorage({ dataDir: join(dataDir, 'nothing') });
  expect(await tidied(empty, now)).toEqual([]);
});
