import { Controller, Get, Headers, HttpStatus, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Refuses } from '../../common/openapi.ts';
import { Can } from '../../common/viewer.ts';
import { FormsView, NounParam } from './form.dto.ts';
import { formsOf } from './forms.ts';

@ApiTags('form')
@ApiBearerAuth()
@Controller('forms')
export class FormController {
  /**
   * Every form of a noun, with labels and choices, for clients to draw. A client that sends the `ETag` it keeps
   * gets 304 while nothing has changed.
   */
  @Can('form.read')
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of the kept forms.' })
  @ApiOkResponse({ type: FormsView })
  @ApiResponse({ status: HttpStatus.NOT_MODIFIED, description: 'The kept forms are the current ones.' })
  @Refuses('NOT_SIGNED_IN', 'NOT_A_CHOICE')
  @Get(':noun')
  list(
    @Param() { noun }: NounParam,
    @Headers('if-none-match') kept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): FormsView | undefined {
    const forms = formsOf[noun];
    const etag = `"${forms.version}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (kept !== etag) return forms;
    void reply.code(HttpStatus.NOT_MODIFIED);
    return undefined;
  }
}
