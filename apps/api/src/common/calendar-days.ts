import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { dayOfDate } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarDayEntity } from './calendar-day.entity.ts';
import { Clock } from './clock.ts';
import { Siblings } from './siblings.ts';

/** Loads entered days into this process's calendar, also those entered through another process. */
@Injectable()
export class CalendarDays implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly siblings: Siblings,
  ) {
    siblings.answer('calendar', () => this.load());
  }

  onApplicationBootstrap(): Promise<void> {
    return this.load();
  }

  /** After a change: loads the days here and behind the same port. */
  async loadEverywhere(): Promise<void> {
    await this.load();
    await this.siblings.ask('calendar');
  }

  async load(manager: EntityManager = this.source.manager): Promise<void> {
    const rows = await manager.find(CalendarDayEntity, { select: { date: true, worked: true, label: true } });
    this.clock.calendar.enter(
      rows.map(({ date, worked, label }) => ({ day: dayOfDate(date)!, label, isWorked: worked })),
    );
  }
}
