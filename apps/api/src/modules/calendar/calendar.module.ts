import { Module } from '@nestjs/common';
import { TicketModule } from '../ticket/ticket.module.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarService } from './calendar.service.ts';

@Module({ imports: [TicketModule], controllers: [CalendarController], providers: [CalendarService] })
export class CalendarModule {}
