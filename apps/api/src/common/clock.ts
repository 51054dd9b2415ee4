import { Injectable } from '@nestjs/common';
import { defaultLimits, type Instant, type Now } from '@sandan/domain';
import { WorkCalendar } from './calendar.ts';

/** The one source of time; the demo and the tests move it forward. */
@Injectable()
export class Clock {
  /** Milliseconds added to the machine's time. */
  offset = 0;
  readonly calendar = new WorkCalendar();

  at(): Instant {
    return Date.now() + this.offset;
  }

  /** What the rules know of time now. */
  now(): Now {
    return { at: this.at(), calendar: this.calendar, limits: defaultLimits };
  }
}
