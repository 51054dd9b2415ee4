import { Global, Module } from '@nestjs/common';
import { CaseEvents } from './store/case-events.ts';
import { CaseStore } from './store/case.store.ts';

@Global()
@Module({ providers: [CaseEvents, CaseStore], exports: [CaseEvents, CaseStore] })
export class CaseModule {}
