import { Global, Module } from '@nestjs/common';
import { PeopleSource } from '../../common/people.ts';
import { ViewerSource } from '../../common/viewer-source.ts';
import { OrgController } from './org.controller.ts';
import { OrgDoors } from './org.doors.ts';
import { OrgNames } from './org.names.ts';
import { OrgPeople } from './org.people.ts';
import { OrgPosts } from './org.posts.ts';
import { OrgQueries } from './org.queries.ts';
import { OrgAreas } from './org.areas.ts';
import { OrgBulk } from './org.bulk.ts';
import { OrgBulkKnown } from './org.bulk-known.ts';
import { OrgCache } from './org.cache.ts';
import { OrgCategories } from './org.categories.ts';
import { OrgTree } from './org.tree.ts';
import { OrgUnits } from './org.units.ts';
import { OrgDirectory } from './org.directory.ts';

@Global()
@Module({
  controllers: [OrgController],
  providers: [
    OrgAreas,
    OrgBulk,
    OrgBulkKnown,
    OrgCache,
    OrgCategories,
    OrgDirectory,
    OrgDoors,
    OrgNames,
    OrgPosts,
    OrgQueries,
    OrgTree,
    OrgUnits,
    { provide: PeopleSource, useClass: OrgPeople },
    { provide: ViewerSource, useExisting: OrgQueries },
  ],
  exports: [
    OrgAreas,
    OrgBulk,
    OrgBulkKnown,
    OrgCategories,
    OrgDirectory,
    OrgDoors,
    OrgNames,
    OrgPosts,
    OrgQueries,
    OrgTree,
    OrgUnits,
    PeopleSource,
    ViewerSource,
  ],
})
export class OrgModule {}
