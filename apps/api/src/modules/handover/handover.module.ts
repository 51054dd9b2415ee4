import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { TicketModule } from '../ticket/ticket.module.ts';
import { HandoverController } from './handover.controller.ts';
import { HandoverQueries } from './handover.queries.ts';
import { HandoverService } from './handover.service.ts';

@Module({
  imports: [DutyModule, TicketModule],
  controllers: [HandoverController],
  providers: [HandoverQueries, HandoverService],
  exports: [HandoverService],
})
export class HandoverModule {}
