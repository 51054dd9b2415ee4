import { Controller, Get, Query } from '@nestjs/common';
import type { ShownAs } from '@sandan/domain';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../common/clock.ts';
import { Refuses } from '../../common/openapi.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut } from '../../common/paging.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import {
  AreaList,
  AreasQuery,
  AreaView,
  CategoriesQuery,
  CategoryList,
  PeopleQuery,
  PersonList,
  PersonView,
  UnitList,
  UnitsQuery,
  UnitView,
} from './org.dto.ts';
import { OrgDoors } from './org.doors.ts';
import { OrgAreas } from './org.areas.ts';
import { OrgDirectory, type MemberRow } from './org.directory.ts';
import { OrgCategories } from './org.categories.ts';

@ApiTags('org')
@ApiBearerAuth()
@Controller()
export class OrgController {
  constructor(
    private readonly orgAreas: OrgAreas,
    private readonly directory: OrgDirectory,
    private readonly orgCategories: OrgCategories,
    private readonly doors: OrgDoors,
    private readonly clock: Clock,
  ) {}

  @Can('org.read')
  @ApiOkResponse({ type: AreaList })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'NOT_A_CHOICE', 'UNKNOWN_FIELD', 'TOO_LONG', 'BAD_CURSOR')
  @Get('areas')
  async areas(@Me() viewer: Viewer, @Query() { parent, kind, ...page }: AreasQuery): Promise<AreaList> {
    return cut((await this.orgAreas.list(viewer, parent, kind)).map(AreaView.of), page, byId);
  }

  @Can('org.read')
  @ApiOkResponse({ type: UnitList })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'NOT_A_CHOICE', 'UNKNOWN_FIELD', 'TOO_LONG', 'BAD_CURSOR')
  @Get('units')
  async units(@Me() viewer: Viewer, @Query() { kind, near, ...page }: UnitsQuery): Promise<UnitList> {
    return cut((await this.directory.units(viewer.belongsTo, kind, near)).map(UnitView.of), page, byId);
  }

  @Can('people.read')
  @ApiOkResponse({ type: PersonList })
  @Refuses(
    'NOT_SIGNED_IN',
    'NOT_FOUND',
    'WRONG_TYPE',
    'MISSING_FIELD',
    'UNKNOWN_FIELD',
    'TOO_OFTEN',
    'TOO_LONG',
    'NOT_A_CHOICE',
    'BAD_CURSOR',
  )
  @Get('people')
  async people(
    @Me() viewer: Viewer,
    @Query() { unit, household, ...page }: PeopleQuery,
  ): Promise<PersonList> {
    const at = this.clock.at();
    if (!household) return this.named(viewer, await this.directory.people(viewer, unit!, at), page, 'holder');
    const found = await this.directory.residents(viewer, household, at);
    if (found.length > 0) await this.doors.tellOne(viewer, household, 'residents');
    return this.named(viewer, found, page, 'resident');
  }

  /** One page of people, by name. */
  private async named(
    viewer: Viewer,
    found: MemberRow[],
    page: WholeQuery,
    as: ShownAs,
  ): Promise<PersonList> {
    const { items, ...more } = cut(found, page, byId);
    const names = await this.directory.names(items.map(({ id }) => id));
    return { items: items.map((one) => PersonView.of(one, names.of(viewer, one.id, as)!)), ...more };
  }

  @Can('org.read')
  @ApiOkResponse({ type: CategoryList })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'UNKNOWN_FIELD')
  @Get('categories')
  async categories(@Me() viewer: Viewer, @Query() { near }: CategoriesQuery): Promise<CategoryList> {
    return { items: await this.orgCategories.list(viewer, near) };
  }
}
