import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../../common/viewer.ts';
import { HoldList, HoldsQuery } from './ticket-holds.dto.ts';
import { TicketHolds } from './ticket-holds.queries.ts';

@ApiTags('ticket')
@ApiBearerAuth()
@Controller('holds')
export class TicketHoldsController {
  constructor(private readonly holds: TicketHolds) {}

  /** The public lines of tickets on hold in an estate. */
  @Can('org.read')
  @ApiOkResponse({ type: HoldList })
  @Refuses(
    'NOT_SIGNED_IN',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'UNKNOWN_FIELD',
    'BAD_CURSOR',
    'TOO_LONG',
  )
  @Get()
  list(@Me() viewer: Viewer, @Query() query: HoldsQuery): Promise<HoldList> {
    return this.holds.list(viewer, query);
  }
}
