import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { dayOfDate } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { Siblings } from '../../../common/siblings.ts';
import { CommunityDayEntity } from './day.entity.ts';

/** Loads the days of communities into this process's calendar, also those changed through another process. */
@Injectable()
export class CommunityDays implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly siblings: Siblings,
  ) {
    siblings.answer('days', () => this.load());
  }

  onApplicationBootstrap(): Promise<void> {
    return this.load();
  }

  /** After a change: loads the days here and behind the same port. */
  async loadEverywhere(): Promise<void> {
    await this.load();
    await this.siblings.ask('days');
  }

  async load(): Promise<void> {
    const rows = await this.source.manager.findBy(CommunityDayEntity, { inForce: true });
    this.clock.calendar.enterOwn(
      rows.map(({ community, date, effect }) => ({
        ...{ community, day: dayOfDate(date)!, isWorked: effect === 'worked' },
      })),
    );
  }
}
