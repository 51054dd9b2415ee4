import { Global, Module } from '@nestjs/common';
import { CaseEvents } from './store/case-events.ts';
import { CaseParticipants } from './store/case-participants.ts';
import { CaseStore } from './store/case.store.ts';

@Global()
@Module({
  providers: [CaseEvents, CaseParticipants, CaseStore],
  exports: [CaseEvents, CaseParticipants, CaseStore],
})
export class CaseModule {}
