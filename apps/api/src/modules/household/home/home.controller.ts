import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { homeClaimMachine } from '@sandan/domain';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Key, Me, type Viewer } from '../../../common/viewer.ts';
import { ReadsCase, ReadsEvents, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import { HomeClaimQueries } from './home.queries.ts';
import { HomeClaimTransitions } from './home-transitions.service.ts';
import { HomeCaseView, HomeTransitionDone } from './home.dto.ts';
import { HomeClaimViewQueries } from './home-view.queries.ts';

/** A home as a case. */
@ApiTags('household')
@ApiBearerAuth()
@Controller('homes')
export class HomeController {
  constructor(
    private readonly transitions: HomeClaimTransitions,
    private readonly queries: HomeClaimQueries,
    private readonly view: HomeClaimViewQueries,
  ) {}

  /** One home, also one that is over. */
  @ReadsCase('home.own', HomeCaseView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<HomeCaseView> {
    return this.view.read(viewer, id);
  }

  /** What happened to a home, for the person who claims it and for staff who may decide it. */
  @ReadsEvents('home.own')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Takes any transition of a home. */
  @TakesTransition({
    ...{ can: 'home.own', counts: 'home.day', answer: HomeTransitionDone, machine: homeClaimMachine },
    refuses: ['ALREADY_JOINED', 'LIMIT_REACHED'],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<HomeTransitionDone> {
    return this.transitions.take(viewer, key, id, transitionOf(sent, homeClaimMachine));
  }
}
