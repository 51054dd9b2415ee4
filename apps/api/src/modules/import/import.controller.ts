import { Controller, Get, Inject, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../common/config.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { PageQuery, WholeQuery } from '../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { workbookLimits } from '../../platform/sheets/workbook-limits.ts';
import { workbookFile } from '../../platform/sheets/workbook-file.ts';
import { WORKBOOK } from '../../platform/sheets/workbook-writer.ts';
import { receiveFile, type UploadRules } from '../file/multipart.ts';
import { Places } from '../file/places.ts';
import { ImportBooks } from './import-books.ts';
import { ImportProblemList, ImportRecordList, ImportView, WorkbookUpload } from './import.dto.ts';
import { ImportQueries } from './import.queries.ts';
import { ImportService } from './import.service.ts';

const workbooks: UploadRules = {
  bytes: workbookLimits.bytes,
  places: new Places(4, 1),
  missing: 'WORKBOOK_MISSING',
  tooLarge: 'WORKBOOK_TOO_LARGE',
};

/** A workbook with the organisation: checked, then imported as a whole; and what the system has as such a workbook. */
@ApiTags('administration')
@ApiBearerAuth()
@Controller('administration/imports')
export class ImportController {
  constructor(
    private readonly queries: ImportQueries,
    private readonly imports: ImportService,
    private readonly books: ImportBooks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who imported how much into the areas that the caller administers. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: ImportRecordList })
  @Refuses('NOT_FOUND', 'WRONG_TYPE', 'TOO_LONG', 'UNKNOWN_FIELD', 'BAD_CURSOR')
  @Get()
  list(@Me() viewer: Viewer, @Query() page: PageQuery): Promise<ImportRecordList> {
    return this.queries.list(viewer, page);
  }

  /** Checks a workbook: what is wrong in it, and what importing it would do. Nothing is written yet. */
  @Can('organisation.administer')
  @RouteConfig({ isSlow: true })
  @Once()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: WorkbookUpload })
  @ApiCreatedResponse({ type: ImportView })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'WORKBOOK_MISSING',
    'WORKBOOK_TOO_LARGE',
    'WORKBOOK_UNREADABLE',
    'WORKBOOK_OLD_FORMAT',
    'WORKBOOK_PROTECTED',
    'WORKBOOK_WITH_MACROS',
    'INVALID_BODY',
    'TOO_SLOW',
  )
  @Counts('import.day')
  @Post()
  async upload(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    const { pace } = this.config.deadlines;
    return this.imports.upload(viewer, key, await receiveFile(request, viewer.id, pace, workbooks));
  }

  /** The empty workbook, with choices, examples and notes. */
  @Can('organisation.administer')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses('NOT_FOUND')
  @Get('template')
  template(): StreamableFile {
    return workbookFile(this.books.template(), '导入模板.xlsx');
  }

  /** The workbook with what the system has below the caller's offices: imported again, it changes nothing. */
  @Can('organisation.administer')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses('NOT_FOUND')
  @Get('export')
  async export(@Me() viewer: Viewer): Promise<StreamableFile> {
    return workbookFile(await this.books.export(viewer), '组织与住户.xlsx');
  }

  /** A workbook that the caller uploaded: what importing it does, and how far that is. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: ImportView })
  @Refuses('NOT_FOUND')
  @Get(':id')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<ImportView> {
    return this.queries.read(viewer, id);
  }

  /** What is wrong in it, cell by cell. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: ImportProblemList })
  @Refuses('NOT_FOUND', 'WRONG_TYPE', 'TOO_LONG', 'UNKNOWN_FIELD', 'BAD_CURSOR')
  @Get(':id/problems')
  problems(
    @Me() viewer: Viewer,
    @Param('id') id: string,
    @Query() page: WholeQuery,
  ): Promise<ImportProblemList> {
    return this.queries.problems(viewer, id, page);
  }

  /** Imports it in the background: all or nothing, and nothing if the organisation has changed since. */
  @Can('organisation.administer')
  @Once()
  @ApiCreatedResponse({ type: ImportView })
  @Refuses('NOT_FOUND', 'NOT_OFFERED')
  @Counts('import.day')
  @Post(':id/commit')
  commit(@Me() viewer: Viewer, @Key() key: string | undefined, @Param('id') id: string): Promise<ImportView> {
    return this.imports.commit(viewer, key, id);
  }
}
