import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { bookingMachine } from '@sandan/domain';
import { IsUUID } from 'class-validator';
import { Counts } from '../../../common/limits.ts';
import { Once, Refuses } from '../../../common/openapi.ts';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Optional } from '../../../common/validation.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { ListsCases, ReadsCase, ReadsEvents, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import { BookingList, BookingView } from './booking.dto.ts';
import { BookingQueries } from './booking.queries.ts';
import { BookingService } from './booking.service.ts';

class BookBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who comes; default: the caller.' })
  @Optional()
  @IsUUID()
  holder?: string;
}

/** Bookings: who comes to an activity, from the booking to what came of it. */
@ApiTags('activity')
@ApiBearerAuth()
@Controller()
export class BookingController {
  constructor(
    private readonly queries: BookingQueries,
    private readonly bookings: BookingService,
  ) {}

  /** Books a place, or one among those who wait. Who is on duty at an open activity signs a resident in. */
  @Can('activity.book')
  @Once()
  @Counts('booking.day')
  @ApiCreatedResponse({ type: BookingView })
  @Refuses(
    ...(['NOT_FOUND', 'UNKNOWN_REFERENCE', 'NOT_OFFERED', 'ACTIVITY_BEGUN', 'ALREADY_BOOKED'] as const),
    ...(['BOOKED_ELSEWHERE', 'BOOKING_PAUSED', 'INVALID_BODY', 'UNKNOWN_FIELD', 'WRONG_TYPE'] as const),
  )
  @Post('activities/:id/bookings')
  book(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() body: BookBody,
  ): Promise<BookingView> {
    return this.bookings.book(viewer, key, id, body);
  }

  /** The bookings of an activity, for those who hold it and who are on duty at it. */
  @ListsCases('activity.plan', BookingList, 'activities/:id/bookings')
  @Refuses('NOT_FOUND')
  ofActivity(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<BookingList> {
    return this.queries.ofActivity(viewer, id, page);
  }

  /** The caller's own bookings: those to come, and those of the last two months. */
  @ListsCases('activity.read', BookingList, 'bookings')
  mine(@Me() viewer: Viewer, @Query() page: WholeQuery): Promise<BookingList> {
    return this.queries.mine(viewer, page);
  }

  /** One booking, for its holder and those who hold the activity. */
  @ReadsCase('activity.read', BookingView, 'bookings')
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<BookingView> {
    return this.queries.read(viewer, id);
  }

  /** What happened to a booking. */
  @ReadsEvents('activity.read', 'bookings')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** Takes any transition of a booking: cancels it, signs its holder in. */
  @TakesTransition({
    ...{
      can: 'activity.read',
      counts: 'booking.day',
      answer: BookingView,
      machine: bookingMachine,
      path: 'bookings',
    },
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<BookingView> {
    return this.bookings.take(viewer, key, id, transitionOf(sent, bookingMachine));
  }
}
