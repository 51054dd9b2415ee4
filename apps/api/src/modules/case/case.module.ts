import { Global, Module } from '@nestjs/common';
import { CaseNouns } from './nouns.ts';
import { CaseEvents } from './store/case-events.ts';
import { CaseParticipants } from './store/case-participants.ts';
import { CaseRecords } from './store/case-records.ts';
import { CaseStore } from './store/case.store.ts';

@Global()
@Module({
  providers: [CaseEvents, CaseNouns, CaseParticipants, CaseRecords, CaseStore],
  exports: [CaseEvents, CaseNouns, CaseParticipants, CaseRecords, CaseStore],
})
export class CaseModule {}
