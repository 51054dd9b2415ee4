import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { WORKBOOK } from '../../platform/sheets/workbook-writer.ts';
import { BookParam, LedgerBody, LedgerExportView, LedgerList } from './ledger.dto.ts';
import { LedgerFetching } from './ledger-fetching.service.ts';
import { LedgerQueries } from './ledger.queries.ts';
import { LedgerService } from './ledger.service.ts';

/** 台账: what an office keeps of the tickets of its area, as .xlsx workbooks. */
@ApiTags('ledger')
@ApiBearerAuth()
@Controller('ledgers')
export class LedgerController {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly ledgers: LedgerService,
    private readonly fetching: LedgerFetching,
  ) {}

  @Can('ledger.read')
  @ApiOkResponse({ type: LedgerList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get()
  list(@Me() viewer: Viewer): Promise<LedgerList> {
    return this.queries.list(viewer);
  }

  /** Asks for a workbook, which is written in the background. */
  @Can('ledger.read')
  @Once()
  @ApiCreatedResponse({ type: LedgerExportView })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'UNKNOWN_REFERENCE',
    'TOO_EARLY',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'TOO_LONG',
  )
  @Counts('ledger.day')
  @Post(':book')
  ask(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param() { book }: BookParam,
    @Body() body: LedgerBody,
  ): Promise<LedgerExportView> {
    return this.ledgers.ask(viewer, key, book, body);
  }

  /** How far a workbook is. */
  @Can('ledger.read')
  @ApiOkResponse({ type: LedgerExportView })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get('exports/:id')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<LedgerExportView> {
    return this.queries.read(viewer, id);
  }

  /** The workbook, for the person who asked for it; recorded. */
  @Can('ledger.read')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND', 'STORAGE_UNAVAILABLE')
  @Get('exports/:id/file')
  async fetch(@Me() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const { bytes, length, file } = await this.fetching.fetch(viewer, id);
    return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
      type: WORKBOOK,
      length,
      disposition: `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent(file)}`,
    });
  }
}
