import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { Siblings } from '../../common/siblings.ts';

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

  constructor(
    private readonly clock: Clock,
    private readonly siblings: Siblings,
  ) {
    super();
    siblings.answer('messages', () => this.printed);
  }

  /** What the processes behind the same port have printed, newest first. */
  async printedEverywhere(): Promise<readonly Printed[]> {
    const others = await this.siblings.ask<readonly Printed[]>('messages');
    return [this.printed, ...others]
      .flat()
      .sort((one, other) => other.at - one.at)
      .slice(0, KEPT);
  }

  override async send(phone: string, text: string): Promise<void> {
    this.printed = [{ at: this.clock.at(), phone, text }, ...this.printed].slice(0, KEPT);
  }
}
