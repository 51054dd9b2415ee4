import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { InboxList, InboxQuery, InboxRead, InboxReadBody } from './notice.dto.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeService } from './notice.service.ts';

@ApiTags('inbox')
@ApiBearerAuth()
@Controller('inbox')
export class NoticeController {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly notices: NoticeService,
  ) {}

  @Can('inbox.read')
  @ApiOkResponse({ type: InboxList })
  @Refuses('NOT_SIGNED_IN', 'BAD_CURSOR', 'UNKNOWN_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'WRONG_TYPE')
  @Get()
  list(@Me() viewer: Viewer, @Query() query: InboxQuery): Promise<InboxList> {
    return this.queries.inbox(viewer, query);
  }

  @Can('inbox.read')
  @HttpCode(200)
  @ApiOkResponse({ type: InboxRead })
  @Refuses('NOT_SIGNED_IN', 'INVALID_BODY', 'UNKNOWN_FIELD', 'WRONG_TYPE')
  @Post('read')
  async read(@Me() viewer: Viewer, @Body() { row }: InboxReadBody): Promise<InboxRead> {
    await this.notices.read(viewer, row ?? null);
    return { unread: await this.queries.unread(viewer.id) };
  }
}
