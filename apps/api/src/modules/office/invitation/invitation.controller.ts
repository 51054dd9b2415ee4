import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { invitationForms, invitationMachine, type Filled } from '@sandan/domain';
import { Once, Refuses } from '../../../common/openapi.ts';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Can, Key, Me, NeedsConsent, type Viewer } from '../../../common/viewer.ts';
import { Counts } from '../../../common/limits.ts';
import { MeView } from '../../account/account.dto.ts';
import { ListsCases, OpensCase, ReadsCase, ReadsEvents, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import {
  InvitedPostList,
  PostInvitation,
  PostInvitationGiven,
  PostInvitationList,
  TakePost,
} from './invitation.dto.ts';
import { InvitationQueries } from './invitation.queries.ts';
import { InvitationService } from './invitation.service.ts';
import { PostTaking } from './taking.service.ts';

/** Invitations to posts. */
@ApiTags('office')
@ApiBearerAuth()
@Controller()
export class InvitationController {
  constructor(
    private readonly queries: InvitationQueries,
    private readonly invitations: InvitationService,
    private readonly taking: PostTaking,
  ) {}

  /** The invitations to posts that the caller may fill. */
  @ListsCases('office.appoint', PostInvitationList, 'post-invitations')
  list(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<PostInvitationList> {
    return this.queries.list(viewer, page);
  }

  /** Invites a person to a post; the answer has the code for them. */
  @OpensCase({
    ...{ can: 'office.appoint', counts: 'office.day', answer: PostInvitationGiven },
    ...{ form: invitationForms.invite, path: 'post-invitations' },
    refuses: [
      'UNKNOWN_REFERENCE',
      'NOT_ELIGIBLE',
      'OFFICE_TAKEN',
      'NAME_INVALID',
      'NUMBER_INVALID',
      'PHONE_INVALID',
    ],
  })
  invite(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() sent: Filled,
  ): Promise<PostInvitationGiven> {
    return this.invitations.invite(viewer, key, sent);
  }

  /** One invitation, also one that is over. */
  @ReadsCase('office.appoint', PostInvitation, 'post-invitations')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<PostInvitation> {
    return this.queries.read(viewer, id);
  }

  /** What happened to an invitation. */
  @ReadsEvents('office.appoint', 'post-invitations')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Withdraws an invitation. */
  @TakesTransition({
    ...{ can: 'office.appoint', counts: 'office.day', answer: PostInvitation, machine: invitationMachine },
    path: 'post-invitations',
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<PostInvitation> {
    return this.invitations.take(viewer, key, id, transitionOf(sent, invitationMachine));
  }

  /** What the caller's verified phone number is invited to. */
  @ListsCases('self.read', InvitedPostList, 'me/post-invitations')
  mine(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<InvitedPostList> {
    return this.queries.mine(viewer, page);
  }

  /** Takes a post up, with its code or by the caller's verified phone number. */
  @Can('self.write')
  @NeedsConsent()
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  @Refuses(
    ...(['MISSING_FIELD', 'TOO_LONG', 'TOO_SHORT', 'CONSENT_NEEDED', 'INVITATION_INVALID'] as const),
    ...(['UNKNOWN_REFERENCE', 'NOT_ELIGIBLE', 'OFFICES_CLASH', 'OFFICE_TAKEN', 'ALREADY_MEMBER'] as const),
    'TOO_OFTEN',
  )
  @Counts('office.day')
  @Post('me/posts')
  takeUp(@Me() viewer: Viewer, @Key() key: string | undefined, @Body() body: TakePost): Promise<MeView> {
    return this.taking.take(viewer, key, body);
  }
}
