import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Address } from '../../common/address.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, Key, Me, NeedsConsent, Public, type Viewer } from '../../common/viewer.ts';
import { MeView } from '../account/account.dto.ts';
import { SetupBody, SetupView } from './setup.dto.ts';
import { SetupService } from './setup.service.ts';

@ApiTags('setup')
@Controller('setup')
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Public('people who cannot use the system yet are told why')
  @ApiOkResponse({ type: SetupView })
  @Refuses()
  @Get()
  async read(): Promise<SetupView> {
    return { open: await this.setup.isOpen() };
  }

  /** Founds the first street and community with the setup code; the caller becomes the street's administrator. */
  @Can('self.write')
  @NeedsConsent()
  @Once()
  @HttpCode(200)
  @ApiBearerAuth()
  @ApiOkResponse({ type: MeView })
  @Refuses(
    ...([
      'MISSING_FIELD',
      'TOO_LONG',
      'TOO_SHORT',
      'CONSENT_NEEDED',
      'NAME_INVALID',
      'PREFIX_TAKEN',
    ] as const),
    ...(['SETUP_CODE_WRONG', 'TOO_OFTEN'] as const),
  )
  @Post()
  found(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Address() address: string,
    @Body() body: SetupBody,
  ): Promise<MeView> {
    return this.setup.found(viewer, key, address, body);
  }
}
