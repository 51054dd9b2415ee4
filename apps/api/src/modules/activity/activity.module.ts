import { Module } from '@nestjs/common';
import { portsOf } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { activityWording } from './activity-wording.ts';
import { ActivityController } from './activity.controller.ts';
import { ActivityQueries } from './activity.queries.ts';
import { ActivityService } from './activity.service.ts';
import { ActivityStore } from './activity.store.ts';
import { BookingCountQueries } from './booking/booking-counts.queries.ts';
import { bookingWording } from './booking/booking-wording.ts';
import { BookingController } from './booking/booking.controller.ts';
import { BookingQueries } from './booking/booking.queries.ts';
import { BookingService } from './booking/booking.service.ts';
import { BookingStore } from './booking/booking.store.ts';

@Module({
  controllers: [ActivityController, BookingController],
  providers: [
    ...[ActivityQueries, ActivityService, ActivityStore],
    ...[BookingCountQueries, BookingQueries, BookingService, BookingStore],
  ],
})
export class ActivityModule {
  constructor(
    nouns: CaseNouns,
    activities: ActivityStore,
    bookings: BookingStore,
    activityCards: ActivityService,
    bookingCards: BookingService,
  ) {
    nouns.register('activity', portsOf(activities, activityWording));
    nouns.register('booking', portsOf(bookings, bookingWording(activities)));
    nouns.show('activity', activityCards);
    nouns.show('booking', bookingCards);
  }
}
