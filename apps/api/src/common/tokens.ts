import { Inject, Injectable } from '@nestjs/common';
import {
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { DomainError } from '@sandan/domain';
import { Clock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';
import { isUuid } from './paging.ts';

const ACCESS = 2 * 60 * 60;
/** How many verified tokens are kept: a phone sends the same one for two hours. */
const KEPT = 5000;

/** The account and session of an access token. */
export interface Holder {
  readonly account: string;
  readonly session: string;
}

/** Signs access tokens and picture URLs. */
@Injectable()
export class Tokens {
  private readonly secret: KeyObject;
  /** Tokens with a good signature, and when they end (s). */
  private readonly verified = new LRUCache<string, Holder & { readonly exp: number }>({ max: KEPT });

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.secret = createSecretKey(config.secret, 'hex');
  }

  /** An access token valid for two hours, and only while its session lives. */
  access({ account, session }: Holder): Promise<string> {
    const at = Math.floor(this.clock.at() / 1000);
    return new SignJWT({ sid: session })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(account)
      .setIssuedAt(at)
      .setExpirationTime(at + ACCESS)
      .sign(this.secret);
  }

  /** @throws DomainError NOT_SIGNED_IN, also for a token without a session */
  async holderOf(token: string): Promise<Holder> {
    const known = this.verified.get(token);
    if (known && known.exp > Math.floor(this.clock.at() / 1000)) return known;
    try {
      const { payload } = await jwtVerify<{ sid: string }>(token, this.secret, {
        algorithms: ['HS256'],
        requiredClaims: ['sub', 'sid', 'exp'],
        currentDate: new Date(this.clock.at()),
      });
      if (isUuid(payload.sub!) && isUuid(payload.sid)) {
        const holder = { account: payload.sub!, session: payload.sid };
        this.verified.set(token, { ...holder, exp: payload.exp! });
        return holder;
      }
    } catch {
      // Refused below.
    }
    throw new DomainError('NOT_SIGNED_IN');
  }

  /** A new refresh token, and its hash, which is all that is stored. */
  refresh(): { token: string; hash: string } {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: this.hashOf(token) };
  }

  /**
   * The successor of a refresh token, derived from it and the idempotency key. A client that missed the
   * answer and retries with the same key gets the same token, although no token is stored.
   */
  following(token: string, key: string): { token: string; hash: string } {
    const next = createHmac('sha256', this.secret).update(`refresh ${key} ${token}`).digest('base64url');
    return { token: next, hash: this.hashOf(next) };
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  seal(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }

  isSealed(text: string, seal: string): boolean {
    const expected = Buffer.from(this.seal(text));
    const given = Buffer.from(seal);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
