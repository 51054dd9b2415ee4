import { DomainError, type MergedRange, type SheetLine } from '@sandan/domain';
import { randomBytes } from 'node:crypto';
import { workbookLimits } from './workbook-limits.ts';
import { partsOf, sheetPath } from './workbook-parts.ts';
import { sheetsIn } from './workbook-reader.ts';
import { workbookOf } from './workbook-writer.ts';
import { bookOf, filesOf, zipOf } from '../../../test/import/workbook-files.ts';

interface Read {
  readonly name: string;
  readonly lines: readonly SheetLine[];
  readonly merged: readonly MergedRange[];
}

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of some) found.push(one);
  return found;
}

async function read(bytes: Buffer): Promise<Read[]> {
  const sheets: Read[] = [];
  for await (const { name, lines, merged } of sheetsIn(bytes))
    sheets.push({ name, lines: await all(lines), merged });
  return sheets;
}

/** The cells of the only row. */
async function cellsOf(xml: string, more: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const [sheet] = await read(await bookOf(`<row r="1">${xml}</row>`, '', more));
  return sheet!.lines[0]?.cells;
}

/** The code of the refusal. */
async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    await read(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const styles = (...formats: string[]): Record<string, string> => ({
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`)
    .join(
      '',
    )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${formats
    .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
    .join('')}</cellXfs></styleSheet>`,
});
const number = (value: number | string, style = 0): string => `<c s="${style}"><v>${value}</v></c>`;

it('reads what the writer wrote', async () => {
  const rows = [
    ['一', 3, null],
    [' 两头 ', 0.5, '=1+1'],
  ];
  const sheet = {
    name: '住户',
    columns: ['甲', '乙', '丙'].map((title, at) => ({
      ...{ title, width: 10, as: at === 1 ? ('number' as const) : ('text' as const) },
      help: { prompt: '必填', choices: ['一', '二'] },
    })),
    async *pages() {
      yield await Promise.resolve(rows);
    },
  };
  const bytes = Buffer.concat(await all(workbookOf([sheet])));
  expect(await read(bytes)).toEqual([
    {
      name: '住户',
      lines: [
        { number: 1, cells: ['甲', '乙', '丙'] },
        { number: 2, cells: ['一', 3] },
        { number: 3, cells: [' 两头 ', 0.5, '=1+1'] },
      ],
      merged: [],
    },
  ]);
});

const texts = {
  'xl/_rels/workbook.xml.rels': filesOf('')['xl/_rels/workbook.xml.rels']!.replace(
    '</Relationships>',
    '<Relationship Id="t" Type="http://x/sharedStrings" Target="/xl/texts.xml"/></Relationships>',
  ),
  'xl/texts.xml': `<sst><si><t>楼&amp;栋</t></si><si><r><t>第一</t></r><r><t>网格</t></r><rPh><t>di</t></rPh></si><si><t>_x0041_</t></si></sst>`,
};

it.each<[string, string, unknown, Record<string, string>?]>([
  ['a shared text', '<c t="s"><v>0</v></c>', ['楼&栋'], texts],
  ['a text in runs, without its reading', '<c t="s"><v>1</v></c>', ['第一网格'], texts],
  ['an escaped sign', '<c t="s"><v>2</v></c>', ['A'], texts],
  ['a text in its cell', '<c t="inlineStr"><is><t>甲</t></is></c>', ['甲']],
  ['columns that are left out', '<c r="C1" t="inlineStr"><is><t>甲</t></is></c>', [null, null, '甲']],
  ['blanks', '<c t="inlineStr"><is><t>  </t></is></c><c s="1"/>', undefined],
  ['a number', number(13900000001), [13900000001]],
  ['truth', '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>', [true, false]],
  ['an error', '<c t="e"><v>#N/A</v></c>', [{ fault: 'error' }]],
  ['a formula, whatever it gave', '<c><f>1+1</f><v>2</v></c>', [{ fault: 'formula' }]],
  ['a formula without a result', '<c t="str"><f>A1</f></c>', [{ fault: 'formula' }]],
  ['a date', number(46023, 1), [{ date: '2026-01-01' }], styles()],
  ['a date with a time', number(46023.75, 1), [{ date: '2026-01-01' }], styles()],
  [
    'a date of its own format',
    number(46023, 2),
    [{ date: '2026-01-01' }],
    styles('yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'),
  ],
  ['a date of the ISO kind', '<c t="d"><v>2026-01-01T08:00:00Z</v></c>', [{ date: '2026-01-01' }]],
  ['zeros in front', number(302, 2), ['0302'], styles('0000')],
  ['a price, which is no date', number(5, 2), [5], styles('[Red]#,##0.00\\d')],
  ['what a number format says literally', number(5, 2), [5], styles('0&quot;days&quot;')],
])('reads %s', async (_, xml, cells, more = {}) => {
  expect(await cellsOf(xml, more)).toEqual(cells);
});

it('counts days from 1904 where the workbook does', async () => {
  const files = filesOf(`<row r="1">${number(44561, 1)}</row>`, '', styles());
  files['xl/workbook.xml'] = files['xl/workbook.xml']!.replace(
    '<sheets>',
    '<workbookPr date1904="1"/><sheets>',
  );
  expect((await read(await zipOf(files)))[0]!.lines[0]!.cells).toEqual([{ date: '2026-01-01' }]);
});

it('tells merged cells, and passes over rows without content', async () => {
  const book = await bookOf(
    '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5" s="1"/></row><row r="9"><c r="A9"><v>2</v></c></row>',
    '<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A9"/></mergeCells>',
  );
  expect(await read(book)).toMatchObject([
    {
      lines: [
        { number: 2, cells: [null, 1] },
        { number: 9, cells: [2] },
      ],
      merged: [
        { rows: [2, 3], columns: [1, 2] },
        { rows: [9, 9], columns: [0, 0] },
      ],
    },
  ]);
});

it('reads elements with a prefix, and Macintosh line ends', async () => {
  const files = filesOf('');
  files[sheetPath(1)] =
    '<x:worksheet xmlns:x="y">\r<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect((await read(await zipOf(files)))[0]!.lines).toEqual([{ number: 1, cells: [1] }]);
});

const compound = (...texts: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...texts.map((text) => Buffer.from(text, 'utf16le')),
  ]);
