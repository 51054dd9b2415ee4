import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Counts } from '../../common/limits.ts';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { PhraseList, PhrasesBody, PhrasesView, PurposeParam } from './phrase.dto.ts';
import { PhraseQueries } from './phrase.queries.ts';
import { PhraseService } from './phrase.service.ts';

@ApiTags('phrase')
@ApiBearerAuth()
@Controller('phrases')
export class PhraseController {
  constructor(
    private readonly queries: PhraseQueries,
    private readonly phrases: PhraseService,
  ) {}

  /** 常用语: the canned texts of the caller's community, by purpose. */
  @Can('phrase.read')
  @ApiOkResponse({ type: PhraseList })
  @Refuses('NOT_SIGNED_IN', 'NOT_FOUND')
  @Get()
  list(@Me() viewer: Viewer): Promise<PhraseList> {
    return this.queries.list(viewer);
  }

  /** Replaces the texts of one purpose. */
  @Can('phrase.write')
  @ApiOkResponse({ type: PhrasesView })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'TOO_MANY',
    'TOO_LONG',
    'TOO_SHORT',
    'PHRASE_HOLDS_NUMBER',
  )
  @Counts('phrase.day')
  @Put(':purpose')
  set(
    @Me() viewer: Viewer,
    @Param() { purpose }: PurposeParam,
    @Body() { texts }: PhrasesBody,
  ): Promise<PhrasesView> {
    return this.phrases.set(viewer, purpose, texts);
  }
}
