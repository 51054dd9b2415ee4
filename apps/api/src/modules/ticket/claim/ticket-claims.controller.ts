import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '@sandan/domain';
import { Once, Refuses } from '../../../common/openapi.ts';
import { Can, Key, Me, NeedsConsent, type Viewer } from '../../../common/viewer.ts';
import { ClaimCode, FollowedTicket } from './ticket-claims.dto.ts';
import { TicketClaims } from './ticket-claims.service.ts';
import { TicketView } from '../view/ticket.dto.ts';

const codes: ErrorCode[] = [
  'NOT_SIGNED_IN',
  'INVALID_BODY',
  'UNKNOWN_FIELD',
  'MISSING_FIELD',
  'WRONG_TYPE',
  'TOO_LONG',
  'NOT_A_CHOICE',
  'CLAIM_INVALID',
  'CLAIM_OTHER_USE',
  'TOO_OFTEN',
];

@ApiTags('claim')
@ApiBearerAuth()
@Controller('claims')
export class TicketClaimsController {
  constructor(private readonly claims: TicketClaims) {}

  /** The caller becomes the reporter of a ticket that was placed on their behalf. */
  @Can('claim.use')
  @NeedsConsent()
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: TicketView })
  @Refuses(...codes, 'CONSENT_NEEDED', 'NOT_IMPARTIAL', 'VERSION_MOVED_ON')
  @Post('redeem')
  redeem(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() { code }: ClaimCode,
  ): Promise<TicketView> {
    return this.claims.redeem(viewer, key, code);
  }

  /** The status of an anonymous ticket. The request is not recorded. */
  @Can('claim.use')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowedTicket })
  @Refuses(...codes)
  @Post('follow')
  follow(@Me() viewer: Viewer, @Body() { code }: ClaimCode): Promise<FollowedTicket> {
    return this.claims.follow(viewer, code);
  }
}
