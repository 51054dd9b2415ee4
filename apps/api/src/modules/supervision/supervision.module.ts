import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.ts';
import { FileModule } from '../file/file.module.ts';
import { TicketModule } from '../ticket/ticket.module.ts';
import { HousekeepingService } from './housekeeping.service.ts';
import { SweepService } from './sweep.service.ts';

@Module({
  imports: [AccountModule, FileModule, TicketModule],
  providers: [HousekeepingService, SweepService],
  exports: [HousekeepingService, SweepService],
})
export class SupervisionModule {}
