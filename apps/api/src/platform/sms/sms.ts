import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';

/** Sends text messages to phones. */
export abstract class Sms {
  /** Whether an SMS provider is configured. */
  abstract readonly isReady: boolean;

  /** @throws DomainError SMS_UNAVAILABLE when the provider did not accept it */
  abstract send(phone: string, text: string): Promise<void>;
}

/** Without a provider no SMS is sent: users verify through WeChat's button or at the counter. */
@Injectable()
export class NoSms extends Sms {
  override readonly isReady = false;

  override send(): Promise<void> {
    return Promise.reject(new DomainError('SMS_UNAVAILABLE'));
  }
}

/** A message that the demo shows instead of sending. */
export interface Printed {
  readonly at: Instant;
  readonly phone: string;
  readonly text: string;
}

const KEPT = 50;

/** For the demo: shows what would have been sent. Kept in memory only. */
@Injectable()
export class PrintedSms extends Sms {
  override readonly isReady = true;
  /** Newest first. */
  printed: readonly Printed[] = [];

  constructor(private readonly clock: Clock) {
    super();
  }

  override async send(phone: string, text: string): Promise<void> {
    this.printed = [{ at: this.clock.at(), phone, text }, ...this.printed].slice(0, KEPT);
  }
}
