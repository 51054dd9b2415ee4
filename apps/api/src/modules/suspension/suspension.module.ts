import { Module } from '@nestjs/common';
import { portsOf } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { TicketModule } from '../ticket/ticket.module.ts';
import { SuspensionCaseController } from './suspension-case.controller.ts';
import { SuspensionController } from './suspension.controller.ts';
import { SuspensionQueries } from './suspension.queries.ts';
import { SuspensionService } from './suspension.service.ts';
import { SuspensionStore } from './suspension.store.ts';
import { suspensionWording } from './suspension-wording.ts';

@Module({
  imports: [TicketModule],
  controllers: [SuspensionController, SuspensionCaseController],
  providers: [SuspensionQueries, SuspensionService, SuspensionStore],
})
export class SuspensionModule {
  constructor(nouns: CaseNouns, store: SuspensionStore, suspensions: SuspensionService) {
    nouns.register('suspension', portsOf(store, suspensionWording(store)));
    nouns.show('suspension', suspensions);
  }
}
