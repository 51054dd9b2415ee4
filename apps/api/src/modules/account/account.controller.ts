import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { MeView } from './account.dto.ts';
import { AccountQueries } from './account.queries.ts';

@ApiTags('account')
@Controller()
export class AccountController {
  constructor(private readonly accounts: AccountQueries) {}

  @Can('self.read')
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeView })
  @Refuses('NOT_SIGNED_IN')
  @Get('me')
  me(@Me() viewer: Viewer): Promise<MeView> {
    return this.accounts.of(viewer);
  }
}
