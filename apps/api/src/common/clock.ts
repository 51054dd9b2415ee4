import { Injectable } from '@nestjs/common';
import { defaultLimits, type Instant, type Now } from '@sandan/domain';
import { WorkCalendar } from './calendar.ts';

/** The only source of time; the demo and the tests move it forward. */
@Injectable()
export class Clock {
  /** Milliseconds added to the machine's clock. */
  offset = 0;
  readonly calendar = new WorkCalendar();

  at(): Instant {
    return Date.now() + this.offset;
  }

  /** The time and calendar that the rules read. */
  now(): Now {
    return { at: this.at(), calendar: this.calendar, limits: defaultLimits };
  }

  /** As `now`, with the calendar of a community, by which its promises are counted. */
  nowIn({ community }: { readonly community: string }): Now {
    return { ...this.now(), calendar: this.calendar.of(community) };
  }
}
