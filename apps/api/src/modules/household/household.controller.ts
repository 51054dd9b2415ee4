import {
  applyDecorators,
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '@sandan/domain';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, NeedsConsent, type Viewer } from '../../common/viewer.ts';
import { ListsCases } from '../case/routes.ts';
import { HomeClaimService } from './home/home.service.ts';
import { HouseholdCodeSheets } from './household.code-sheets.ts';
import { HouseholdCodes } from './household.codes.ts';
import { HouseholdDelegates } from './household.delegates.ts';
import {
  BuildingByCode,
  ChooseDelegate,
  ConfirmedQuery,
  HomeList,
  HomeOf,
  InvitationGiven,
  Invite,
  Join,
  LodgerList,
  RefuseHome,
  WaitingList,
} from './household.dto.ts';
import { HouseholdInvitations } from './household.invitations.ts';
import { HouseholdQueries } from './household.queries.ts';
import { HouseholdService } from './household.service.ts';

/** Why the fields of a body are refused, beside those that follow from its kind. */
const fields: ErrorCode[] = ['MISSING_FIELD', 'NOT_A_CHOICE', 'TOO_LONG', 'TOO_SHORT'];

/** A route by which staff decide about a home. */
const Decides = (action: string, ...refuses: ErrorCode[]): MethodDecorator =>
  applyDecorators(
    ...[Can('home.confirm'), Once(), HttpCode(200), ApiOkResponse({ type: WaitingList })],
    Refuses('ALREADY_DECIDED', ...refuses),
    Post(`homes/:id/${action}`),
  );

@ApiTags('household')
@ApiBearerAuth()
@Controller()
export class HouseholdController {
  constructor(
    private readonly households: HouseholdService,
    private readonly queries: HouseholdQueries,
    private readonly codes: HouseholdCodes,
    private readonly sheets: HouseholdCodeSheets,
    private readonly invitations: HouseholdInvitations,
    private readonly claims: HomeClaimService,
    private readonly delegates: HouseholdDelegates,
  ) {}

  /** The building whose entrance shows this code. */
  @Can('home.own')
  @ApiOkResponse({ type: BuildingByCode })
  @Get('buildings/code/:code')
  building(@Param('code') code: string): Promise<BuildingByCode> {
    return this.codes.building(code);
  }

  /** The mini-program code to print for a building's entrance. */
  @Can('home.confirm')
  @ApiOkResponse({
    content: {
      'image/png': { schema: { type: 'string', format: 'binary' } },
      'image/jpeg': { schema: { type: 'string', format: 'binary' } },
    },
  })
  @Refuses('TOO_OFTEN', 'WECHAT_UNAVAILABLE', 'WECHAT_BUSY', 'WECHAT_QUOTA', 'WECHAT_MISCONFIGURED')
  @Get('buildings/:id/qr')
  async picture(@Me() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const { type, bytes } = await this.codes.picture(viewer, id);
    return new StreamableFile(bytes, { type, length: bytes.length, disposition: 'inline' });
  }

  /** The codes of all buildings of an area, to print: A4, eight a page. */
  @Can('home.confirm')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Refuses(
    ...(['TOO_OFTEN', 'SHEET_TOO_LONG', 'WECHAT_UNAVAILABLE', 'WECHAT_BUSY', 'WECHAT_QUOTA'] as const),
    'WECHAT_MISCONFIGURED',
  )
  @Get('areas/:id/code-sheet')
  async sheet(@Me() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const bytes = await this.sheets.sheet(viewer, id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: 'inline',
    });
  }

  @Can('home.own')
  @NeedsConsent()
  @Once()
  @ApiCreatedResponse({ type: HomeOf })
  @Refuses(
    ...fields,
    'CONSENT_NEEDED',
    'UNKNOWN_REFERENCE',
    'INVITATION_INVALID',
    'ALREADY_JOINED',
    'LIMIT_REACHED',
  )
  @Counts('home.day')
  @Post('homes')
  join(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() { household, role, invitation, code }: Join,
  ): Promise<HomeOf> {
    return this.households.join(viewer, key, { household, role, invitation, code });
  }

  @Can('home.own')
  @ApiOkResponse({ type: HomeList })
  @Get('homes')
  homes(@Me() viewer: Viewer): Promise<HomeList> {
    return this.queries.homes(viewer);
  }

  /** The homes that wait for confirmation, for staff who may confirm them. */
  @ListsCases('home.confirm', WaitingList, 'homes/waiting')
  waiting(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<WaitingList> {
    return this.queries.waitingNow(viewer, page);
  }

  /** The residents of a household, for staff who may confirm them. */
  @Can('home.confirm')
  @ApiOkResponse({ type: LodgerList })
  @Refuses('MISSING_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR', 'TOO_OFTEN')
  @Get('homes/confirmed')
  confirmed(@Me() viewer: Viewer, @Query() query: ConfirmedQuery): Promise<LodgerList> {
    return this.queries.confirmed(viewer, query);
  }

  /** As the transition `leave`. */
  @Can('home.own')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: HomeList })
  @Counts('home.day')
  @Post('homes/:id/leave')
  leave(@Me() viewer: Viewer, @Key() key: string | undefined, @Param('id') id: string): Promise<HomeList> {
    return this.claims.leave(viewer, key, id);
  }

  @Can('home.own')
  @Once()
  @ApiCreatedResponse({ type: InvitationGiven })
  @Refuses(...fields, 'HOME_UNCONFIRMED', 'LIMIT_REACHED')
  @Counts('home.day')
  @Post('homes/:id/invitations')
  invite(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() { role }: Invite,
  ): Promise<InvitationGiven> {
    return this.invitations.invite(viewer, key, id, role);
  }

  @Decides('confirm')
  confirm(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
  ): Promise<WaitingList> {
    return this.claims.decide(viewer, key, id, 'confirm', {});
  }

  @Decides('refuse', ...fields)
  refuse(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() { words: why }: RefuseHome,
  ): Promise<WaitingList> {
    return this.claims.decide(viewer, key, id, 'refuse', { why });
  }

  /** Ends a confirmed home: the person moved out or never lived there. Returns the waiting list. */
  @Decides('end', ...fields)
  end(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() { words: why }: RefuseHome,
  ): Promise<WaitingList> {
    return this.claims.decide(viewer, key, id, 'end', { why });
  }

  /** Lets a family member act for me. */
  @Can('home.own')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: HomeOf })
  @Refuses(...fields, 'UNKNOWN_REFERENCE', 'LIMIT_REACHED')
  @Counts('home.day')
  @Post('homes/:id/delegates')
  authorise(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() { person }: ChooseDelegate,
  ): Promise<HomeOf> {
    return this.delegates.authorise(viewer, key, id, person);
  }

  @Can('home.own')
  @ApiOkResponse({ type: HomeOf })
  @Counts('home.day')
  @Delete('homes/:id/delegates/:person')
  revoke(@Me() viewer: Viewer, @Param('id') id: string, @Param('person') person: string): Promise<HomeOf> {
    return this.delegates.revoke(viewer, id, person);
  }
}
