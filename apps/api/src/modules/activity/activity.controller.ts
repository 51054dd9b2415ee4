import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { activityForms, activityMachine, type Filled } from '@sandan/domain';
import { Refuses } from '../../common/openapi.ts';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { OpensCase, ReadsCase, ReadsEvents, TakesTransition } from '../case/routes.ts';
import { transitionOf } from '../case/transition.ts';
import type { CaseEventList } from '../case/view/case-event.dto.ts';
import { ActivitiesQuery, ActivityList, ActivityView } from './activity.dto.ts';
import { ActivityQueries } from './activity.queries.ts';
import { ActivityService } from './activity.service.ts';

/** Activities: people meet at a time and a place. */
@ApiTags('activity')
@ApiBearerAuth()
@Controller('activities')
export class ActivityController {
  constructor(
    private readonly queries: ActivityQueries,
    private readonly activities: ActivityService,
  ) {}

  /** The timetable of the caller's communities, by day; a week from today unless asked otherwise, 93 days at most. */
  @Can('activity.read')
  @ApiOkResponse({ type: ActivityList })
  @Refuses('WRONG_TYPE', 'TOO_EARLY', 'TOO_LATE', 'UNKNOWN_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(@Me() viewer: Viewer, @Query() asked: ActivitiesQuery): Promise<ActivityList> {
    return this.queries.list(viewer, asked);
  }

  /** Plans an activity. */
  @OpensCase({
    ...{ can: 'activity.plan', counts: 'activity.day', answer: ActivityView, form: activityForms.plan },
    refuses: ['UNKNOWN_REFERENCE', 'TOO_EARLY', 'TOO_LATE', 'TOO_MANY', 'NOT_OFFERED'],
  })
  plan(@Me() viewer: Viewer, @Key() key: string | undefined, @Body() sent: Filled): Promise<ActivityView> {
    return this.activities.plan(viewer, key, sent);
  }

  /** One activity, also one that is over. */
  @ReadsCase('activity.read', ActivityView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<ActivityView> {
    return this.queries.read(viewer, id);
  }

  /** What happened to an activity. */
  @ReadsEvents('activity.read')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Takes any transition of an activity. */
  @TakesTransition({
    ...{ can: 'activity.read', counts: 'activity.day', answer: ActivityView, machine: activityMachine },
    refuses: ['TOO_EARLY', 'TOO_LATE', 'WRONG_TYPE'],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<ActivityView> {
    return this.activities.take(viewer, key, id, transitionOf(sent, activityMachine));
  }
}
