import { Module } from '@nestjs/common';
import { portsOf } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { AreaController } from './area/area.controller.ts';
import { AreaAdministrationQueries } from './area/area.queries.ts';
import { AreaService } from './area/area.service.ts';
import { AreaStore } from './area/area.store.ts';

/** The organisation as data: those who administer a place change what belongs to it. */
@Module({
  controllers: [AreaController],
  providers: [AreaAdministrationQueries, AreaService, AreaStore],
})
export class AdministrationModule {
  constructor(nouns: CaseNouns, areas: AreaStore) {
    // Nobody is told of changes.
    nouns.register(
      'area',
      portsOf(areas, () => ({ text: '' })),
    );
  }
}
