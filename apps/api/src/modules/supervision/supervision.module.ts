import { Module } from '@nestjs/common';
import { TicketModule } from '../ticket/ticket.module.ts';
import { SweepService } from './sweep.service.ts';

@Module({
  imports: [TicketModule],
  providers: [SweepService],
  exports: [SweepService],
})
export class SupervisionModule {}
