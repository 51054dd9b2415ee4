import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { wordsOf, type ErrorCode } from '@sandan/domain';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { workbookFile } from '../../platform/sheets/workbook-file.ts';
import { WORKBOOK } from '../../platform/sheets/workbook-writer.ts';
import { FigureBooks } from './figure-books.ts';
import { FigureRows } from './figure-rows.service.ts';
import {
  BoardView,
  FigureAreaQuery,
  FigureList,
  FigureParam,
  FigureQuery,
  FigureRowList,
  FigureRowsQuery,
  FigureView,
} from './figure.dto.ts';
import { FigureService } from './figure.service.ts';

/** What any question about rows may be refused with. */
const refusals = [
  'NOT_SIGNED_IN',
  'NOT_FOUND',
  'WRONG_TYPE',
  'TOO_LONG',
  'TOO_EARLY',
  'UNKNOWN_FIELD',
] as const satisfies readonly ErrorCode[];

/** Figures: counted over records, and open to them. */
@ApiTags('figure')
@ApiBearerAuth()
@Controller('figures')
export class FigureController {
  constructor(
    private readonly figures: FigureService,
    private readonly rows: FigureRows,
    private readonly books: FigureBooks,
  ) {}

  /** What figures there are, and what each is counted over. */
  @Can('figure.read')
  @ApiOkResponse({ type: FigureList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get()
  list(): FigureList {
    return this.figures.list();
  }

  /** The figures that stand first, of an area and a period and of the time before. */
  @Can('figure.read')
  @ApiOkResponse({ type: BoardView })
  @Refuses(...refusals)
  @Get('board')
  board(@Me() viewer: Viewer, @Query() query: FigureAreaQuery): Promise<BoardView> {
    return this.figures.board(viewer, query);
  }

  /** The same as a workbook. */
  @Can('figure.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses(...refusals)
  @Get('board/workbook')
  async boardBook(@Me() viewer: Viewer, @Query() query: FigureAreaQuery): Promise<StreamableFile> {
    return workbookFile(await this.books.board(viewer, query), '看板.xlsx');
  }

  /** A figure as a workbook: of what and when it is, its groups, and the records behind it. */
  @Can('figure.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses(...refusals, 'NOT_A_CHOICE')
  @Get(':name/workbook')
  async book(
    @Me() viewer: Viewer,
    @Param() { name }: FigureParam,
    @Query() query: FigureQuery,
  ): Promise<StreamableFile> {
    return workbookFile(await this.books.figure(viewer, name, query), `${wordsOf(name).label}.xlsx`);
  }

  /** A figure of an area and a period, also by what it is made of. */
  @Can('figure.read')
  @ApiOkResponse({ type: FigureView })
  @Refuses(...refusals, 'NOT_A_CHOICE')
  @Get(':name')
  read(
    @Me() viewer: Viewer,
    @Param() { name }: FigureParam,
    @Query() query: FigureQuery,
  ): Promise<FigureView> {
    return this.figures.read(viewer, name, query);
  }

  /** The records behind it, the latest first. A ticket that the caller may not see is counted all the same. */
  @Can('figure.read')
  @ApiOkResponse({ type: FigureRowList })
  @Refuses(...refusals, 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get(':name/rows')
  listRows(
    @Me() viewer: Viewer,
    @Param() { name }: FigureParam,
    @Query() query: FigureRowsQuery,
  ): Promise<FigureRowList> {
    return this.rows.list(viewer, name, query);
  }
}
