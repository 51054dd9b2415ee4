import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Once, Refuses } from '../../common/openapi.ts';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import {
  AppealBody,
  DecideBody,
  MySuspension,
  ProposeBody,
  SuspensionList,
  SuspensionView,
} from './suspension.dto.ts';
import { SuspensionQueries } from './suspension.queries.ts';
import { SuspensionService } from './suspension.service.ts';

const body = [
  'INVALID_BODY',
  'UNKNOWN_FIELD',
  'MISSING_FIELD',
  'WRONG_TYPE',
  'TOO_LONG',
  'TOO_SHORT',
  'NOT_A_CHOICE',
] as const;

@ApiTags('suspension')
@ApiBearerAuth()
@Controller()
export class SuspensionController {
  constructor(
    private readonly queries: SuspensionQueries,
    private readonly suspensions: SuspensionService,
  ) {}

  /** Suspensions that are proposed, in force, or over for less than a month. */
  @Can('suspension.decide')
  @ApiOkResponse({ type: SuspensionList })
  @Refuses('NOT_SIGNED_IN', 'FORBIDDEN', 'BAD_CURSOR', 'NOT_A_CHOICE', 'TOO_LONG')
  @Get('suspensions')
  list(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<SuspensionList> {
    return this.queries.list(viewer, page);
  }

  /**
   * Proposes that the reporter of a ticket may place only safety matters for some days; another person
   * confirms it.
   */
  @Can('suspension.decide')
  @Once()
  @ApiCreatedResponse({ type: SuspensionView })
  @Refuses(
    'NOT_SIGNED_IN',
    'FORBIDDEN',
    'NOT_FOUND',
    'NOT_RELATED',
    'UNKNOWN_REFERENCE',
    'HOLDS_A_POST',
    'ALREADY_ASKED',
    ...body,
  )
  @Post('suspensions')
  propose(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() proposal: ProposeBody,
  ): Promise<SuspensionView> {
    return this.suspensions.propose(viewer, key, proposal);
  }

  @Can('suspension.decide')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: SuspensionView })
  @Refuses('NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'NOT_RELATED', 'ALREADY_DECIDED', ...body)
  @Post('suspensions/:id/decisions')
  decide(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() decision: DecideBody,
  ): Promise<SuspensionView> {
    return this.suspensions.decide(viewer, key, id, decision);
  }

  /** The caller's own suspension. */
  @Can('self.read')
  @ApiOkResponse({ type: MySuspension })
  @Refuses('NOT_SIGNED_IN')
  @Get('me/suspension')
  mine(@Me() viewer: Viewer): Promise<MySuspension> {
    return this.queries.mine(viewer);
  }

  /** Appeals, once, to the level above the confirming one. */
  @Can('self.write')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: MySuspension })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_RELATED', 'ALREADY_DECIDED', ...body)
  @Post('me/suspension/appeal')
  appeal(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() { words }: AppealBody,
  ): Promise<MySuspension> {
    return this.suspensions.appeal(viewer, key, words);
  }
}
