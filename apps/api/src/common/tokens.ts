import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomBytes, createHash, timingSafeEqual } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import { DomainError } from '@sandan/domain';
import { Clock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';

const ACCESS = 2 * 60 * 60;

/** Signs what a phone carries: access tokens, and addresses of pictures. */
@Injectable()
export class Tokens {
  private readonly secret: Uint8Array;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.secret = Buffer.from(config.secret, 'hex');
  }

  /** An access token of two hours. */
  access(account: string): Promise<string> {
    const at = Math.floor(this.clock.at() / 1000);
    return new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(account).setIssuedAt(at).setExpirationTime(at + ACCESS).sign(this.secret);
  }

  /** The account of an access token. @throws DomainError NOT_SIGNED_IN */
  async accountOf(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, this.secret, { algorithms: ['HS256'], currentDate: new Date(this.clock.at()) });
      return payload.sub!;
    } catch {
      throw new DomainError('NOT_SIGNED_IN');
    }
  }

  /** A refresh token and the only thing of it that is kept. */
  refresh(): { token: string; hash: string } {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: this.hashOf(token) };
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
