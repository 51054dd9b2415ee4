import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { DutyList, LeaveBody } from './handover.dto.ts';
import { HandoverQueries } from './handover.queries.ts';
import { HandoverService } from './handover.service.ts';

@ApiTags('handover')
@ApiBearerAuth()
@Controller('people')
export class HandoverController {
  constructor(
    private readonly queries: HandoverQueries,
    private readonly handovers: HandoverService,
  ) {}

  /** A person's open work, for themselves and for their superiors. */
  @Can('handover.read')
  @ApiOkResponse({ type: DutyList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id/duties')
  duties(@Me() viewer: Viewer, @Param('id') id: string): Promise<DutyList> {
    return this.queries.duties(viewer, id);
  }

  /** Ends a person's posts; refused while they have open work. */
  @Can('handover.end')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: DutyList })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'NOT_RELATED',
    'STILL_ON_DUTY',
    'INVALID_BODY',
    'MISSING_FIELD',
    'NOT_A_CHOICE',
    'UNKNOWN_FIELD',
  )
  @Post(':id/leave')
  leave(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() { reason }: LeaveBody,
  ): Promise<DutyList> {
    return this.handovers.leave(viewer, key, id, reason);
  }
}
