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
import { UnitController } from './unit/unit.controller.ts';
import { UnitQueries } from './unit/unit.queries.ts';
import { UnitService } from './unit/unit.service.ts';
import { UnitStore } from './unit/unit.store.ts';

/** The organisation as data: those who administer a place change what belongs to it. */
@Module({
  controllers: [AreaController, CategoryController, UnitController],
  providers: [
    ...[AreaAdministrationQueries, AreaService, AreaStore],
    ...[CategoryAdministrationQueries, CategoryService, CategoryStore],
    ...[UnitQueries, UnitService, UnitStore],
  ],
  exports: [AreaService, CategoryService, CategoryStore, UnitService, UnitStore],
})
export class AdministrationModule {
  constructor(
    nouns: CaseNouns,
    areaStore: AreaStore,
    categoryStore: CategoryStore,
    unitStore: UnitStore,
    areas: AreaService,
    categories: CategoryService,
    units: UnitService,
  ) {
    nouns.register('area', portsOf(areaStore, silent));
    nouns.register('category', portsOf(categoryStore, silent));
    nouns.register('unit', portsOf(unitStore, silent));
    nouns.show('area', areas);
    nouns.show('category', categories);
    nouns.show('unit', units);
  }
}

/** Changes are told to no one. */
const silent = (): Wording => ({ text: '' });
