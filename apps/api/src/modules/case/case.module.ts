import { Global, Module } from '@nestjs/common';
import { CaseFigures } from './figures/case-figures.ts';
import { FigureQueries } from './figures/figure.queries.ts';
import { CaseLists } from './list/case-lists.queries.ts';
import { CasesController } from './list/cases.controller.ts';
import { CaseNouns } from './nouns.ts';
import { CaseEvents } from './store/case-events.ts';
import { CaseParticipants } from './store/case-participants.ts';
import { CaseWriter } from './store/case-writer.ts';
import { CaseStore } from './store/case.store.ts';
import { CaseReads } from './view/case-reads.ts';

/** What every noun uses. */
const shared = [
  CaseEvents,
  CaseFigures,
  CaseNouns,
  CaseParticipants,
  CaseReads,
  CaseStore,
  CaseWriter,
  FigureQueries,
];

@Global()
@Module({
  controllers: [CasesController],
  providers: [...shared, CaseLists],
  exports: shared,
})
export class CaseModule {}
