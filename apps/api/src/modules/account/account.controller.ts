import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Firewall } from '../../common/firewall.ts';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { MeView } from './account.dto.ts';

@ApiTags('account')
@Controller()
export class AccountController {
  constructor(private readonly firewall: Firewall) {}

  @Can('self.read')
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeView })
  @Refuses('NOT_SIGNED_IN')
  @Get('me')
  me(@Me() viewer: Viewer): MeView {
    return MeView.of(viewer, this.firewall);
  }
}
