import { Module } from '@nestjs/common';
import { HandoverModule } from '../handover/handover.module.ts';
import { OfficeController } from './office.controller.ts';
import { OfficeQueries } from './office.queries.ts';
import { OfficeService } from './office.service.ts';

@Module({
  imports: [HandoverModule],
  controllers: [OfficeController],
  providers: [OfficeQueries, OfficeService],
})
export class OfficeModule {}
