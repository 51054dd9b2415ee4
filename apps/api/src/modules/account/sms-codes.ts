import { Injectable } from '@nestjs/common';
import { DomainError, retention, type ErrorCode, type Instant } from '@sandan/domain';
import { randomInt, timingSafeEqual } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Limits, type LimitRule } from '../../common/limits.ts';
import { Vault } from '../../common/vault.ts';
import { Sms } from '../../platform/sms/sms.ts';

const HOLDS = retention.sms_code.after;

const textOf = (code: string): string =>
  `【三单通】验证码 ${code}，5 分钟内有效。工作人员不会向您要验证码，请不要告诉任何人。`;

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** SMS codes that prove that an account holds a number. Only the newest is valid. */
@Injectable()
export class SmsCodes {
  constructor(
    private readonly source: DataSource,
    private readonly sms: Sms,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes quota for a message before it is sent.
   * @throws DomainError SMS_UNAVAILABLE, SMS_TOO_OFTEN, SMS_SPENT
   */
  async count(account: string, phone: string): Promise<void> {
    if (!this.sms.isReady) throw new DomainError('SMS_UNAVAILABLE');
    const number = this.vault.index(phone);
    const isOwner = await this.hasProved(account, number);
    await this.minute('sms-code.account', account, () =>
      isOwner ? this.day(account) : this.minute('sms-code.phone', number, () => this.day(account, number)),
    );
  }

  /** Sends a new code, which replaces the previous one. @throws DomainError SMS_UNAVAILABLE */
  async send(manager: EntityManager, account: string, phone: string): Promise<Instant> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const until = this.clock.at() + HOLDS;
    await manager.query(
      `INSERT INTO sms_code (account, hash, until) VALUES ($1, $2, $3) ON CONFLICT (account) DO UPDATE SET hash = $2, until = $3`,
      [account, this.hashOf(account, phone, code), new Date(until)],
    );
    // Last in the transaction: a code that was not sent is not stored either.
    await this.sms.send(phone, textOf(code));
    return until;
  }

  /**
   * Counts a guess before it is checked and outside the transaction, so that a rollback does not undo it.
   * @throws DomainError SMS_LOCKED
   */
  countGuess(account: string): Promise<void> {
    return this.take('sms-code.guess', account, 'SMS_LOCKED');
  }

  /** Resets the guesses after the right code. */
  forgive(account: string): Promise<void> {
    return this.limits.clear('sms-code.guess', account);
  }

  /** Redeems the code. @throws DomainError SMS_CODE_EXPIRED, SMS_CODE_WRONG */
  async redeem(manager: EntityManager, account: string, phone: string, code: string): Promise<void> {
    const [sent] = await manager.query<{ hash: string; until: Date }[]>(
      `SELECT hash, until FROM sms_code WHERE account = $1 FOR UPDATE`,
      [account],
    );
    if (!sent || sent.until.getTime() <= this.clock.at()) throw new DomainError('SMS_CODE_EXPIRED');
    if (!isSame(sent.hash, this.hashOf(account, phone, code))) throw new DomainError('SMS_CODE_WRONG');
    await manager.query(`DELETE FROM sms_code WHERE account = $1`, [account]);
  }

  private hashOf(account: string, phone: string, code: string): string {
    return this.vault.hash('sms-code', `${account} ${phone} ${code}`);
  }

  /** Takes the per-minute quota of a message, and gives it back if the message is not sent after all. */
  private async minute(rule: LimitRule, key: string, rest: () => Promise<void>): Promise<void> {
    await this.take(rule, key, 'SMS_TOO_OFTEN');
    await rest().catch(async (error: unknown) => {
      await this.limits.clear(rule, key);
      throw error;
    });
  }

  /** A verified owner is exempt from the quota per number. */
  private async hasProved(account: string, number: string): Promise<boolean> {
    return (
      (
        await this.source.query<unknown[]>(`SELECT 1 FROM account WHERE id = $1 AND phone_index = $2`, [
          account,
          number,
        ])
      ).length > 0
    );
  }

  /**
   * Takes the account's own quota first: a refused request takes nothing from the shared quota of the number.
   */
  private async day(account: string, number?: string): Promise<void> {
    if (number !== undefined) await this.take('sms-code.pair-day', `${account} ${number}`, 'SMS_SPENT');
    await this.take('sms-code.account-day', account, 'SMS_SPENT');
    if (number !== undefined) await this.take('sms-code.phone-day', number, 'SMS_SPENT');
  }

  /** Throws the given code when the limit is reached. */
  private async take(rule: LimitRule, key: string, code: ErrorCode): Promise<void> {
    await this.limits.take(rule, key).catch((error: unknown) => {
      throw error instanceof DomainError && error.code === 'TOO_OFTEN'
        ? new DomainError(code, error.detail)
        : error;
    });
  }
}
