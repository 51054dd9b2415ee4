import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Tokens, type Holder } from '../../common/tokens.ts';
import { AccountQueries } from './account.queries.ts';
import type { SignedIn } from './session.dto.ts';

/** What a phone gets when it signs in or renews its session. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly me: AccountQueries,
    private readonly tokens: Tokens,
  ) {}

  async of(manager: EntityManager, { account, session }: Holder, refreshToken: string): Promise<SignedIn> {
    const me = await this.me.ofAccount(account, manager);
    return {
      accessToken: await this.tokens.access({ account, session }),
      refreshToken,
      me,
    };
  }
}
