import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../common/paging.dto.ts';
import { Counts } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, type Viewer } from '../../common/viewer.ts';
import { MeView } from '../account/account.dto.ts';
import { GiveConsent } from './consent.dto.ts';
import { ConsentService } from './consent.service.ts';
import { Erased, EraseMe, ErasurePlan } from './erasure.dto.ts';
import { ErasureQueries } from './erasure.queries.ts';
import { ErasureService } from './erasure.service.ts';
import { ExportService } from './export/export.service.ts';
import { ViewList } from './views.dto.ts';
import { ViewsQueries } from './views.queries.ts';

/** What everyone may do with the data stored about them. */
@ApiTags('privacy')
@ApiBearerAuth()
@Controller('me')
export class PrivacyController {
  constructor(
    private readonly consents: ConsentService,
    private readonly looks: ViewsQueries,
    private readonly plans: ErasureQueries,
    private readonly erasures: ErasureService,
    private readonly exports: ExportService,
  ) {}

  @Can('self.read')
  @ApiOkResponse({ type: ViewList })
  @Refuses('NOT_SIGNED_IN', 'BAD_CURSOR', 'UNKNOWN_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'WRONG_TYPE')
  @Get('views')
  views(@Me() viewer: Viewer, @Query() { cursor, limit }: PageQuery): Promise<ViewList> {
    return this.looks.list(viewer, cursor, limit ?? 20);
  }

  @Can('self.write')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  @Refuses('NOT_SIGNED_IN', 'MISSING_FIELD', 'NOT_A_CHOICE', 'UNKNOWN_FIELD', 'INVALID_BODY')
  @Counts('consent.day')
  @Post('consent')
  consent(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() { version }: GiveConsent,
  ): Promise<MeView> {
    return this.consents.give(viewer, key, version);
  }

  /**
   * Withdraws consent: no new data is collected until consent is given again; existing data stays
   * (`policy.afterWithdrawal`).
   */
  @Can('self.write')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  @Refuses('NOT_SIGNED_IN')
  @Counts('consent.day')
  @Post('consent/withdraw')
  withdraw(@Me() viewer: Viewer, @Key() key: string | undefined): Promise<MeView> {
    return this.consents.withdraw(viewer, key);
  }

  /** All my data: `data.json` and my pictures. */
  @Can('self.read')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Refuses('NOT_SIGNED_IN', 'TOO_OFTEN')
  @Get('export')
  async export(@Me() viewer: Viewer): Promise<StreamableFile> {
    return new StreamableFile(await this.exports.of(viewer), {
      type: 'application/zip',
      disposition: 'attachment; filename="sandan-export.zip"',
    });
  }

  /** What deleting my account would affect, and the ways to leave my open cases. */
  @Can('self.read')
  @ApiOkResponse({ type: ErasurePlan })
  @Refuses('NOT_SIGNED_IN')
  @Get('erasure')
  erasure(@Me() viewer: Viewer): Promise<ErasurePlan> {
    return this.plans.plan(viewer);
  }

  /** Deletes my account for good: a later sign-in starts a new one. */
  @Can('self.write')
  @Once()
  @HttpCode(200)
  @ApiOkResponse({ type: Erased })
  @Refuses(
    'NOT_SIGNED_IN',
    'STILL_ON_DUTY',
    'NOT_OFFERED',
    'UNKNOWN_REFERENCE',
    'MISSING_FIELD',
    'NOT_A_CHOICE',
    'WRONG_TYPE',
    'TOO_MANY',
    'UNKNOWN_FIELD',
    'INVALID_BODY',
  )
  @Post('erasure')
  erase(@Me() viewer: Viewer, @Key() key: string | undefined, @Body() body: EraseMe): Promise<Erased> {
    return this.erasures.erase(viewer, key, body);
  }
}
