import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TakesBody } from '../../../common/bodies.ts';
import { Once, Refuses } from '../../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { BulkAnswer, BulkBody } from './ticket-bulk.dto.ts';
import { TicketBulk } from './ticket-bulk.service.ts';

@ApiTags('ticket')
@ApiBearerAuth()
@Controller('tickets')
export class TicketBulkController {
  constructor(private readonly bulk: TicketBulk) {}

  /**
   * Applies one action to up to 200 tickets, each under the rules of a single one, and reports the result for
   * each.
   */
  @Can('ticket.bulk')
  @Once()
  @TakesBody('form')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  @Refuses(
    'NOT_SIGNED_IN',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'TOO_MANY',
    'BODY_TOO_LARGE',
  )
  @Post('bulk')
  take(@Me() viewer: Viewer, @Key() key: string | undefined, @Body() body: BulkBody): Promise<BulkAnswer> {
    return this.bulk.take(viewer, key, body);
  }
}
