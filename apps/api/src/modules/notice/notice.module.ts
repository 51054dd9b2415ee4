import { Module } from '@nestjs/common';
import { CaseModule } from '../case/case.module.ts';
import { NoticeController } from './notice.controller.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeService } from './notice.service.ts';

@Module({
  imports: [CaseModule],
  controllers: [NoticeController],
  providers: [NoticeQueries, NoticeService],
  exports: [NoticeQueries, NoticeService],
})
export class NoticeModule {}
