import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { absenceMachine, type ErrorCode } from '@sandan/domain';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { ListsCases, ReadsCase, ReadsEvents, TakesTransition } from '../case/routes.ts';
import { transitionOf } from '../case/transition.ts';
import type { CaseEventList } from '../case/view/case-event.dto.ts';
import { AbsenceBody, AbsenceList, AbsenceView } from './absence.dto.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceService } from './absence.service.ts';

/** Why an absence is not entered, and not resumed. */
const amiss: ErrorCode[] = [
  ...(['TOO_LATE', 'UNKNOWN_REFERENCE', 'ALREADY_AWAY'] as const),
  ...(['DEPUTY_LOOP', 'NOT_ELIGIBLE', 'OFFICES_CLASH'] as const),
];

@ApiTags('duty')
@ApiBearerAuth()
@Controller('absences')
export class AbsenceController {
  constructor(
    private readonly queries: AbsenceQueries,
    private readonly absences: AbsenceService,
  ) {}

  /** Current and future absences of the caller and of the people below them. */
  @ListsCases('absence.read', AbsenceList)
  list(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<AbsenceList> {
    return this.queries.list(viewer, page);
  }

  /** Absences that ended early and may still be resumed, of the caller and of the people below them. */
  @ListsCases('absence.read', AbsenceList, 'ended')
  ended(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<AbsenceList> {
    return this.queries.ended(viewer, page);
  }

  /** One absence, also one that is over, for the person, those above them, and the deputy without the reason. */
  @ReadsCase('absence.read', AbsenceView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<AbsenceView> {
    return this.queries.read(viewer, id);
  }

  /** Enters an absence. The deputy acts meanwhile, or the deputy's own deputy if that one is absent too. */
  @Can('absence.write')
  @Once()
  @ApiCreatedResponse({ type: AbsenceView })
  @Refuses('MISSING_FIELD', 'TOO_LONG', 'TOO_EARLY', ...amiss)
  @Counts('absence.day')
  @Post()
  enter(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() body: AbsenceBody,
  ): Promise<AbsenceView> {
    return this.absences.enter(viewer, key, body);
  }

  /** Ends or cancels an absence. */
  @Can('absence.write')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: AbsenceView })
  @Refuses('NOT_FOUND', 'NOT_RELATED')
  @Post(':id/end')
  end(@Me() viewer: Viewer, @Key() key: string | undefined, @Param('id') id: string): Promise<AbsenceView> {
    return this.absences.end(viewer, key, id);
  }

  /** What happened to an absence, for the person, those above them, and the deputy. */
  @ReadsEvents('absence.read')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Takes any transition of an absence: ends it, or resumes one that ended by mistake. */
  @TakesTransition({
    ...{ can: 'absence.write', counts: 'absence.day', answer: AbsenceView, machine: absenceMachine },
    refuses: amiss,
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<AbsenceView> {
    return this.absences.take(viewer, key, id, transitionOf(sent, absenceMachine));
  }
}