const row = (at: number): string => `<row r="${at}"><c><v>1</v></c></row>`;

it.each<[string, string, () => Buffer | Promise<Buffer>]>([
  ['nothing', 'WORKBOOK_UNREADABLE', () => Buffer.alloc(0)],
  ['a .csv', 'WORKBOOK_UNREADABLE', () => Buffer.from('类型,名称\n楼栋,1栋\n')],
  ['a picture', 'WORKBOOK_UNREADABLE', () => randomBytes(5000)],
  ['another archive', 'WORKBOOK_UNREADABLE', () => zipOf({ 'a.txt': '甲' })],
  ['half a workbook', 'WORKBOOK_UNREADABLE', async () => (await bookOf(row(1))).subarray(0, -300)],
  [
    'a workbook with broken bytes',
    'WORKBOOK_UNREADABLE',
    async () => {
      const bytes = await bookOf(Array.from({ length: 500 }, (_, at) => row(at + 1)).join(''));
      return bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 40);
    },
  ],
  ['a sheet that is no XML', 'WORKBOOK_UNREADABLE', () => bookOf('<row><c></row>')],
  [
    'a document type',
    'WORKBOOK_UNREADABLE',
    () =>
      zipOf({ ...filesOf(''), [sheetPath(1)]: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>' }),
  ],
  ['what is nested too deeply', 'WORKBOOK_UNREADABLE', () => bookOf('<a>'.repeat(100))],
  [
    'too many attributes',
    'WORKBOOK_UNREADABLE',
    () => bookOf(`<row ${Array.from({ length: 200 }, (_, at) => `a${at}=""`).join(' ')}/>`),
  ],
  ['rows out of order', 'WORKBOOK_UNREADABLE', () => bookOf(row(2) + row(1))],
  ['a cell beyond any column', 'WORKBOOK_UNREADABLE', () => bookOf('<row><c r="AAAA1"><v>1</v></c></row>')],
  ['an .xls', 'WORKBOOK_OLD_FORMAT', () => compound('Root Entry', 'Workbook')],
  ['a protected workbook', 'WORKBOOK_PROTECTED', () => compound('Root Entry', 'EncryptedPackage')],
  ['macros', 'WORKBOOK_WITH_MACROS', () => zipOf({ ...filesOf(row(1)), 'xl/vbaProject.bin': 'x' })],
  [
    'the type of macros',
    'WORKBOOK_WITH_MACROS',
    () => {
      const files = filesOf(row(1));
      const types = '[Content_Types].xml';
      files[types] = files[types]!.replace('.sheet.main+xml', '.sheet.macroEnabled.main+xml');
      return zipOf(files);
    },
  ],
  ['a file that is too large', 'WORKBOOK_TOO_LARGE', () => Buffer.alloc(workbookLimits.bytes + 1)],
  [
    'too many rows',
    'WORKBOOK_TOO_LARGE',
    () => bookOf(Array.from({ length: workbookLimits.rows + 1 }, (_, at) => row(at + 1)).join('')),
  ],
  ['too many columns', 'WORKBOOK_TOO_LARGE', () => bookOf('<row><c r="HZZ1"><v>1</v></c></row>')],
  ['a file that grows too much', 'WORKBOOK_TOO_LARGE', () => bookOf(' '.repeat(4_000_000))],
])('refuses %s with %s', async (_, code, bytes) => {
  expect(await refusalOf(await bytes())).toBe(code);
});

/** A bomb whose directory lies: it says that the file is small. */
it('refuses a file that is larger than its archive says', async () => {
  const bytes = await bookOf(' '.repeat(900_000));
  const size = Buffer.alloc(4);
  const real = filesOf(' '.repeat(900_000))[sheetPath(1)]!.length;
  size.writeUInt32LE(real);
  const lie = Buffer.alloc(4);
  lie.writeUInt32LE(1000);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size)) lie.copy(bytes, at);
  expect(await refusalOf(bytes)).toBe('WORKBOOK_UNREADABLE');
});

it('refuses files that together grow too much, without keeping them', async () => {
  const rows = Array.from(
    { length: 45_000 },
    (_, at) => `<row r="${at + 1}"><c><v>${at}</v><x>${'y'.repeat(600)}</x></c></row>`,
  );
  const xml = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const names = Array.from({ length: 6 }, (_, at) => `表${at}`);
  const sheets = Object.fromEntries(names.map((_, at) => [sheetPath(at + 1), xml]));
  const bytes = await zipOf({ ...partsOf(names), ...sheets });
  const before = process.memoryUsage().rss;
  let code = '';
  try {
    for await (const { lines } of sheetsIn(bytes)) for await (const line of lines) code = String(line.number);
  } catch (error) {
    code = (error as DomainError).code;
  }
  expect(code).toBe('WORKBOOK_TOO_LARGE');
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});
