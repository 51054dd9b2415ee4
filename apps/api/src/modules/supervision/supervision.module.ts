import { Module } from '@nestjs/common';
import { HouseholdModule } from '../household/household.module.ts';
import { TicketModule } from '../ticket/ticket.module.ts';
import { SweepService } from './sweep.service.ts';

@Module({
  imports: [HouseholdModule, TicketModule],
  providers: [SweepService],
  exports: [SweepService],
})
export class SupervisionModule {}
