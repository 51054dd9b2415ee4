import { Global, Module } from '@nestjs/common';
import { CaseNouns } from './nouns.ts';
import { CaseEvents } from './store/case-events.ts';
import { CaseParticipants } from './store/case-participants.ts';
import { CaseWriter } from './store/case-writer.ts';
import { CaseStore } from './store/case.store.ts';
import { CaseReads } from './view/case-reads.ts';

@Global()
@Module({
  providers: [CaseEvents, CaseNouns, CaseParticipants, CaseReads, CaseStore, CaseWriter],
  exports: [CaseEvents, CaseNouns, CaseParticipants, CaseReads, CaseStore, CaseWriter],
})
export class CaseModule {}
