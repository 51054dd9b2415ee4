import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Counts } from '../../../common/limits.ts';
import { Once, Refuses } from '../../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { CallerFound, CallNumber } from './ticket-calls.dto.ts';
import { TicketCalls } from './ticket-calls.service.ts';

@ApiTags('call')
@ApiBearerAuth()
@Controller('calls')
export class TicketCallsController {
  constructor(private readonly calls: TicketCalls) {}

  /** Finds the caller by number, and their open tickets. Each person found sees the look-up under 谁看过我的信息. */
  @Can('call.lookup')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: CallerFound })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'TOO_LONG',
    'TOO_OFTEN',
  )
  @Counts('call.day')
  @Post('lookup')
  lookUp(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() { phone }: CallNumber,
  ): Promise<CallerFound> {
    return this.calls.lookUp(viewer, key, phone);
  }
}
