import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { byId, cut } from '../../common/paging.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { MeView } from '../account/account.dto.ts';
import { OrgAreas } from '../org/org.areas.ts';
import { CommunityService } from './community.service.ts';
import { ChooseCommunity, CommunitiesQuery, CommunityList, CommunityView, FoundBody } from './setup.dto.ts';

@ApiTags('setup')
@ApiBearerAuth()
@Controller()
export class CommunityController {
  constructor(
    private readonly communities: CommunityService,
    private readonly areas: OrgAreas,
  ) {}

  /** The names of all communities and their streets, from which a newcomer chooses. */
  @Can('org.read')
  @ApiOkResponse({ type: CommunityList })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'NOT_A_CHOICE', 'UNKNOWN_FIELD', 'TOO_LONG', 'BAD_CURSOR')
  @Get('communities')
  async list(@Query() { q = '', ...page }: CommunitiesQuery): Promise<CommunityList> {
    return cut(await this.areas.communities(q), page, byId);
  }

  /** Founds a community below the street of the caller's office. */
  @Can('community.found')
  @Once()
  @ApiCreatedResponse({ type: CommunityView })
  @Refuses('MISSING_FIELD', 'TOO_LONG', 'TOO_SHORT', 'PREFIX_TAKEN')
  @Counts('community.day')
  @Post('communities')
  found(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() body: FoundBody,
  ): Promise<CommunityView> {
    return this.communities.found(viewer, key, body);
  }

  /** Chooses the caller's community, while nothing ties them to another. */
  @Can('self.write')
  @ApiOkResponse({ type: MeView })
  @Refuses(
    ...([
      'NOT_SIGNED_IN',
      'INVALID_BODY',
      'UNKNOWN_FIELD',
      'MISSING_FIELD',
      'WRONG_TYPE',
      'TOO_LONG',
    ] as const),
    'UNKNOWN_REFERENCE',
  )
  @Counts('community.day')
  @Put('me/community')
  choose(@Me() viewer: Viewer, @Body() { community }: ChooseCommunity): Promise<MeView> {
    return this.communities.choose(viewer, community);
  }
}
