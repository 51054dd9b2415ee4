import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { membershipForms, membershipMachine, type Filled } from '@sandan/domain';
import { Refuses } from '../../../common/openapi.ts';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { OpensCase, ReadsCase, ReadsEvents, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import { MembershipList, MembershipsQuery, MembershipView } from './membership.dto.ts';
import { MembershipQueries } from './membership.queries.ts';
import { MembershipService } from './membership.service.ts';

/** The members of units, for those who administer the units. */
@ApiTags('office')
@ApiBearerAuth()
@Controller('memberships')
export class MembershipController {
  constructor(
    private readonly queries: MembershipQueries,
    private readonly memberships: MembershipService,
  ) {}

  /** The members of a unit. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: MembershipList })
  @Refuses(
    'NOT_FOUND',
    'WRONG_TYPE',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'TOO_LONG',
    'NOT_A_CHOICE',
    'BAD_CURSOR',
  )
  @Get()
  list(@Me() viewer: Viewer, @Query() { unit, ...page }: MembershipsQuery): Promise<MembershipList> {
    return this.queries.list(viewer, unit, page);
  }

  /** Lets a person with a post join a further unit. */
  @OpensCase({
    ...{ can: 'organisation.administer', counts: 'organisation.day', answer: MembershipView },
    form: membershipForms.join,
    refuses: ['UNKNOWN_REFERENCE', 'NOT_RELATED', 'NOT_ELIGIBLE', 'ALREADY_MEMBER'],
  })
  join(@Me() viewer: Viewer, @Key() key: string | undefined, @Body() sent: Filled): Promise<MembershipView> {
    return this.memberships.join(viewer, key, sent);
  }

  /** One membership, also one that is over, for the member and those who administer the unit. */
  @ReadsCase('org.read', MembershipView)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<MembershipView> {
    return this.queries.read(viewer, id);
  }

  /** What happened to a membership. */
  @ReadsEvents('org.read')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Takes any transition of a membership. */
  @TakesTransition({
    ...{ can: 'organisation.administer', counts: 'organisation.day', answer: MembershipView },
    machine: membershipMachine,
    refuses: ['STILL_ON_DUTY', 'UNKNOWN_REFERENCE', 'NOT_ELIGIBLE', 'ALREADY_MEMBER'],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<MembershipView> {
    return this.memberships.take(viewer, key, id, transitionOf(sent, membershipMachine));
  }
}
