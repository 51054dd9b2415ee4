import { Global, Module } from '@nestjs/common';
import { ViewerSource } from '../../common/viewer-source.ts';
import { OrgController } from './org.controller.ts';
import { OrgQueries } from './org.queries.ts';

@Global()
@Module({
  controllers: [OrgController],
  providers: [OrgQueries, { provide: ViewerSource, useExisting: OrgQueries }],
  exports: [OrgQueries, ViewerSource],
})
export class OrgModule {}
