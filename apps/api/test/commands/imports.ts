/**
 * `pnpm import:bench`: a street of 20,000 households is checked, imported, checked again, exported and imported
 * again; then files that must be refused. Prints how long each took, and the most memory of the API's process.
 * Fails where an answer is not as expected.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { workbookLimits } from '../../src/platform/sheets/workbook-limits.ts';
import { sheetPath } from '../../src/platform/sheets/workbook-parts.ts';
import { filesOf, zipOf } from '../import/workbook-files.ts';
import { rssOf } from '../bench/cpu.ts';
import { rawBook } from '../import/raw-book.ts';
import { streetSheets } from '../import/street-book.ts';
import { wholeStreet } from '../import/street-places.ts';
import { tokenOf } from '../walks/door.ts';
import { SECRET, startSystem, type Api } from './system.ts';

const households = Number(process.env['IMPORT_HOUSEHOLDS'] ?? wholeStreet.households);

interface View {
  readonly id: string;
  readonly state: string;
  readonly code?: string;
  readonly total: number;
  readonly written: number;
}

/** Watches the most memory of a process, in MB. */
class Peak {
  private most = 0;
  private readonly timer: NodeJS.Timeout;
  private readonly pid: number;

  constructor(pid: number) {
    this.pid = pid;
    this.timer = setInterval(() => this.look(), 20);
  }

  /** The most since the last time. */
  take(): number {
    this.look();
    const { most } = this;
    this.most = 0;
    return Math.round(most);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    this.most = Math.max(this.most, rssOf(this.pid));
  }
}

/** The importer's calls. */
class Importer {
  private readonly headers: Record<string, string>;
  private readonly api: Api;

  constructor(api: Api, account: string) {
    this.api = api;
    this.headers = { authorization: `Bearer ${tokenOf(account, SECRET)}` };
  }

  get = async (path: string): Promise<Response> =>
    fetch(`${this.api.origin}/api/v1/administration/imports${path}`, { headers: this.headers });

  async upload(bytes: Buffer): Promise<View> {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)]), 'street.xlsx');
    const url = `${this.api.origin}/api/v1/administration/imports`;
    return (await (await fetch(url, { method: 'POST', headers: this.headers, body })).json()) as View;
  }

  async commit(id: string): Promise<View> {
    const url = `${this.api.origin}/api/v1/administration/imports/${id}/commit`;
    await fetch(url, { method: 'POST', headers: this.headers });
    for (;;) {
      const view = (await (await this.get(`/${id}`)).json()) as View;
      if (view.state !== 'waiting' && view.state !== 'writing') return view;
      await pause(50);
    }
  }
}

async function measured<T>(peak: Peak, name: string, work: () => Promise<T>, wordOf: (value: T) => string) {
  peak.take();
  const began = performance.now();
  const value = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  console.log(`  ${name.padEnd(34)} ${seconds.padStart(7)} s  at most ${peak.take()} MB  ${wordOf(value)}`);
  return value;
}

const expect = (name: string, value: unknown, expected: unknown): void => {
  if (value === expected) return;
  console.error(`${name}: ${String(value)} instead of ${String(expected)}`);
  process.exitCode = 1;
};

/** Files that are refused, with the code. */
const bad: readonly (readonly [string, string, () => Buffer | Promise<Buffer>])[] = [
  ['a file of 200 MB', 'WORKBOOK_TOO_LARGE', () => Buffer.alloc(200 * 1024 * 1024)],
  ['a bomb: 400 MB in one sheet', 'WORKBOOK_TOO_LARGE', () => bomb(400)],
  ['1,000,000 rows', 'WORKBOOK_TOO_LARGE', () => manyRows(1_000_000)],
  ['an .xls', 'WORKBOOK_OLD_FORMAT', () => compound('Workbook')],
  ['a protected workbook', 'WORKBOOK_PROTECTED', () => compound('EncryptedPackage')],
  ['macros', 'WORKBOOK_WITH_MACROS', () => zipOf({ ...filesOf(''), 'xl/vbaProject.bin': 'x' })],
  ['a .csv that was renamed', 'WORKBOOK_UNREADABLE', () => Buffer.from('类型,名称\n'.repeat(100_000))],
  ['noise', 'WORKBOOK_UNREADABLE', () => randomBytes(workbookLimits.bytes - 1000)],
];

const compound = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(workbookLimits.bytes - 100_000),
    Buffer.from(name, 'utf16le'),
  ]);

/** Every row is as long as those of a real sheet, so that the file is not refused for how well it is packed. */
const manyRows = (count: number): Promise<Buffer> =>
  zipOf({
    ...filesOf(''),
    [sheetPath(1)]: `<worksheet><sheetData>${Array.from(
      { length: count },
      (_, at) => `<row r="${at + 1}"><c><v>${at * 7919}</v></c></row>`,
    ).join('')}</sheetData></worksheet>`,
  });

const bomb = (megabytes: number): Promise<Buffer> =>
  zipOf({ ...filesOf(''), [sheetPath(1)]: Buffer.alloc(megabytes * 1024 * 1024, ' ') });

const system = await startSystem();
try {
  const database = await system.database();
  const api = await system.api(database);
  const [street] = await database.sql<{ id: string }>(
    `SELECT o.account AS id FROM office o WHERE o.office = 'street' LIMIT 1`,
  );
  const importer = new Importer(api, street!.id);
  const count = async (): Promise<number> =>
    (await database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM area`))[0]!.n;
  const bytes = await rawBook(streetSheets({ ...wholeStreet, households }));
  const peak = new Peak(api.child.pid!);
  await importer.get('');
  const before = await count();
  console.log(
    `${households} households, a workbook of ${(bytes.length / 1024 / 1024).toFixed(1)} MB; the API rests at ${peak.take()} MB`,
  );
  const state = ({ state, code, total }: View): string => code ?? `${state}, ${total} changes`;
  const view = await measured(peak, 'checked', () => importer.upload(bytes), state);
  expect('checked', view.state, 'ready');
  const done = await measured(peak, 'imported', () => importer.commit(view.id), state);
  expect('imported', done.state, 'done');
  expect('areas', (await count()) - before, view.total);
  const again = await measured(peak, 'the same file again', () => importer.upload(bytes), state);
  expect('again', again.state, 'same');
  const out = await measured(
    peak,
    'exported',
    async () => Buffer.from(await (await importer.get('/export')).arrayBuffer()),
    ({ length }) => `${(length / 1024 / 1024).toFixed(1)} MB`,
  );
  const round = await measured(peak, 'the exported file', () => importer.upload(out), state);
  expect('round trip', round.state, 'same');
  for (const [name, code, make] of bad) {
    const file = await make();
    const refused = await measured(
      peak,
      name,
      () => importer.upload(file).catch(() => ({ code: 'cut off' }) as View),
      state,
    );
    if (refused.code !== 'cut off') expect(name, refused.code, code);
  }
  peak.stop();
} finally {
  await system.stop();
}
