import { Module } from '@nestjs/common';
import { HouseholdModule } from '../household/household.module.ts';
import { TicketModule } from '../ticket/ticket.module.ts';
import { NoticeController } from './notice.controller.ts';
import { NoticeQueries } from './notice.queries.ts';
import { NoticeService } from './notice.service.ts';

@Module({
  imports: [HouseholdModule, TicketModule],
  controllers: [NoticeController],
  providers: [NoticeQueries, NoticeService],
  exports: [NoticeService],
})
export class NoticeModule {}
