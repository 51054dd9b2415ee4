import { mkdtemp, readdir, rm } from 'node:fs/promises';
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

test.each(['../secret', '/etc/passwd', 'a/b/c', '..', '', 'ab', 'photo.jpg', 'photo\0abc', 'a'.repeat(81), 'abc--', 'ABC'])('"%s" is no key', async (key) => {
  await expect(storage.put(key, Buffer.alloc(1))).rejects.toThrow('no storage key');
  await expect(storage.get(key)).rejects.toThrow('no storage key');
  await expect(storage.remove(key)).rejects.toThrow('no storage key');
});
