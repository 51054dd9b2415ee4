import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../common/paging.dto.ts';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { InboxList, InboxRead } from './notice.dto.ts';
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
  list(@Me() viewer: Viewer, @Query() { cursor, limit }: PageQuery): Promise<InboxList> {
    return this.queries.inbox(viewer, cursor, limit ?? 20);
  }

  @Can('inbox.read')
  @HttpCode(200)
  @ApiOkResponse({ type: InboxRead })
  @Refuses('NOT_SIGNED_IN')
  @Post('read')
  async read(@Me() viewer: Viewer): Promise<InboxRead> {
    await this.notices.readAll(viewer);
    return { unread: 0 };
  }
}
