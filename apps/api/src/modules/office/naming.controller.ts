import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Counts } from '../../common/limits.ts';
import { Refuses } from '../../common/openapi.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import { NameBody, OfficePlace } from './office.dto.ts';
import { NamingService } from './naming.service.ts';

@ApiTags('office')
@ApiBearerAuth()
@Controller('people')
export class NamingController {
  constructor(private readonly naming: NamingService) {}

  /** Registers the name of a post holder; open to those who may end one of that person's posts. */
  @Can('office.appoint')
  @ApiOkResponse({ type: OfficePlace })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'NOT_RELATED',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'TOO_LONG',
    'TOO_SHORT',
    'NAME_INVALID',
  )
  @Counts('office.day')
  @Put(':id/name')
  register(@Me() viewer: Viewer, @Param('id') id: string, @Body() { name }: NameBody): Promise<OfficePlace> {
    return this.naming.register(viewer, id, name);
  }
}
