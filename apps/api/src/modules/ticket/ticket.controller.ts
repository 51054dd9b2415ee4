import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '@sandan/domain';
import { TakesBody } from '../../common/bodies.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, NeedsConsent, type Viewer } from '../../common/viewer.ts';
import { TicketLists } from './list/ticket-lists.queries.ts';
import { TicketsQuery } from './list/tickets-query.dto.ts';
import { TicketPlacing } from './place/ticket-placing.service.ts';
import { TicketService } from './ticket.service.ts';
import { placeBodyOf, placeSchema, ticketTransitionOf, ticketTransitionSchema } from './transition.dto.ts';
import { TicketList } from './view/ticket-card.dto.ts';
import { EventList, EventsQuery, ReadMark } from './view/ticket-event.dto.ts';
import { TicketReadMarks } from './view/ticket-read-marks.service.ts';
import { TicketTimeline } from './view/ticket-timeline.queries.ts';
import { TicketView } from './view/ticket.dto.ts';
import { TicketQueries } from './view/ticket.queries.ts';

const formCodes: ErrorCode[] = [
  'INVALID_BODY',
  'UNKNOWN_FIELD',
  'MISSING_FIELD',
  'WRONG_TYPE',
  'TOO_LONG',
  'TOO_SHORT',
  'TOO_MANY',
  'TOO_FEW',
  'NOT_A_CHOICE',
  'NUMBER_INVALID',
  'TOO_EARLY',
  'TOO_LATE',
  'UNKNOWN_REFERENCE',
  'BODY_TOO_LARGE',
  'NOT_SIGNED_IN',
  'NOT_RELATED',
];

@ApiTags('ticket')
@ApiBearerAuth()
@Controller('tickets')
export class TicketController {
  constructor(
    private readonly tickets: TicketService,
    private readonly placing: TicketPlacing,
    private readonly marks: TicketReadMarks,
    private readonly queries: TicketQueries,
    private readonly timeline: TicketTimeline,
    private readonly lists: TicketLists,
  ) {}

  @Can('ticket.place')
  @NeedsConsent()
  @Once()
  @TakesBody('form')
  @ApiBody({ schema: placeSchema() })
  @ApiCreatedResponse({ type: TicketView })
  @Refuses(
    ...formCodes,
    'CONSENT_NEEDED',
    'COMMUNITY_MISSING',
    'NOT_ANONYMOUS',
    'CATEGORY_NOT_OF_KIND',
    'PICTURE_MISSING',
    'TOO_OFTEN',
    'STRANGER_CAP',
    'SUSPENDED',
  )
  @Post()
  place(@Me() viewer: Viewer, @Key() key: string | undefined, @Body() body: unknown): Promise<TicketView> {
    return this.placing.place(viewer, key, placeBodyOf(body));
  }

  @Can('ticket.read')
  @ApiOkResponse({ type: TicketList })
  @Refuses(
    'NOT_SIGNED_IN',
    'BAD_CURSOR',
    'NOT_A_CHOICE',
    'WRONG_TYPE',
    'TOO_LONG',
    'MISSING_FIELD',
    'UNKNOWN_FIELD',
  )
  @Get()
  list(@Me() viewer: Viewer, @Query() query: TicketsQuery): Promise<TicketList> {
    return this.lists.list(viewer, query);
  }

  @Can('ticket.read')
  @ApiOkResponse({ type: TicketView })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<TicketView> {
    return this.queries.read(viewer, id);
  }

  @Can('ticket.read')
  @ApiOkResponse({ type: EventList })
  @Refuses('TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get(':id/events')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() query: EventsQuery): Promise<EventList> {
    return this.timeline.read(viewer, id, query);
  }

  /** Marks the conversation as read. */
  @Can('ticket.read')
  @HttpCode(200)
  @ApiOkResponse({ type: ReadMark })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'INVALID_BODY',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'UNKNOWN_FIELD',
  )
  @Post(':id/read')
  markRead(@Me() viewer: Viewer, @Param('id') id: string, @Body() { seq }: ReadMark): Promise<ReadMark> {
    return this.marks.store(viewer, id, seq);
  }

  /** Takes any transition or fact. */
  @Can('ticket.act')
  @Once()
  @HttpCode(200)
  @TakesBody('form')
  @ApiBody({ schema: ticketTransitionSchema() })
  @ApiOkResponse({ type: TicketView })
  @Refuses(
    ...formCodes,
    'CONSENT_NEEDED',
    'VERSION_MISSING',
    'DUE_TOO_LATE',
    'CATEGORY_NOT_OF_KIND',
    'PROOF_MISSING',
    'NOT_FOUND',
    'LOAD_FULL',
    'SUSPENDED',
    'NOT_IMPARTIAL',
    'NOT_OFFERED',
    'GUARD_FAILED',
    'BUDGET_SPENT',
    'ASK_FIRST',
    'ALREADY_ASKED',
    'NO_HEARING_SET',
    'ALREADY_TODAY',
    'CONVERSATION_CLOSED',
    'REMARK_SETTLED',
    'LIMIT_REACHED',
    'REASON_EMPTY',
    'REVEAL_SPENT',
    'STATE_MOVED_ON',
    'VERSION_MOVED_ON',
  )
  @Post(':id/transitions')
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<TicketView> {
    return this.tickets.transition(viewer, key, id, ticketTransitionOf(body));
  }
}
