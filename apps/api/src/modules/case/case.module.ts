import { Global, Module } from '@nestjs/common';
import { CaseNouns } from './nouns.ts';
import { CaseEvents } from './store/case-events.ts';
import { CaseParticipants } from './store/case-participants.ts';
import { CaseStore } from './store/case.store.ts';

@Global()
@Module({
  providers: [CaseEvents, CaseNouns, CaseParticipants, CaseStore],
  exports: [CaseEvents, CaseNouns, CaseParticipants, CaseStore],
})
export class CaseModule {}
