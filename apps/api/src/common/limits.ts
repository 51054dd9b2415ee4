import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config.ts';
import { isInTransaction } from './transaction.ts';
import { Vault } from './vault.ts';

/**
 * So many points in so many seconds; whoever takes one too many is refused until `block` seconds are over.
 */
interface Rule {
  readonly points: number;
  readonly seconds: number;
  readonly block: number;
  /** Counts traffic, which `LIMIT_SCALE` may stretch. */
  readonly isTraffic: boolean;
  /**
   * Counted in memory, by each process for itself: what is against junk must cost less than the junk, and
   * what is done without a name must leave no row.
   */
  readonly isLocal?: true;
}

const traffic = (points: number, seconds: number, block: number): Rule => ({
  points,
  seconds,
  block,
  isTraffic: true,
});

/** What costs money or is a guess at a secret is never stretched. */
const strict = (points: number, seconds: number, block: number): Rule => ({
  points,
  seconds,
  block,
  isTraffic: false,
});

/**
 * Every limit there is. An address is often a whole estate behind one router: it may do much more than a
 * person, and whatever can be counted of a person is not counted of it, so that none uses it up for the
 * others.
 */
export const limitRules = {
  'refusal.noted': { ...strict(1, 60, 0), isLocal: true },
  // Wrong codes alone. A phone that has been here before is counted by its last token instead, and gets in
  // while a stranger floods.
  'sign-in.address': traffic(120, 60, 60),
  // Bodies that are none. A phone of ours sends none, so that good ones from the same address are let in
  // throughout.
  'bad-body.address': { ...traffic(60, 60, 60), isLocal: true },
  'sign-in.device': traffic(5, 300, 300),
  'sign-in.account': traffic(20, 300, 300),
  // Tokens that no longer serve, or never did: counted of their owners they would lock them out.
  'refresh.address': traffic(240, 60, 60),
  'refresh.account': traffic(60, 300, 300),
  'write.person': traffic(120, 60, 60),
  'write.address': traffic(1200, 60, 60),
  // As those two, of what may be part of telling something without a name: no table says who wrote in that
  // minute.
  'unseen.person': { ...traffic(120, 60, 60), isLocal: true },
  'unseen.address': { ...traffic(1200, 60, 60), isLocal: true },
  // Each asks WeChat, which counts and charges: no crowd of our own uses up what all share.
  'sign-in.day': traffic(200, 86_400, 0),
  'wechat-phone.day': strict(10, 86_400, 0),
  'qr.day': strict(300, 86_400, 0),
  'export.person': traffic(5, 3600, 3600),
  // What leaves a row each time, and nobody needs often: of one person, a day.
  'name.day': traffic(20, 86_400, 0),
  'consent.day': traffic(20, 86_400, 0),
  'home.day': traffic(40, 86_400, 0),
  'absence.day': traffic(60, 86_400, 0),
  'roster.day': traffic(100, 86_400, 0),
  'office.day': traffic(200, 86_400, 0),
  'phrase.day': traffic(200, 86_400, 0),
  'picture.day': { ...traffic(400, 86_400, 0), isLocal: true },
  'endorse.day': traffic(60, 86_400, 0),
  // A desk takes some hundred calls a day; who goes through a list of numbers takes more.
  'call.day': strict(300, 86_400, 0),
  // Guesses at an SMS code lock out whoever guesses, not the number: else anybody could lock out anybody.
  'sms-code.guess': strict(5, 900, 900),
  'sms-code.account': strict(1, 60, 0),
  'sms-code.account-day': strict(10, 86_400, 0),
  'sms-code.phone': strict(1, 60, 0),
  // One person cannot use up what strangers may ask for a number in a day, so that none keeps it from whoever
  // has just got it; who has proved it is not counted there.
  'sms-code.pair-day': strict(5, 86_400, 0),
  'sms-code.phone-day': strict(15, 86_400, 0),
  'invitation.guess': strict(10, 3600, 3600),
  // Guesses at a claim code: a right one gives its point back, so that only wrong ones lock out, and one's
  // own code frees nobody who guesses.
  'claim.person': strict(10, 3600, 3600),
  // Of an account and a day: placing without a name must not become a way to flood.
  'anonymous.day': { ...strict(5, 86_400, 0), isLocal: true },
} as const satisfies Record<string, Rule>;
export type LimitRule = keyof typeof limitRules;

export const COUNTS = 'counts';

/** A route that takes one point of a person's day each time, also where it then refuses. */
export const Counts = (rule: LimitRule & `${string}.day`): MethodDecorator => SetMetadata(COUNTS, rule);

/**
 * Limits that hold over all replicas: they are rows of the database, counted up in one statement each. Never
 * to be called inside a transaction: its roll-back would take the count back, and a second connection beside
 * the transaction's own would let a crowd of requests wait for each other. Count before the transaction
 * begins.
 */
@Injectable()
export class Limits {
  private readonly limiters = new Map<LimitRule, RateLimiterAbstract>();

  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes one point of `rule` for a key (an address, an account id, …). @throws DomainError TOO_OFTEN with
   * `retryAfter` in seconds
   */
  async take(rule: LimitRule, key: string): Promise<void> {
    await this.limiter(rule).consume(this.hidden(rule, key)).catch(refuse);
  }

  /**
   * Gives one point back: what was counted was not what the rule is against. Where nothing is left, nothing
   * tells that it was counted.
   */
  async giveBack(rule: LimitRule, key: string): Promise<void> {
    const hidden = this.hidden(rule, key);
    const { consumedPoints } = await this.limiter(rule).reward(hidden, 1);
    if (consumedPoints > 0) return;
    const { isLocal }: Rule = limitRules[rule];
    if (isLocal) await this.limiter(rule).delete(hidden);
    else
      await this.source.query(`DELETE FROM rate_limit WHERE key = $1 AND points <= 0`, [`${rule}:${hidden}`]);
  }

  /** Locks a key out, from now, for so many seconds; for the rule's own time when not told. */
  async block(rule: LimitRule, key: string, seconds: number = limitRules[rule].block): Promise<void> {
    await this.limiter(rule).block(this.hidden(rule, key), seconds);
  }

  /** Forgets what a key has used up: the right code was given. */
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
    if (isLocal) return new RateLimiterMemory(options);
    return new RateLimiterPostgres({
      ...options,
      storeClient: this.source,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  }
}

/** The library rejects with what is left where nothing is, and with an error where it could not count. */
function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  throw new DomainError('TOO_OFTEN', { retryAfter: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
}
