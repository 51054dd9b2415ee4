import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Address } from '../../common/address.ts';
import { Refuses } from '../../common/openapi.ts';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Can, Key, Me, MySession, Public, type Viewer } from '../../common/viewer.ts';
import { Renew, SessionList, SignedIn, SignIn } from './session.dto.ts';
import { SessionQueries } from './session.queries.ts';
import { SessionService } from './session.service.ts';
import { SignInService } from './sign-in.service.ts';
import { SessionRenewal } from './session-renewal.service.ts';

@ApiTags('session')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly entrance: SignInService,
    private readonly renewal: SessionRenewal,
    private readonly sessions: SessionService,
    private readonly queries: SessionQueries,
  ) {}

  @Public('there is no token before sign-in')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedIn })
  @Refuses(
    'LOGIN_CODE_INVALID',
    'WECHAT_BUSY',
    'WECHAT_QUOTA',
    'WECHAT_ACCOUNT_BLOCKED',
    'WECHAT_MISCONFIGURED',
    'WECHAT_UNAVAILABLE',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'TOO_SHORT',
    'TOO_LONG',
    'UNKNOWN_FIELD',
    'INVALID_BODY',
  )
  @Post()
  signIn(@Body() form: SignIn, @Address() address: string): Promise<SignedIn> {
    return this.entrance.signIn(form, address);
  }

  @Public('the refresh token stands in for the access token that ran out')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      '8 to 128 visible characters. The same key and token give the same new token; a repeated token with ' +
      'another key, or without one, ends the session.',
  })
  @ApiOkResponse({ type: SignedIn })
  @Refuses(
    'NOT_SIGNED_IN',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'TOO_SHORT',
    'TOO_LONG',
    'UNKNOWN_FIELD',
    'INVALID_BODY',
    'IDEMPOTENCY_KEY_INVALID',
  )
  @Post('refresh')
  renew(
    @Body() { refreshToken }: Renew,
    @Key() key: string | undefined,
    @Address() address: string,
  ): Promise<SignedIn> {
    return this.renewal.renew(refreshToken, key, address);
  }

  @Can('self.read')
  @ApiBearerAuth()
  @ApiOkResponse({ type: SessionList })
  @Refuses('NOT_SIGNED_IN', 'BAD_CURSOR', 'NOT_A_CHOICE', 'TOO_LONG')
  @Get()
  list(@Me() { id }: Viewer, @MySession() session: string, @Query() page: WholeQuery): Promise<SessionList> {
    return this.queries.list(id, session, page);
  }

  @Can('self.read')
  @ApiBearerAuth()
  @HttpCode(204)
  @ApiNoContentResponse({ description: '`current` means the calling device: signing out.' })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND', 'BAD_ID')
  @Delete(':id')
  end(
    @Me() viewer: Viewer,
    @MySession() session: string,
    @Param('id') id: string,
    @Address() address: string,
  ): Promise<void> {
    return this.sessions.end(viewer, id === 'current' ? session : id, address);
  }
}
