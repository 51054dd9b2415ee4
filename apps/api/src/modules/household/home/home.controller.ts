import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { homeMachine, type ErrorCode } from '@sandan/domain';
import { TakesBody } from '../../../common/bodies.ts';
import { Counts } from '../../../common/limits.ts';
import { Once, Refuses } from '../../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { transitionOf, transitionSchema } from '../../case/transition.ts';
import { CaseEventList } from '../../case/view/case-event.dto.ts';
import { HomeQueries } from './home.queries.ts';
import { HomeTransitions } from './home-transitions.service.ts';
import { HomeCaseView, HomeTransitionDone } from './home.dto.ts';
import { HomeViewQueries } from './home-view.queries.ts';

const once: ErrorCode[] = [
  'NOT_SIGNED_IN',
  'INVALID_BODY',
  'UNKNOWN_FIELD',
  'IDEMPOTENCY_MISMATCH',
  'IDEMPOTENCY_KEY_INVALID',
  'TOO_OFTEN',
  'NOT_FOUND',
];
const body: ErrorCode[] = [...once, 'MISSING_FIELD', 'WRONG_TYPE', 'NOT_A_CHOICE', 'TOO_LONG', 'TOO_SHORT'];

/** A home as a case. */
@ApiTags('household')
@ApiBearerAuth()
@Controller('homes')
export class HomeController {
  constructor(
    private readonly transitions: HomeTransitions,
    private readonly queries: HomeQueries,
    private readonly view: HomeViewQueries,
  ) {}

  /** One home, also one that is over. */
  @Can('home.own')
  @ApiOkResponse({ type: HomeCaseView })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<HomeCaseView> {
    return this.view.read(viewer, id);
  }

  /** What happened to a home, for the person who claims it and for staff who may decide it. */
  @Can('home.own')
  @ApiOkResponse({ type: CaseEventList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get(':id/events')
  events(@Me() viewer: Viewer, @Param('id') id: string): Promise<CaseEventList> {
    return this.queries.events(viewer, id);
  }

  /** Takes any transition of a home. */
  @Can('home.own')
  @Once()
  @HttpCode(200)
  @TakesBody('form')
  @ApiBody({ schema: transitionSchema(homeMachine) })
  @ApiOkResponse({ type: HomeTransitionDone })
  @Refuses(
    ...body,
    'VERSION_MISSING',
    'NOT_RELATED',
    'NOT_OFFERED',
    'ALREADY_DECIDED',
    'ALREADY_JOINED',
    'LIMIT_REACHED',
    'TOO_LATE',
    'STATE_MOVED_ON',
    'VERSION_MOVED_ON',
  )
  @Counts('home.day')
  @Post(':id/transitions')
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<HomeTransitionDone> {
    return this.transitions.take(viewer, key, id, transitionOf(sent, homeMachine));
  }
}
