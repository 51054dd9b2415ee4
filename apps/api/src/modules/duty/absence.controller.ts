import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { absenceMachine, type ErrorCode } from '@sandan/domain';
import { TakesBody } from '../../common/bodies.ts';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { transitionOf, transitionSchema } from '../case/transition.ts';
import { CaseEventList } from '../case/view/case-event.dto.ts';
import { AbsenceBody, AbsenceList, AbsenceView } from './absence.dto.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceService } from './absence.service.ts';

const repeated: ErrorCode[] = ['IDEMPOTENCY_MISMATCH', 'IDEMPOTENCY_KEY_INVALID'];
const body: ErrorCode[] = [
  ...(['NOT_SIGNED_IN', 'NOT_FOUND', 'INVALID_BODY'] as const),
  ...(['UNKNOWN_FIELD', 'MISSING_FIELD', 'WRONG_TYPE'] as const),
];
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
  @Can('absence.read')
  @ApiOkResponse({ type: AbsenceList })
  @Refuses('TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<AbsenceList> {
    return this.queries.list(viewer, page);
  }

  /** Absences that ended early and may still be resumed, of the caller and of the people below them. */
  @Can('absence.read')
  @ApiOkResponse({ type: AbsenceList })
  @Refuses('TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get('ended')
  ended(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<AbsenceList> {
    return this.queries.ended(viewer, page);
  }

  /** One absence, also one that is over, for the person and those above them. */
  @Can('absence.read')
  @ApiOkResponse({ type: AbsenceView })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<AbsenceView> {
    return this.queries.read(viewer, id);
  }

  /** Enters an absence. The deputy acts meanwhile, or the deputy's own deputy if that one is absent too. */
  @Can('absence.write')
  @Once()
  @ApiCreatedResponse({ type: AbsenceView })
  @Refuses(...body, 'TOO_LONG', 'TOO_EARLY', ...amiss, ...repeated)
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
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND', ...repeated)
  @Post(':id/end')
  end(@Me() viewer: Viewer, @Key() key: string | undefined, @Param('id') id: string): Promise<AbsenceView> {
    return this.absences.end(viewer, key, id);
  }

  /** What happened to an absence, for the person and those above them. */
  @Can('absence.read')
  @ApiOkResponse({ type: CaseEventList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id/events')
  events(@Me() viewer: Viewer, @Param('id') id: string): Promise<CaseEventList> {
    return this.queries.events(viewer, id);
  }

  /** Takes any transition of an absence: ends it, or resumes one that ended by mistake. */
  @Can('absence.write')
  @Once()
  @HttpCode(200)
  @TakesBody('form')
  @ApiBody({ schema: transitionSchema(absenceMachine) })
  @ApiOkResponse({ type: AbsenceView })
  @Refuses(
    ...([...body, 'NOT_A_CHOICE', ...amiss, 'VERSION_MISSING', 'VERSION_MOVED_ON'] as const),
    ...(['STATE_MOVED_ON', 'NOT_RELATED', 'NOT_OFFERED', ...repeated] as const),
  )
  @Counts('absence.day')
  @Post(':id/transitions')
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<AbsenceView> {
    return this.absences.take(viewer, key, id, transitionOf(sent, absenceMachine));
  }
}
