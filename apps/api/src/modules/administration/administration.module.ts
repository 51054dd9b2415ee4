import { Module } from '@nestjs/common';
import { portsOf, type Wording } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { AreaController } from './area/area.controller.ts';
import { AreaAdministrationQueries } from './area/area.queries.ts';
import { AreaService } from './area/area.service.ts';
import { AreaStore } from './area/area.store.ts';
import { CategoryController } from './category/category.controller.ts';
import { CategoryAdministrationQueries } from './category/category.queries.ts';
import { CategoryService } from './category/category.service.ts';
import { CategoryStore } from './category/category.store.ts';
import { CommunityDays } from './day/community-days.ts';
import { DayController } from './day/day.controller.ts';
import { DayQueries } from './day/day.queries.ts';
import { DayService } from './day/day.service.ts';
import { DayStore } from './day/day.store.ts';
import { UnitController } from './unit/unit.controller.ts';
import { UnitQueries } from './unit/unit.queries.ts';
import { UnitService } from './unit/unit.service.ts';
import { UnitStore } from './unit/unit.store.ts';

/** The organisation as data: those who administer a place change what belongs to it. */
@Module({
  controllers: [AreaController, CategoryController, DayController, UnitController],
  providers: [
    ...[AreaAdministrationQueries, AreaService, AreaStore],
    ...[CategoryAdministrationQueries, CategoryService, CategoryStore],
    ...[CommunityDays, DayQueries, DayService, DayStore],
    ...[UnitQueries, UnitService, UnitStore],
  ],
  exports: [AreaService, CategoryService, CategoryStore, UnitService, UnitStore],
})
export class AdministrationModule {
  constructor(
    nouns: CaseNouns,
    areaStore: AreaStore,
    categoryStore: CategoryStore,
    dayStore: DayStore,
    unitStore: UnitStore,
    areas: AreaService,
    categories: CategoryService,
    days: DayService,
    units: UnitService,
  ) {
    nouns.register('area', portsOf(areaStore, silent));
    nouns.register('category', portsOf(categoryStore, silent));
    nouns.register('day', portsOf(dayStore, silent));
    nouns.register('unit', portsOf(unitStore, silent));
    nouns.show('area', areas);
    nouns.show('category', categories);
    nouns.show('day', days);
    nouns.show('unit', units);
  }
}

/** Changes are told to no one. */
const silent = (): Wording => ({ text: '' });
