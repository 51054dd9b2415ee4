import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Counts } from '../../common/limits.ts';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { OnDutyList, RosterBody, RosterList, RosterQuery, RosterView, TodayQuery } from './roster.dto.ts';
import { RosterQueries } from './roster.queries.ts';
import { RosterService } from './roster.service.ts';

@ApiTags('duty')
@ApiBearerAuth()
@Controller('roster')
export class RosterController {
  constructor(
    private readonly queries: RosterQueries,
    private readonly rosters: RosterService,
  ) {}

  /** The rosters of the members of a unit. */
  @Can('roster.read')
  @ApiOkResponse({ type: RosterList })
  @Refuses('WRONG_TYPE', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(@Me() viewer: Viewer, @Query() query: RosterQuery): Promise<RosterList> {
    return this.queries.list(viewer, query);
  }

  /** 今日我在岗: the stewards of a building who are on duty today, visible to everyone in its estate. */
  @Can('org.read')
  @ApiOkResponse({ type: OnDutyList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND', 'WRONG_TYPE', 'UNKNOWN_FIELD')
  @Get('today')
  today(@Me() viewer: Viewer, @Query() { building }: TodayQuery): Promise<OnDutyList> {
    return this.queries.today(viewer, building);
  }

  /** Replaces a person's roster; open to the person and their superiors. */
  @Can('roster.write')
  @ApiOkResponse({ type: RosterView })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'TOO_MANY',
    'TOO_EARLY',
    'NOT_ELIGIBLE',
  )
  @Counts('roster.day')
  @Put(':person')
  write(
    @Me() viewer: Viewer,
    @Param('person') person: string,
    @Body() body: RosterBody,
  ): Promise<RosterView> {
    return this.rosters.write(viewer, person, body);
  }
}
