import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { HomePage } from './homepage.dto.ts';
import { HomepageQueries } from './homepage.queries.ts';

@ApiTags('homepage')
@ApiBearerAuth()
@Controller('home')
export class HomepageController {
  constructor(private readonly pages: HomepageQueries) {}

  /** Everything that the caller's home page shows. */
  @Can('self.read')
  @ApiOkResponse({ type: HomePage })
  @Refuses('NOT_SIGNED_IN')
  @Get()
  read(@Me() viewer: Viewer): Promise<HomePage> {
    return this.pages.of(viewer);
  }
}
