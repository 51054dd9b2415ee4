import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { keyringOf } from '../../common/keyring.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import { LocalStorage } from '../../platform/storage/storage.ts';
import { LedgerFiles } from './ledger-files.ts';

const ID = '019c0000-0000-7000-8000-0000000000ab';
const vault = new Vault({ keys: keyringOf(`index:${'cd'.repeat(32)},k1:${'ef'.repeat(32)}`, 'here') });
const bytes = Buffer.from('十个字的一份台账工作簿');

let dataDir: string;
let storage: LocalStorage;
let files: LedgerFiles;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandan-ledgers-'));
  storage = new LocalStorage({ dataDir });
  files = new LedgerFiles(storage, vault);
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** In parts of 4 bytes. */
const parts = (all: Buffer): Readable =>
  Readable.from(Array.from({ length: Math.ceil(all.length / 4) }, (_, n) => all.subarray(4 * n, 4 * n + 4)));

const chunksOf = async (id: string): Promise<Buffer[] | undefined> => {
  const stored = await files.get(id);
  return stored ? ((await Readable.from(stored.bytes).toArray()) as Buffer[]) : undefined;
};

const keys = async (): Promise<string[]> =>
  (await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name)
    .sort();

test('is written and read in chunks, none of which shows what it holds', async () => {
  await files.put(ID, parts(bytes), 8);
  expect(bytes).toHaveLength(33);
  expect((await files.get(ID))!.length).toBe(33);
  expect((await chunksOf(ID))!.map(({ length }) => length)).toEqual([8, 8, 8, 8, 1]);
  expect(Buffer.concat((await chunksOf(ID))!)).toEqual(bytes);
  const all = await keys();
  expect(all).toHaveLength(6);
  for (const key of all) expect(String(await storage.get(key))).toMatch(/^⟪k1\.1\.[A-Za-z0-9_-]+⟫$/);
});

test.each([1, 8, 16])('%i bytes come back', async (length) => {
  await files.put(ID, parts(bytes.subarray(0, length)), 8);
  expect((await files.get(ID))!.length).toBe(length);
  expect(Buffer.concat((await chunksOf(ID))!)).toEqual(bytes.subarray(0, length));
});

test('a second writer leaves a whole workbook, and so does one that comes late', async () => {
  const other = Buffer.alloc(40, 7);
  await Promise.all([files.put(ID, parts(bytes), 8), files.put(ID, parts(other), 8)]);
  const read = Buffer.concat((await chunksOf(ID))!);
  expect([bytes, other].some((one) => one.equals(read))).toBe(true);
});

test('chunks in another order are refused', async () => {
  await files.put(ID, parts(bytes), 8);
  const [first, second] = (await keys()).filter((key) => key !== ID);
  const [one, two] = [await storage.get(first!), await storage.get(second!)];
  await storage.put(first!, two!);
  await storage.put(second!, one!);
  await expect(chunksOf(ID)).rejects.toThrow();
});

test('a chunk that is missing is told of, and does not look like the end', async () => {
  await files.put(ID, parts(bytes), 8);
  const [first, ...others] = (await keys()).filter((key) => key !== ID);
  await storage.remove(others.at(-1)!);
  await expect(chunksOf(ID)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
  await storage.remove(first!);
  expect(await files.get(ID)).toBeNull();
});

test('an error while it is written leaves nothing', async () => {
  async function* failing(): AsyncIterable<Buffer> {
    yield* parts(bytes) as AsyncIterable<Buffer>;
    throw new Error('the database is away');
  }
  await expect(files.put(ID, failing(), 8)).rejects.toThrow('the database is away');
  expect(await keys()).toEqual([]);
  expect(await files.get(ID)).toBeNull();
});

test('one that was stored as a whole, by an older version, still opens, also a large one', async () => {
  const old = Buffer.alloc(5 * 1024 * 1024, 7);
  const sealed = vault.seal(old.toString('base64'), cellOf('ledger_export', 'file', ID));
  await storage.put(ID, Buffer.from(sealed));
  expect(String(await readFile(join(dataDir, 'files', 'ab', ID)))).toBe(sealed);
  expect((await files.get(ID))!.length).toBe(old.length);
  expect(Buffer.concat((await chunksOf(ID))!).equals(old)).toBe(true);
});
