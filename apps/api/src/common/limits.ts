import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import cluster from 'node:cluster';
import {
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { CONFIG, type Config } from './config.ts';
import { isInTransaction } from './transaction.ts';
import { Vault } from './vault.ts';

/** A rate limit: `points` in `seconds`; a caller who exceeds it is refused for `block` seconds. */
interface Rule {
  readonly points: number;
  readonly seconds: number;
  readonly block: number;
  /** Counts traffic, so `LIMIT_SCALE` applies. */
  readonly isTraffic: boolean;
  /**
   * Counted in memory, by all workers together in the primary process: a check against junk must be cheaper
   * than the junk, and an anonymous action must not leave a row.
   */
  readonly isLocal?: true;
}

const traffic = (points: number, seconds: number, block: number): Rule => ({
  points,
  seconds,
  block,
  isTraffic: true,
});

/** A limit that is never scaled, because the action costs money or guesses a secret. */
const strict = (points: number, seconds: number, block: number): Rule => ({
  points,
  seconds,
  block,
  isTraffic: false,
});

/**
 * All rate limits. One address is often a whole estate behind a router, so its limits are much higher than a
 * person's, and what can be counted per person is not counted per address.
 */
export const limitRules = {
  'refusal.noted': { ...strict(1, 60, 0), isLocal: true },
  // Counts only wrong codes. A phone that has signed in before is counted by its last token, so it is not
  // locked out by a flood from its address.
  'sign-in.address': traffic(120, 60, 60),
  // Counts invalid bodies. Our client sends none, so valid requests from the same address still pass.
  'bad-body.address': { ...traffic(60, 60, 60), isLocal: true },
  'sign-in.device': traffic(5, 300, 300),
  'sign-in.account': traffic(20, 300, 300),
  // Counts invalid refresh tokens per address: counted per account they would lock out its owner.
  'refresh.address': traffic(240, 60, 60),
  'refresh.account': traffic(60, 300, 300),
  'write.person': traffic(120, 60, 60),
  // Each machine counts for itself: it is many times what one person may write.
  'write.address': { ...traffic(1200, 60, 60), isLocal: true },
  // Like the two above, for anonymous actions: counted in memory, so that no row shows who wrote in that
  // minute.
  'unseen.person': { ...traffic(120, 60, 60), isLocal: true },
  'unseen.address': { ...traffic(1200, 60, 60), isLocal: true },
  // Every sign-in calls WeChat, which has a quota that all share.
  'sign-in.day': traffic(200, 86_400, 0),
  'wechat-phone.day': strict(10, 86_400, 0),
  'qr.day': strict(300, 86_400, 0),
  'export.person': traffic(5, 3600, 3600),
  // Per person and day, for rarely needed actions that each leave a row.
  'name.day': traffic(20, 86_400, 0),
  'consent.day': traffic(20, 86_400, 0),
  'home.day': traffic(40, 86_400, 0),
  'ledger.day': traffic(100, 86_400, 0),
  'import.day': traffic(200, 86_400, 0),
  'absence.day': traffic(60, 86_400, 0),
  'roster.day': traffic(100, 86_400, 0),
  'office.day': traffic(200, 86_400, 0),
  'document.day': traffic(200, 86_400, 0),
  'activity.day': traffic(300, 86_400, 0),
  'booking.day': traffic(300, 86_400, 0),
  'suspension.day': traffic(200, 86_400, 0),
  'community.day': traffic(20, 86_400, 0),
  'organisation.day': traffic(5000, 86_400, 0),
  'phrase.day': traffic(200, 86_400, 0),
  'picture.day': { ...traffic(400, 86_400, 0), isLocal: true },
  'endorse.day': traffic(60, 86_400, 0),
  // A desk takes some hundred calls a day; more means going through a list of numbers.
  'call.day': strict(300, 86_400, 0),
  // Wrong SMS codes lock out the guessing account, not the number: otherwise anyone could lock out its owner.
  'sms-code.guess': strict(5, 900, 900),
  'sms-code.account': strict(1, 60, 0),
  'sms-code.account-day': strict(10, 86_400, 0),
  'sms-code.phone': strict(1, 60, 0),
  // Per (account, number) the quota is lower than per number, so one account cannot exhaust it. A verified
  // owner is exempt.
  'sms-code.pair-day': strict(5, 86_400, 0),
  'sms-code.phone-day': strict(15, 86_400, 0),
  'setup.guess': strict(10, 3600, 3600),
  'setup.address': strict(30, 3600, 3600),
  'invitation.guess': strict(10, 3600, 3600),
  // Counts wrong claim codes: a right code gives back only its own point, so it does not reset the guesses.
  'claim.person': strict(10, 3600, 3600),
  // Per account and day: anonymous tickets must not become a way to flood.
  'anonymous.day': { ...strict(5, 86_400, 0), isLocal: true },
} as const satisfies Record<string, Rule>;
export type LimitRule = keyof typeof limitRules;

export const COUNTS = 'counts';

/** Takes one point of a daily limit per person for each request, also for refused ones. */
export const Counts = (rule: LimitRule & `${string}.day`): MethodDecorator => SetMetadata(COUNTS, rule);

/**
 * Rate limits shared by all replicas: rows in the database, each counted in one statement. Call before a
 * transaction, never inside one: a rollback would undo the count, and a second connection per request can
 * deadlock the pool.
 */
@Injectable()
export class Limits {
  private readonly limiters = new Map<LimitRule, RateLimiterAbstract>();
  /**
   * The pool itself, because TypeORM's driver forgets it when it closes: asked for it then, as the library's
   * `typeorm` store does at each query, it gives nothing. A closed pool rejects with its own error.
   */
  private readonly pool: Pool;

  constructor(
    source: DataSource,
    private readonly vault: Vault,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.pool = (source.driver as PostgresDriver).master as Pool;
  }

  /**
   * Takes one point of `rule` for a key (an address, an account id, …).
   * @throws DomainError TOO_OFTEN with `retryAfter` in seconds
   */
  async take(rule: LimitRule, key: string): Promise<void> {
    await this.limiter(rule).consume(this.hidden(rule, key)).catch(refuse);
  }

  /**
   * Gives one point back when the request was not what the rule limits. The row is deleted when nothing is
   * left.
   */
  async giveBack(rule: LimitRule, key: string): Promise<void> {
    const hidden = this.hidden(rule, key);
    const { consumedPoints } = await this.limiter(rule).reward(hidden, 1);
    if (consumedPoints > 0) return;
    const { isLocal }: Rule = limitRules[rule];
    if (isLocal) await this.limiter(rule).delete(hidden);
    else
      await this.pool.query(`DELETE FROM rate_limit WHERE key = $1 AND points <= 0`, [`${rule}:${hidden}`]);
  }

  /** Blocks a key for some seconds, by default for the rule's own time. */
  async block(rule: LimitRule, key: string, seconds: number = limitRules[rule].block): Promise<void> {
    await this.limiter(rule).block(this.hidden(rule, key), seconds);
  }

  /** Resets a key, after the right code was given. */
  async clear(rule: LimitRule, key: string): Promise<void> {
    await this.limiter(rule).delete(this.hidden(rule, key));
  }

  private hidden(rule: LimitRule, key: string): string {
    return this.vault.hash(`limit ${rule}`, key);
  }

  private limiter(rule: LimitRule): RateLimiterAbstract {
    if (isInTransaction()) throw new Error(`The limit ${rule} was asked inside a transaction.`);
    const known = this.limiters.get(rule) ?? this.limiterOf(rule);
    this.limiters.set(rule, known);
    return known;
  }

  private limiterOf(rule: LimitRule): RateLimiterAbstract {
    const { points, seconds, block, isTraffic, isLocal }: Rule = limitRules[rule];
    const options = {
      keyPrefix: rule,
      points: points * (isTraffic ? this.config.limitScale : 1),
      duration: seconds,
      blockDuration: block,
    };
    if (isLocal) return cluster.isWorker ? new RateLimiterCluster(options) : new RateLimiterMemory(options);
    return new RateLimiterPostgres({
      ...options,
      storeClient: this.pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  }
}

/**
 * The library rejects with the remaining points when the limit is reached, and with an error when counting
 * failed.
 */
function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  throw new DomainError('TOO_OFTEN', { retryAfter: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
}
