import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { officeMachine, type ErrorCode } from '@sandan/domain';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { ListsCases, ReadsCase, ReadsEvents, TakesTransition } from '../case/routes.ts';
import { transitionOf } from '../case/transition.ts';
import type { CaseEventList } from '../case/view/case-event.dto.ts';
import { AppointBody, EndedOfficeList, HeldOfficeView, OfficeList } from './office.dto.ts';
import { OfficeQueries } from './office.queries.ts';
import { OfficeService } from './office.service.ts';

/** Why a person is not appointed, and an office not resumed. */
const unfit: ErrorCode[] = ['UNKNOWN_REFERENCE', 'NOT_ELIGIBLE', 'OFFICES_CLASH', 'OFFICE_TAKEN'];

@ApiTags('office')
@ApiBearerAuth()
@Controller('offices')
export class OfficeController {
  constructor(
    private readonly queries: OfficeQueries,
    private readonly offices: OfficeService,
  ) {}

  /** The offices of the community and their holders. */
  @ListsCases('org.read', OfficeList)
  list(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<OfficeList> {
    return this.queries.list(viewer, page);
  }

  /** Offices that ended within a week and that the caller may resume. */
  @ListsCases('org.read', EndedOfficeList, 'ended')
  ended(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<EndedOfficeList> {
    return this.queries.ended(viewer, page);
  }

  /** One office, also one that is over, for its holder and those who may appoint to it. */
  @ReadsCase('org.read', HeldOfficeView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<HeldOfficeView> {
    return this.queries.read(viewer, id);
  }

  /** Appoints to an office below the caller's own, by the rules of office. */
  @Can('office.appoint')
  @Once()
  @ApiCreatedResponse({ type: HeldOfficeView })
  @Refuses('NOT_RELATED', 'MISSING_FIELD', 'TOO_LONG', 'TOO_SHORT', 'NOT_A_CHOICE', 'NAME_INVALID', ...unfit)
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
  @Refuses('NOT_RELATED', 'STILL_ON_DUTY')
  @Post(':id/end')
  end(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
  ): Promise<HeldOfficeView> {
    return this.offices.end(viewer, key, id);
  }

  /** What happened to an office, for its holder and those who may appoint to it. */
  @ReadsEvents('org.read')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Takes any transition of an office: ends it, or takes back an end that was a mistake. */
  @TakesTransition({
    ...{ can: 'office.appoint', counts: 'office.day', answer: HeldOfficeView, machine: officeMachine },
    refuses: ['STILL_ON_DUTY', ...unfit],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<HeldOfficeView> {
    return this.offices.take(viewer, key, id, transitionOf(sent, officeMachine));
  }
}
