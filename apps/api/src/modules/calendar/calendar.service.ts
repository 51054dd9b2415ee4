import { Injectable } from '@nestjs/common';
import { dayOfDate, DomainError } from '@sandan/domain';
import { Like } from 'typeorm';
import { CalendarDayEntity } from '../../common/calendar-day.entity.ts';
import { CalendarDays } from '../../common/calendar-days.ts';
import { Clock } from '../../common/clock.ts';
import { lawfulDays } from '../../common/festivals.ts';
import { Transaction } from '../../common/transaction.ts';
import { TicketService } from '../ticket/ticket.service.ts';
import { CalendarView, type CalendarBody, type CalendarDay } from './calendar.dto.ts';

/** The advisory lock under which an arrangement replaces the one before. */
const ENTERING = 7_202;

/** The holiday arrangement of a year, which the State Council announces in the November before. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly transaction: Transaction,
    private readonly tickets: TicketService,
    private readonly kept: CalendarDays,
    private readonly clock: Clock,
  ) {}

  year(year: number): CalendarView {
    return CalendarView.of(year, this.clock.calendar.year(year));
  }

  /**
   * @throws DomainError WRONG_TYPE (no date), NOT_A_CHOICE (of another year, repeated, or a statutory day off
   * entered as worked)
   */
  async enter(year: number, { source, days }: CalendarBody): Promise<CalendarView> {
    check(year, days);
    await this.transaction.run(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(${ENTERING})`);
      await manager.delete(CalendarDayEntity, { date: Like(`${year}-%`) });
      await manager.insert(
        CalendarDayEntity,
        days.map(({ date, worked, label }) => ({ date, worked, label, source, at: this.clock.at() })),
      );
      await this.tickets.countAnew(manager);
    });
    await this.kept.loadEverywhere();
    return this.year(year);
  }
}

function check(year: number, days: readonly CalendarDay[]): void {
  const lawful = new Set(lawfulDays(year).map(({ day }) => day));
  const seen = new Set<number>();
  for (const { date, worked } of days) {
    const day = dayOfDate(date);
    if (day === null) throw new DomainError('WRONG_TYPE', { field: 'date' });
    if (!date.startsWith(`${year}-`) || seen.has(day) || (worked && lawful.has(day)))
      throw new DomainError('NOT_A_CHOICE', { field: 'date', date });
    seen.add(day);
  }
}
