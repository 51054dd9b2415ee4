import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { suspensionMachine } from '@sandan/domain';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Key, Me, type Viewer } from '../../common/viewer.ts';
import { ReadsCase, ReadsEvents, TakesTransition } from '../case/routes.ts';
import { transitionOf } from '../case/transition.ts';
import type { CaseEventList } from '../case/view/case-event.dto.ts';
import { SuspensionView } from './suspension.dto.ts';
import { SuspensionQueries } from './suspension.queries.ts';
import { SuspensionService } from './suspension.service.ts';

/** A suspension as a case, for the suspended person and for offices that may decide it. */
@ApiTags('suspension')
@ApiBearerAuth()
@Controller('suspensions')
export class SuspensionCaseController {
  constructor(
    private readonly queries: SuspensionQueries,
    private readonly suspensions: SuspensionService,
  ) {}

  /** One suspension, also one that is over. */
  @ReadsCase('suspension.read', SuspensionView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<SuspensionView> {
    return this.queries.read(viewer, id);
  }

  /** What happened to a suspension; the suspended person reads offices without names. */
  @ReadsEvents('suspension.read')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Takes any transition of a suspension: a decision of an office, or the appeal. */
  @TakesTransition({
    ...{ can: 'suspension.act', counts: 'suspension.day' },
    ...{ answer: SuspensionView, machine: suspensionMachine },
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<SuspensionView> {
    return this.suspensions.take(viewer, key, id, transitionOf(sent, suspensionMachine));
  }
}
