/**
 * `pnpm import:bench`: a street of 20,000 households with its units, people and categories is checked, imported,
 * counted by the API, checked again, exported and uploaded again; then files that must be refused. Prints how long
 * each took, and the most memory of the API's process. Fails where an answer is not as expected, or an import takes
 * more than 60 s or 300 MB.
 */
import { writeFileSync } from 'node:fs';
import { added, figuresOf } from '../import/figures.ts';
import { badFiles } from '../import/bad-files.ts';
import { Importer, type ImportView } from '../import/importer.ts';
import { Peak } from '../bench/peak.ts';
import { measured, type Took } from '../import/measured.ts';
import { rawBook } from '../import/raw-book.ts';
import { streetSheets } from '../import/street-book.ts';
import { wholeStreet } from '../import/street-places.ts';
import { tokenOf } from '../walks/door.ts';
import { SECRET, startSystem } from './system.ts';

/** As `pnpm start` and the image set them. */
const MEMORY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  NODE_OPTIONS: '--max-old-space-size=384 --max-semi-space-size=8',
};
const MOST = { seconds: 60, megabytes: 300 };

const size = {
  ...wholeStreet,
  households: Number(process.env['IMPORT_HOUSEHOLDS'] ?? wholeStreet.households),
};
/** What the workbook adds; in each community a category, and those that every community begins with. */
const ADDED = {
  ...{ communities: 6, estates: 40, buildings: 1000, areas: 6 + 12 + 40 + 1000 + 2000 },
  ...{ households: size.households, 'party organisations': 119, 'self-governing bodies': 22 },
  ...{ 'teams of stewards': 40, invitations: 240 + 120, people: 300, categories: 6 * 24 },
};

const expect = (name: string, value: unknown, expected: unknown): void => {
  if (JSON.stringify(value) === JSON.stringify(expected)) return;
  console.error(`${name}: ${JSON.stringify(value)} instead of ${JSON.stringify(expected)}`);
  process.exitCode = 1;
};
const within = (name: string, { seconds, megabytes }: Took): void => {
  if (seconds <= MOST.seconds && megabytes <= MOST.megabytes) return;
  console.error(`${name}: ${seconds.toFixed(1)} s and ${megabytes} MB are more than 60 s or 300 MB`);
  process.exitCode = 1;
};
const state = ({ state: is, code, total }: ImportView): string => code ?? `${is}, ${total} changes`;

const system = await startSystem();
try {
  const database = await system.database();
  const log = process.env['IMPORT_LOG'];
  const api = await system.api(
    database,
    log ? { ...MEMORY, LOG_LEVEL: 'error' } : MEMORY,
    log ? (text) => writeFileSync(log, text, { flag: 'a' }) : undefined,
  );
  const [street] = await database.sql<{ id: string; area: string }>(
    `SELECT o.account AS id, o.area FROM office o WHERE o.office = 'street' LIMIT 1`,
  );
  const importer = new Importer(api, tokenOf(street!.id, SECRET));
  const bytes = await rawBook(streetSheets(size));
  const peak = new Peak(api.child.pid!);
  const before = await figuresOf(importer, street!.area);
  const mb = (bytes.length / 1024 / 1024).toFixed(1);
  console.log(`${size.households} households, a workbook of ${mb} MB; the API rests at ${peak.take()} MB`);

  const checked = await measured(peak, 'checked', () => importer.upload(bytes), state);
  expect('checked', checked.value.state, 'ready');
  const done = await measured(peak, 'imported', () => importer.commit(checked.value.id), state);
  expect('imported', [done.value.state, done.value.written], ['done', checked.value.total]);
  within('imported', done);
  const figures = added(before, await figuresOf(importer, street!.area));
  expect('figures', figures, ADDED);
  console.log(
    `  counted by the API: ${Object.entries(figures)
      .map(([name, n]) => `${n} ${name}`)
      .join(', ')}`,
  );
  const again = await measured(peak, 'the same file again', () => importer.upload(bytes), state);
  expect('again', again.value.state, 'same');
  const out = await measured(
    peak,
    'exported',
    () => importer.export(),
    ({ length }) => `${(length / 1024 / 1024).toFixed(1)} MB`,
  );
  const round = await measured(peak, 'the exported file', () => importer.upload(out.value), state);
  expect('round trip', round.value.state, 'same');
  for (const [name, one] of Object.entries({ checked, again, out, round })) within(name, one);
  for (const [name, code, make] of badFiles) {
    const file = await make();
    const cutOff = (): ImportView => ({ code: 'cut off' }) as ImportView;
    const refused = await measured(peak, name, () => importer.upload(file).catch(cutOff), state);
    if (refused.value.code !== 'cut off') expect(name, refused.value.code, code);
  }
  peak.stop();
} finally {
  await system.stop();
}
