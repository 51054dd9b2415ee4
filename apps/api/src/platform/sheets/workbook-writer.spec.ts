import { Readable } from 'node:stream';
import readWorkbook from 'read-excel-file/node';
import { workbookOf, type Sheet, type SheetRow } from './workbook-writer.ts';

const sheetOf = (name: string, rows: readonly SheetRow[]): Sheet => ({
  name,
  columns: [
    { title: '内容', width: 30, as: 'text' },
    { title: '数量', width: 8, as: 'number' },
    { title: '时间', width: 17, as: 'time' },
  ],
  pages: () => Readable.from([rows.slice(0, 1), rows.slice(1)]),
});

async function bytesOf(...sheets: Sheet[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of workbookOf(sheets)) parts.push(part);
  return Buffer.concat(parts);
}

const NOON = Date.parse('2026-03-02T04:00:00Z');

test('another program reads what was written, text, numbers and times in China', async () => {
  const rows: SheetRow[] = [
    ['路灯不亮 <3栋> & "门口"', 3, NOON],
    [' 两头有空格 ', 0.5, null],
    [null, null, null],
    ['第一行\n第二行', -1, NOON + 1000 * 60],
  ];
  const [sheet, empty] = await readWorkbook(await bytesOf(sheetOf('诉求', rows), sheetOf('空的', [])), {
    trim: false,
  });
  expect(sheet!.sheet).toBe('诉求');
  expect(sheet!.data).toEqual([
    ['内容', '数量', '时间'],
    ['路灯不亮 <3栋> & "门口"', 3, new Date('2026-03-02T12:00:00Z')],
    [' 两头有空格 ', 0.5, null],
    [null, null, null],
    ['第一行\n第二行', -1, new Date('2026-03-02T12:01:00Z')],
  ]);
  expect(empty!.data).toEqual([['内容', '数量', '时间']]);
});

test.each(['=HYPERLINK("http://x","点我")', '+1+1', '-2', '@SUM(A1)', '\t=1', '\n=1', "'=1", '_x003D_1'])(
  '%j arrives as the text that it is',
  async (words) => {
    const [sheet] = await readWorkbook(await bytesOf(sheetOf('诉求', [[words, null, null]])), {
      trim: false,
    });
    expect(sheet!.data[1]![0]).toBe(words);
  },
);

test('what XML cannot hold is left out, and text longer than a cell is cut', async () => {
  const rows: SheetRow[] = [
    ['甲\u0000\u0008乙\ud800丙😀', null, null],
    ['长'.repeat(40_000), null, null],
  ];
  const [sheet] = await readWorkbook(await bytesOf(sheetOf('诉求', rows)));
  expect([sheet!.data[1]![0], String(sheet!.data[2]![0]).length]).toEqual(['甲乙丙😀', 32_767]);
});

test('the first sheet is written last, so that it can count the others', async () => {
  const read: string[] = [];
  const noted = (name: string): Sheet => ({
    ...sheetOf(name, []),
    async *pages() {
      read.push(name);
      yield await Promise.resolve([[name, null, null]]);
    },
  });
  await bytesOf(noted('说明'), noted('甲'), noted('乙'));
  expect(read).toEqual(['乙', '甲', '说明']);
});

test('an error while reading rows ends the writing', async () => {
  const broken: Sheet = {
    ...sheetOf('坏', []),
    async *pages() {
      yield await Promise.reject(new Error('gone'));
    },
  };
  await expect(bytesOf(broken)).rejects.toThrow('gone');
});
