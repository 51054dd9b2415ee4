import { Global, Module } from '@nestjs/common';
import { ViewerSource } from '../../common/viewer-source.ts';
import { OrgController } from './org.controller.ts';
import { OrgDoors } from './org.doors.ts';
import { OrgPosts } from './org.posts.ts';
import { OrgQueries } from './org.queries.ts';

@Global()
@Module({
  controllers: [OrgController],
  providers: [OrgDoors, OrgPosts, OrgQueries, { provide: ViewerSource, useExisting: OrgQueries }],
  exports: [OrgDoors, OrgPosts, OrgQueries, ViewerSource],
})
export class OrgModule {}
