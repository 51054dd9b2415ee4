import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayForms, dayMachine, type Filled } from '@sandan/domain';
import { Refuses } from '../../../common/openapi.ts';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { OpensCase, ReadsCase, ReadsEvents, ReadsTouched, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import { AdministeredCommunityQuery } from '../administered-community.dto.ts';
import { AdministeredDay, AdministeredDayList, TouchedByDay, TouchedByDayQuery } from './day.dto.ts';
import { DayQueries } from './day.queries.ts';
import { DayService } from './day.service.ts';

/** The days on which a community serves otherwise than the national calendar says. */
@ApiTags('administration')
@ApiBearerAuth()
@Controller('administration/days')
export class DayController {
  constructor(
    private readonly queries: DayQueries,
    private readonly days: DayService,
  ) {}

  /** The days of a community, the latest first. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: AdministeredDayList })
  @Refuses('NOT_FOUND', 'WRONG_TYPE', 'UNKNOWN_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(
    @Me() viewer: Viewer,
    @Query() { community, ...page }: AdministeredCommunityQuery,
  ): Promise<AdministeredDayList> {
    return this.queries.list(viewer, community, page);
  }

  /** Plans a day. */
  @OpensCase({
    ...{ can: 'organisation.administer', counts: 'organisation.day', answer: AdministeredDay },
    form: dayForms.open,
  })
  open(@Me() viewer: Viewer, @Key() key: string | undefined, @Body() sent: Filled): Promise<AdministeredDay> {
    return this.days.open(viewer, key, sent);
  }

  /** One day, also one that was discarded. */
  @ReadsCase('organisation.administer', AdministeredDay)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<AdministeredDay> {
    return this.queries.read(viewer, id);
  }

  /** What happened to a day. */
  @ReadsEvents('organisation.administer')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** What a change touches, before it is made. */
  @ReadsTouched('organisation.administer', TouchedByDay)
  touched(
    @Me() viewer: Viewer,
    @Param('id') id: string,
    @Query() { action }: TouchedByDayQuery,
  ): Promise<TouchedByDay> {
    return this.queries.touched(viewer, id, action);
  }

  /** Takes any transition of a day; running promises are counted anew. */
  @TakesTransition({
    ...{ can: 'organisation.administer', counts: 'organisation.day' },
    ...{ answer: AdministeredDay, machine: dayMachine },
    refuses: ['DAY_TAKEN', 'WRONG_TYPE'],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<AdministeredDay> {
    return this.days.take(viewer, key, id, transitionOf(sent, dayMachine));
  }
}
