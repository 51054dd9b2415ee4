import {
  Controller,
  Get,
  Headers,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../common/config.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, Public, type Viewer } from '../../common/viewer.ts';
import { DraftQuery, FileList, FileQuery, FileView, Upload } from './file.dto.ts';
import { FileQueries } from './file.queries.ts';
import { FileService } from './file.service.ts';
import { receiveFile } from './multipart.ts';
import { MIME } from './picture.ts';

@ApiTags('file')
@Controller('files')
export class FileController {
  constructor(
    private readonly files: FileService,
    private readonly queries: FileQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Can('file.write')
  @RouteConfig({ isSlow: true })
  @ApiBearerAuth()
  @Once()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: Upload })
  @ApiCreatedResponse({ type: FileView })
  @Refuses(
    'NOT_SIGNED_IN',
    'FILE_MISSING',
    'FILE_TOO_LARGE',
    'FILE_NOT_A_PICTURE',
    'FILE_KIND_UNKNOWN',
    'FILE_DAMAGED',
    'FILE_SIDE_TOO_LONG',
    'FILE_TOO_MANY_PIXELS',
    'INVALID_BODY',
    'TOO_SLOW',
    'STORAGE_UNAVAILABLE',
    'TOO_MANY',
  )
  @Counts('picture.day')
  @Post()
  async upload(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    return this.files.upload(viewer, key, await receiveFile(request, viewer.id, this.config.deadlines.pace));
  }

  /**
   * Fresh URLs of pictures the caller uploaded and has not used yet, to restore a draft. Deleted pictures are
   * left out.
   */
  @Can('file.write')
  @ApiBearerAuth()
  @ApiOkResponse({ type: FileList })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'TOO_LONG', 'MISSING_FIELD', 'UNKNOWN_FIELD')
  @Get()
  drafts(@Me() viewer: Viewer, @Query() { ids }: DraftQuery): Promise<FileList> {
    return this.queries.drafts(viewer, ids.split(','));
  }

  @Public('a sealed address is its own right; without a seal the token is asked for')
  @ApiBearerAuth()
  @ApiOkResponse({ content: { [MIME]: { schema: { type: 'string', format: 'binary' } } } })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'BAD_ID',
    'WRONG_TYPE',
    'TOO_LONG',
    'NOT_A_CHOICE',
    'UNKNOWN_FIELD',
    'STORAGE_UNAVAILABLE',
  )
  @Get(':id')
  async open(
    @Param('id') id: string,
    @Query() query: FileQuery,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, maxAge } = await this.queries.open(id, query, authorization);
    void reply.headers({
      'cache-control': `private, max-age=${maxAge}, immutable`,
      'x-content-type-options': 'nosniff',
    });
    return new StreamableFile(bytes, {
      type: MIME,
      length: bytes.length,
      disposition: 'inline; filename="photo.jpg"',
    });
  }
}
