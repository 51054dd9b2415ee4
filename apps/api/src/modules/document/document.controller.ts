import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { documentMachine } from '@sandan/domain';
import { Refuses } from '../../common/openapi.ts';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { ListsCases, ReadsCase, ReadsEvents, TakesTransition } from '../case/routes.ts';
import { transitionOf } from '../case/transition.ts';
import type { CaseEventList } from '../case/view/case-event.dto.ts';
import { DocumentList, DocumentView, SheetRowList, SheetRowsQuery } from './document.dto.ts';
import { DocumentQueries } from './document.queries.ts';
import { DocumentService } from './document.service.ts';

/** Documents: sheets of the month, for whom they are about, those who seal them and, sealed, the community's staff. */
@ApiTags('document')
@ApiBearerAuth()
@Controller('documents')
export class DocumentController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly documents: DocumentService,
  ) {}

  /** The documents that the caller may know of, the latest time first. */
  @ListsCases('document.read', DocumentList)
  list(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<DocumentList> {
    return this.queries.list(viewer, page);
  }

  /** One document, with its lines as they were when it was drawn up. */
  @ReadsCase('document.read', DocumentView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<DocumentView> {
    return this.queries.read(viewer, id);
  }

  /** What happened to a document: its objections with their answers, and its seal. */
  @ReadsEvents('document.read')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** The records behind a line, and those of the sheet before that say something else by now. */
  @Can('document.read')
  @ApiOkResponse({ type: SheetRowList })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'NOT_A_CHOICE',
    'MISSING_FIELD',
    'TOO_LONG',
    'BAD_CURSOR',
    'UNKNOWN_FIELD',
  )
  @Get(':id/rows')
  listRows(
    @Me() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: SheetRowsQuery,
  ): Promise<SheetRowList> {
    return this.queries.listRows(viewer, id, query);
  }

  /** Takes any transition of a document: an objection, its answer, or the seal. */
  @TakesTransition({
    ...{ can: 'document.act', counts: 'document.day' },
    ...{ answer: DocumentView, machine: documentMachine },
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<DocumentView> {
    return this.documents.take(viewer, key, id, transitionOf(sent, documentMachine));
  }
}
