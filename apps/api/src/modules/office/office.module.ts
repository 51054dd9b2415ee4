import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { HandoverModule } from '../handover/handover.module.ts';
import { NamingController } from './naming.controller.ts';
import { NamingService } from './naming.service.ts';
import { OfficeController } from './office.controller.ts';
import { OfficeQueries } from './office.queries.ts';
import { OfficeService } from './office.service.ts';

@Module({
  imports: [AccountModule, DutyModule, HandoverModule],
  controllers: [OfficeController, NamingController],
  providers: [NamingService, OfficeQueries, OfficeService],
})
export class OfficeModule {}
