import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../../common/viewer.ts';
import { TicketList } from '../view/ticket-card.dto.ts';
import { CandidateList, CandidatesQuery, SeatList, SimilarQuery } from './ticket-suggestions.dto.ts';
import { TicketSuggestions } from './ticket-suggestions.queries.ts';

@ApiTags('ticket')
@ApiBearerAuth()
@Controller('tickets')
export class TicketHintsController {
  constructor(private readonly suggestions: TicketSuggestions) {}

  /** Cards of similar open tickets, shown while placing one. */
  @Can('ticket.place')
  @ApiOkResponse({ type: TicketList })
  @Refuses('NOT_SIGNED_IN', 'MISSING_FIELD', 'WRONG_TYPE', 'TOO_LONG', 'UNKNOWN_FIELD')
  @Get('similar')
  whilePlacing(@Me() viewer: Viewer, @Query() query: SimilarQuery): Promise<TicketList> {
    return this.suggestions.whilePlacing(viewer, query);
  }

  /** For staff: open tickets that this one could be merged into. */
  @Can('ticket.read')
  @ApiOkResponse({ type: TicketList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id/similar')
  forMerging(@Me() viewer: Viewer, @Param('id') id: string): Promise<TicketList> {
    return this.suggestions.forMerging(viewer, id);
  }

  /** For staff: the five parties around the building, as seats of a hearing. */
  @Can('ticket.read')
  @ApiOkResponse({ type: SeatList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id/seats')
  seats(@Me() viewer: Viewer, @Param('id') id: string): Promise<SeatList> {
    return this.suggestions.seats(viewer, id);
  }

  /** For staff: the people a form field may name. */
  @Can('ticket.read')
  @ApiOkResponse({ type: CandidateList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_A_CHOICE', 'MISSING_FIELD', 'UNKNOWN_FIELD')
  @Get(':id/candidates')
  candidates(
    @Me() viewer: Viewer,
    @Param('id') id: string,
    @Query() { field }: CandidatesQuery,
  ): Promise<CandidateList> {
    return this.suggestions.candidates(viewer, id, field);
  }
}
