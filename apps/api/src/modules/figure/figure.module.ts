import { Module } from '@nestjs/common';
import { TicketModule } from '../ticket/ticket.module.ts';
import { FigureBooks } from './figure-books.ts';
import { FigureController } from './figure.controller.ts';
import { FigureLabels } from './figure.labels.ts';
import { FigureRows } from './figure-rows.service.ts';
import { FigureScopes } from './figure.scope.ts';
import { FigureService } from './figure.service.ts';

@Module({
  imports: [TicketModule],
  controllers: [FigureController],
  providers: [FigureBooks, FigureLabels, FigureRows, FigureScopes, FigureService],
  exports: [FigureRows],
})
export class FigureModule {}
