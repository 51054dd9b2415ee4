import { Injectable } from '@nestjs/common';
import {
  exportedRows,
  GUIDE_SHEET,
  importSheetNames,
  importSheets,
  type Column,
  type ImportSheetName,
  type Known,
} from '@sandan/domain';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../common/viewer.ts';
import {
  workbookOf,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../../platform/sheets/workbook-writer.ts';
import { ImportOrganisation } from './import-organisation.ts';

/** Rows that are written before other work of the process comes in between. */
const PAGE = 500;

const columnsOf = (sheet: ImportSheetName): Column[] => Object.values(importSheets[sheet].columns);

const choicesOf = (column: Column): string[] | undefined => {
  if (column.type === 'choice') return Object.values(column.choices);
  return column.type === 'yes' ? ['是', '否'] : undefined;
};

/** A list offers one choice for a cell: of several, the words say which there are. */
const severalOf = (column: Column): string | undefined =>
  column.type === 'choices' ? `可以填：${Object.values(column.choices).join('、')}` : undefined;

const promptOf = (column: Column): string => {
  const { required, note, example } = column;
  const says = [required ? '必填' : '选填', note, severalOf(column), example && `例如：${example}`];
  return says.filter(Boolean).join('；');
};

const columnIn = (column: Column): SheetColumn => {
  const { header, required, type } = column;
  const choices = choicesOf(column);
  return {
    title: required ? `${header}*` : header,
    width: Math.max(12, 2 * header.length + 3),
    as: type === 'number' ? 'number' : 'text',
    help: { prompt: promptOf(column), ...(choices && { choices }) },
  };
};

/** What holds of all sheets. */
const rules = [
  '空着的格不改系统里的内容；没有写到的也不会删除。',
  '同一份表传两次，第二次什么也不改。不用的工作表可以删掉。',
  '新增的人会收到邀请：本人用填的手机号码登录后接受，就开始任职。已经任职的人直接任命。',
  '导出的表带「系统编号」：按编号可以改名称、归属和补充信息；换人、换职务请另起一行。',
];

/** The sheet that explains every column. */
const guide: Sheet = {
  name: GUIDE_SHEET,
  columns: ['工作表', '列', '要求', '例如', '说明'].map((title, at) => ({
    ...{ title, width: [12, 22, 10, 30, 50][at]!, as: 'text' },
  })),
  async *pages() {
    yield await Promise.resolve([
      ...importSheetNames.flatMap((sheet) =>
        columnsOf(sheet).map((column): SheetRow => {
          const { header, required, example, note = '' } = column;
          const choices = choicesOf(column);
          const says = [note, severalOf(column), choices && `只能填：${choices.join('、')}`]
            .filter(Boolean)
            .join('；');
          return [importSheets[sheet].name, header, required ? '必填' : '选填', example, says];
        }),
      ),
      ...rules.map((rule): SheetRow => ['', '', '', '', rule]),
    ]);
  },
};

/** The rows of a sheet in pages. */
async function* paged(rows: Iterable<SheetRow>): AsyncIterable<SheetRow[]> {
  let page: SheetRow[] = [];
  for (const row of rows) {
    page.push(row);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
    await turn();
  }
  yield page;
}

const sheetOf = (sheet: ImportSheetName, known: Known | null): Sheet => ({
  name: importSheets[sheet].name,
  columns: columnsOf(sheet).map(columnIn),
  pages: () => paged(known ? exportedRows(known, sheet) : []),
});

const bookOf = (known: Known | null): Readable =>
  Readable.from(workbookOf([guide, ...importSheetNames.map((sheet) => sheetOf(sheet, known))]), {
    objectMode: false,
  });

/** The workbook to fill in: empty, or with what the system has. */
@Injectable()
export class ImportBooks {
  constructor(
    private readonly source: DataSource,
    private readonly organisation: ImportOrganisation,
  ) {}

  template(): Readable {
    return bookOf(null);
  }

  /** What the viewer administers: imported again, it changes nothing. */
  async export(viewer: Viewer): Promise<Readable> {
    return bookOf(await this.organisation.known(this.source.manager, viewer));
  }
}
