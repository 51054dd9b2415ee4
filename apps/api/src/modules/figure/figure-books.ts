import { Injectable } from '@nestjs/common';
import { dimensions, wordsOf, type Instant, type TicketFigure } from '@sandan/domain';
import { Readable } from 'node:stream';
import type { Viewer } from '../../common/viewer.ts';
import {
  workbookOf,
  type CellValue,
  type Sheet,
  type SheetColumn,
} from '../../platform/sheets/workbook-writer.ts';
import { FigureRows } from './figure-rows.service.ts';
import type {
  BoardFigure,
  FigureAreaQuery,
  FigureHead,
  FigureQuery,
  FigureRowView,
  SumView,
} from './figure.dto.ts';
import { FigureService } from './figure.service.ts';

const text = (title: string, width: number): SheetColumn => ({ title, width, as: 'text' });
const number = (title: string): SheetColumn => ({ title, width: 12, as: 'number' });
const time = (title: string): SheetColumn => ({ title, width: 18, as: 'time' });

/** A sheet whose rows are all there already. */
const sheetOf = (name: string, columns: SheetColumn[], rows: readonly (readonly CellValue[])[]): Sheet => ({
  name,
  columns,
  async *pages() {
    yield await Promise.resolve(rows);
  },
});

const sumColumns = [
  text('数值', 14),
  number('分子'),
  number('分母'),
  number('总数 n'),
  text('未计', 50),
  text('至少（95%）', 14),
] as const;

/** 86.4 %; 分钟 for a duration. A small group is not told. */
function valueOf(kind: string, { value, small }: SumView): CellValue {
  if (small) return '<5';
  if (value === null) return null;
  return kind === 'share' ? percent(value) : kind === 'duration' ? `${Math.round(value)} 分钟` : value;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function cellsOf(kind: string, sum: SumView): CellValue[] {
  const { numerator, denominator, n, excluded, low, small } = sum;
  if (small) return [valueOf(kind, sum), null, null, null, '不足 5 件，为保护隐私不显示', null];
  const out = excluded.map(({ label, n: many }) => `${label} ${many}`).join('、');
  return [valueOf(kind, sum), numerator, denominator, n, out, low === null ? null : percent(low)];
}

/** Of what and when it is: what a printed figure must carry. */
const headSheet = (
  { area, from, to, asOf }: FigureHead,
  more: readonly (readonly [string, CellValue])[],
): Sheet =>
  sheetOf(
    '说明',
    [text('项目', 16), text('内容', 60)],
    [['范围', area.name], ['时间', `${from} 至 ${to}`], ['截至', chinaTime(Date.parse(asOf))], ...more],
  );

const chinaTime = (at: Instant): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** Figures as workbooks: each says of what, of when and over how many it was counted. */
@Injectable()
export class FigureBooks {
  constructor(
    private readonly figures: FigureService,
    private readonly rows: FigureRows,
  ) {}

  /** The figures that stand first, beside the time before. @throws DomainError as `FigureService.board` */
  async board(viewer: Viewer, asked: FigureAreaQuery): Promise<Readable> {
    const board = await this.figures.board(viewer, asked);
    const lines = board.items.map((item: BoardFigure) => [
      item.label,
      ...cellsOf(item.kind, item.total),
      valueOf(item.kind, item.before),
      item.before.small ? null : item.before.n,
    ]);
    const before = `${board.beforeFrom} 至 ${board.beforeTo}`;
    const columns = [text('指标', 24), ...sumColumns, text('上期数值', 14), number('上期 n')];
    return book([headSheet(board, [['上期', before]]), sheetOf('看板', columns, lines)]);
  }

  /** A figure by groups, and the records behind it. @throws DomainError as `FigureService.read` */
  async figure(viewer: Viewer, name: TicketFigure, asked: FigureQuery): Promise<Readable> {
    const figure = await this.figures.read(viewer, name, asked);
    const { kind, label, population, numerator } = wordsOf(name);
    const head = headSheet(figure, [
      ['指标', label],
      ['算哪些', population],
      ['算作是', numerator ?? null],
      ['n', figure.total.small ? null : figure.total.n],
      ['分开看', asked.by ? dimensions[asked.by] : null],
    ]);
    const groups = [['合计', ...cellsOf(kind, figure.total)]].concat(
      figure.groups.map((one) => [one.label, ...cellsOf(kind, one)]),
    );
    const rows: Sheet = {
      name: '明细',
      columns: [time('时间'), text('结果', 24), number('用时（分钟）'), text('编号', 18), text('诉求', 50)],
      pages: () => this.pages(viewer, name, asked),
    };
    const by = asked.by ? dimensions[asked.by] : '范围';
    return book([head, sheetOf('指标', [text(by, 28), ...sumColumns], groups), rows]);
  }

  /** The records page by page. One that the caller may not see has neither number nor words. */
  private async *pages(
    viewer: Viewer,
    name: TicketFigure,
    { area, from, to, unit }: FigureQuery,
  ): AsyncIterable<CellValue[][]> {
    for (let cursor: string | undefined; ;) {
      const asked = { area, from, to, unit, limit: 100, cursor };
      const { items, nextCursor } = await this.rows.list(viewer, name, asked);
      yield items.map(rowOf);
      if (nextCursor === null) return;
      cursor = nextCursor;
    }
  }
}

const rowOf = ({ at, markLabel, minutes, ticket }: FigureRowView): CellValue[] => [
  Date.parse(at),
  markLabel,
  minutes ?? null,
  ticket?.number ?? null,
  ticket ? (ticket.title ?? ticket.summary) : '不在您可以查看的范围',
];

const book = (sheets: readonly Sheet[]): Readable => Readable.from(workbookOf(sheets), { objectMode: false });
