import { Module } from '@nestjs/common';
import { TicketModule } from '../ticket/ticket.module.ts';
import { SuspensionController } from './suspension.controller.ts';
import { SuspensionQueries } from './suspension.queries.ts';
import { SuspensionService } from './suspension.service.ts';

@Module({
  imports: [TicketModule],
  controllers: [SuspensionController],
  providers: [SuspensionQueries, SuspensionService],
})
export class SuspensionModule {}
