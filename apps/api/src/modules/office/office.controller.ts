import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { officeMachine } from '@sandan/domain';
import { TakesBody } from '../../common/bodies.ts';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { transitionOf, transitionSchema } from '../case/transition.ts';
import { CaseEventList } from '../case/view/case-event.dto.ts';
import { AppointBody, EndedOfficeList, HeldOfficeView, OfficeList } from './office.dto.ts';
import { OfficeQueries } from './office.queries.ts';
import { OfficeService } from './office.service.ts';

@ApiTags('office')
@ApiBearerAuth()
@Controller('offices')
export class OfficeController {
  constructor(
    private readonly queries: OfficeQueries,
    private readonly offices: OfficeService,
  ) {}

  /** The offices of the community and their holders. */
  @Can('org.read')
  @ApiOkResponse({ type: OfficeList })
  @Refuses('TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<OfficeList> {
    return this.queries.list(viewer, page);
  }

  /** Offices that ended within a week and that the caller may resume. */
  @Can('org.read')
  @ApiOkResponse({ type: EndedOfficeList })
  @Refuses('TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get('ended')
  ended(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<EndedOfficeList> {
    return this.queries.ended(viewer, page);
  }

  /** One office, also one that is over, for its holder and those who may appoint to it. */
  @Can('org.read')
  @ApiOkResponse({ type: HeldOfficeView })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<HeldOfficeView> {
    return this.queries.read(viewer, id);
  }

  /** Appoints to an office below the caller's own, by the rules of office. */
  @Can('office.appoint')
  @Once()
  @ApiCreatedResponse({ type: HeldOfficeView })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'NOT_RELATED',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'TOO_LONG',
    'TOO_SHORT',
    'NOT_A_CHOICE',
    'NAME_INVALID',
    'UNKNOWN_REFERENCE',
    'NOT_ELIGIBLE',
    'OFFICES_CLASH',
    'OFFICE_TAKEN',
    'IDEMPOTENCY_MISMATCH',
    'IDEMPOTENCY_KEY_INVALID',
  )
  @Counts('office.day')
  @Post()
  appoint(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() body: AppointBody,
  ): Promise<HeldOfficeView> {
    return this.offices.appoint(viewer, key, body);
  }

  /** Ends an office; refused when it is the holder's last post and they still have open work. */
  @Can('office.appoint')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: HeldOfficeView })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'NOT_RELATED',
    'STILL_ON_DUTY',
    'IDEMPOTENCY_MISMATCH',
    'IDEMPOTENCY_KEY_INVALID',
  )
  @Post(':id/end')
  end(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
  ): Promise<HeldOfficeView> {
    return this.offices.end(viewer, key, id);
  }

  /** What happened to an office, for its holder and those who may appoint to it. */
  @Can('org.read')
  @ApiOkResponse({ type: CaseEventList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id/events')
  events(@Me() viewer: Viewer, @Param('id') id: string): Promise<CaseEventList> {
    return this.queries.events(viewer, id);
  }

  /** Takes any transition of an office: ends it, or takes back an end that was a mistake. */
  @Can('office.appoint')
  @Once()
  @HttpCode(200)
  @TakesBody('form')
  @ApiBody({ schema: transitionSchema(officeMachine) })
  @ApiOkResponse({ type: HeldOfficeView })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'STILL_ON_DUTY',
    'TOO_LATE',
    'UNKNOWN_REFERENCE',
    'NOT_ELIGIBLE',
    'OFFICES_CLASH',
    'OFFICE_TAKEN',
    'VERSION_MISSING',
    'VERSION_MOVED_ON',
    'STATE_MOVED_ON',
    'NOT_RELATED',
    'NOT_OFFERED',
    'IDEMPOTENCY_MISMATCH',
    'IDEMPOTENCY_KEY_INVALID',
  )
  @Counts('office.day')
  @Post(':id/transitions')
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<HeldOfficeView> {
    return this.offices.take(viewer, key, id, transitionOf(sent, officeMachine));
  }
}
