import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../common/clock.ts';
import { Refuses } from '../../common/openapi.ts';
import { byId, cut } from '../../common/paging.ts';
import { Can, Me, type Viewer } from '../../common/viewer.ts';
import {
  AreaList,
  AreasQuery,
  AreaView,
  CategoryList,
  PeopleQuery,
  PersonList,
  PersonView,
  UnitList,
  UnitsQuery,
  UnitView,
} from './org.dto.ts';
import { OrgDoors } from './org.doors.ts';
import { OrgQueries } from './org.queries.ts';

@ApiTags('org')
@ApiBearerAuth()
@Controller()
export class OrgController {
  constructor(
    private readonly org: OrgQueries,
    private readonly doors: OrgDoors,
    private readonly clock: Clock,
  ) {}

  @Can('org.read')
  @ApiOkResponse({ type: AreaList })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'NOT_A_CHOICE', 'UNKNOWN_FIELD', 'TOO_LONG', 'BAD_CURSOR')
  @Get('areas')
  async areas(@Me() viewer: Viewer, @Query() { parent, kind, ...page }: AreasQuery): Promise<AreaList> {
    return cut((await this.org.areas(viewer, parent, kind)).map(AreaView.of), page, byId);
  }

  @Can('org.read')
  @ApiOkResponse({ type: UnitList })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'NOT_A_CHOICE', 'UNKNOWN_FIELD', 'TOO_LONG', 'BAD_CURSOR')
  @Get('units')
  async units(@Me() viewer: Viewer, @Query() { kind, near, ...page }: UnitsQuery): Promise<UnitList> {
    return cut((await this.org.units(viewer, kind, near)).map(UnitView.of), page, byId);
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
    if (!household)
      return cut(
        (await this.org.people(viewer, unit!, at)).map((person) => PersonView.of(person, person.inOffice)),
        page,
        byId,
      );
    const found = await this.org.residents(viewer, household, at);
    if (found.length > 0) await this.doors.tellOne(viewer, household, 'residents');
    return cut(
      found.map((person) => PersonView.of(person, person.nameFor('masked'))),
      page,
      byId,
    );
  }

  @Can('org.read')
  @ApiOkResponse({ type: CategoryList })
  @Refuses('NOT_SIGNED_IN')
  @Get('categories')
  async categories(): Promise<CategoryList> {
    return { items: await this.org.categories() };
  }
}
