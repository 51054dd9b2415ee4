import { Global, Module } from '@nestjs/common';
import { CaseNouns } from './nouns.ts';
import { CaseEvents } from './store/case-events.ts';
import { CaseParticipants } from './store/case-participants.ts';
import { CaseWriter } from './store/case-writer.ts';
import { CaseStore } from './store/case.store.ts';

@Global()
@Module({
  providers: [CaseEvents, CaseNouns, CaseParticipants, CaseWriter, CaseStore],
  exports: [CaseEvents, CaseNouns, CaseParticipants, CaseWriter, CaseStore],
})
export class CaseModule {}
