import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { homeClaimMachine } from '@sandan/domain';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Key, Me, type Viewer } from '../../../common/viewer.ts';
import { ReadsCase, ReadsEvents, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import { HomeClaimQueries } from './home.queries.ts';
import { HomeCaseView, HomeTransitionDone } from './home.dto.ts';
import { HomeClaimService } from './home.service.ts';

/** A home as a case. */
@ApiTags('household')
@ApiBearerAuth()
@Controller('homes')
export class HomeController {
  constructor(
    private readonly homes: HomeClaimService,
    private readonly queries: HomeClaimQueries,
  ) {}

  /** One home, also one that is over. */
  @ReadsCase('home.own', HomeCaseView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<HomeCaseView> {
    return this.queries.read(viewer, id);
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
    return this.homes.take(viewer, key, id, transitionOf(sent, homeClaimMachine));
  }
}
