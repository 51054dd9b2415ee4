import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';

/** Sends text messages to phones. */
export abstract class Sms {
  /** Whether there is anything to send them with. */
  abstract readonly isReady: boolean;

  /** @throws DomainError SMS_UNAVAILABLE where it could not be handed over */
  abstract send(phone: string, text: string): Promise<void>;
}

/** Without a provider nothing is sent: the button of WeChat is left, and the people at the counter. */
@Injectable()
export class NoSms extends Sms {
  override readonly isReady = false;

  override send(): Promise<void> {
    return Promise.reject(new DomainError('SMS_UNAVAILABLE'));
  }
}

/** A message that the demo did not send. */
export interface Printed {
  readonly at: Instant;
  readonly phone: string;
  readonly text: string;
}

const KEPT = 50;

/** The demo’s: shows what would have been sent. It lives as long as the process, and nowhere else. */
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
