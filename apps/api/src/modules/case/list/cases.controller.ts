import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../../common/viewer.ts';
import { CaseLists } from './case-lists.queries.ts';
import { CaseItemList, CasesQuery } from './cases.dto.ts';

/** Cases of all nouns. */
@ApiTags('case')
@ApiBearerAuth()
@Controller('cases')
export class CasesController {
  constructor(private readonly lists: CaseLists) {}

  /** The open cases of all nouns that wait for the caller, or of which the caller may know. */
  @Can('self.read')
  @ApiOkResponse({ type: CaseItemList })
  @Refuses('NOT_SIGNED_IN', 'BAD_CURSOR', 'NOT_A_CHOICE', 'WRONG_TYPE', 'TOO_LONG')
  @Get()
  list(@Me() viewer: Viewer, @Query() query: CasesQuery): Promise<CaseItemList> {
    return this.lists.list(viewer, query);
  }
}
