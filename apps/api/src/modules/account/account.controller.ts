import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, Public, type Viewer } from '../../common/viewer.ts';
import { MeView, Renew, SignedIn, SignIn } from './account.dto.ts';
import { AccountService } from './account.service.ts';

@ApiTags('account')
@Controller()
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Public('whoever signs in has no token yet')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedIn })
  @Refuses('LOGIN_CODE_INVALID', 'WECHAT_UNAVAILABLE', 'TOO_BUSY', 'MISSING_FIELD', 'TOO_LONG', 'UNKNOWN_FIELD', 'INVALID_BODY')
  @Post('sessions')
  signIn(@Body() { code }: SignIn): Promise<SignedIn> {
    return this.accounts.signIn(code);
  }

  @Public('the refresh token stands in for the access token that ran out')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedIn })
  @Refuses('NOT_SIGNED_IN', 'MISSING_FIELD', 'TOO_LONG', 'UNKNOWN_FIELD', 'INVALID_BODY')
  @Post('sessions/refresh')
  renew(@Body() { refreshToken }: Renew): Promise<SignedIn> {
    return this.accounts.renew(refreshToken);
  }

  @Can('self.read')
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeView })
  @Refuses('NOT_SIGNED_IN')
  @Get('me')
  me(@Me() viewer: Viewer): MeView {
    return MeView.of(viewer);
  }
}
