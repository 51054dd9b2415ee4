import { Module } from '@nestjs/common';
import { CaseModule } from '../case/case.module.ts';
import { SweepService } from './sweep.service.ts';

@Module({
  imports: [CaseModule],
  providers: [SweepService],
  exports: [SweepService],
})
export class SweepModule {}
