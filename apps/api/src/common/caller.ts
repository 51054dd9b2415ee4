import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { Clock } from './clock.ts';
import { Tokens } from './tokens.ts';
import { ViewerSource } from './viewer-source.ts';
import type { Caller } from './viewer.ts';

/** Authenticates a request by its access token. */
@Injectable()
export class Callers {
  constructor(
    private readonly tokens: Tokens,
    private readonly viewers: ViewerSource,
    private readonly clock: Clock,
  ) {}

  /** The account and session as they are now. @throws DomainError NOT_SIGNED_IN */
  async of(authorization: string | undefined, isNoted = true): Promise<Caller> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new DomainError('NOT_SIGNED_IN');
    const holder = await this.tokens.holderOf(token);
    const viewer = await this.viewers.signedIn(holder, this.clock.at(), isNoted);
    if (!viewer) throw new DomainError('NOT_SIGNED_IN');
    return { viewer, session: holder.session };
  }
}
