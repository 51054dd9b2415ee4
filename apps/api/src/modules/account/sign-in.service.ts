import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { Limits, type LimitRule } from '../../common/limits.ts';
import { SecurityLog } from '../../common/security.ts';
import { Tokens } from '../../common/tokens.ts';
import { Transaction } from '../../common/transaction.ts';
import { Vault, cellOf } from '../../common/vault.ts';
import { WechatClient } from '../../platform/wechat/wechat.client.ts';
import { AccountService } from './account.service.ts';
import { SessionAnswers } from './session-answers.ts';
import { seenAt, KEEP_SIGNED_IN } from './session-times.ts';
import type { SignIn, SignedIn } from './session.dto.ts';
import { SessionEntity, RefreshTokenEntity } from './session.entity.ts';

/** Signs in with a code of WeChat, which opens a session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly source: DataSource,
    private readonly accounts: AccountService,
    private readonly wechat: WechatClient,
    private readonly tokens: Tokens,
    private readonly answers: SessionAnswers,
    private readonly transaction: Transaction,
    private readonly limits: Limits,
    private readonly security: SecurityLog,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError LOGIN_CODE_INVALID, those of WeChat, TOO_OFTEN */
  async signIn({ code, device, refreshToken }: SignIn, address: string): Promise<SignedIn> {
    const openid = await this.openidOf(code, await this.countedBy(refreshToken, address), address);
    await this.limits.take('sign-in.day', openid);
    await this.limits.take('sign-in.account', openid);
    return this.transaction.run(async (manager) => {
      const [account, at, refresh] = [
        await this.accounts.accountOf(manager, openid),
        this.clock.at(),
        this.tokens.refresh(),
      ];
      const session = await freshId(manager);
      const row = {
        id: session,
        account,
        device: device ? this.vault.seal(device, cellOf('session', 'device', session)) : null,
        since: at,
        lastSeen: seenAt(at),
        until: at + KEEP_SIGNED_IN,
      };
      await manager.insert(SessionEntity, row);
      await manager.insert(RefreshTokenEntity, { hash: refresh.hash, session });
      return this.answers.of(manager, { account, session }, refresh.token);
    });
  }

  /** The key that wrong codes are counted by: the last token of a known device, otherwise the address. */
  private async countedBy(token: string | undefined, address: string): Promise<readonly [LimitRule, string]> {
    const hash = token ? this.tokens.hashOf(token) : '';
    const known =
      hash !== '' &&
      (await this.source.query<unknown[]>(`SELECT 1 FROM refresh_token WHERE hash = $1`, [hash])).length > 0;
    return known ? ['sign-in.device', hash] : ['sign-in.address', address];
  }

  /**
   * Takes quota before WeChat is called, or concurrent wrong codes would pass the limit; gives it back unless
   * the code was wrong.
   */
  private async openidOf(
    code: string,
    [rule, key]: readonly [LimitRule, string],
    address: string,
  ): Promise<string> {
    await this.limits.take(rule, key).catch((error: unknown) => this.noteLockOut(error, rule, address));
    let isWrong = false;
    try {
      return await this.wechat.openidOf(code);
    } catch (error) {
      isWrong = error instanceof DomainError && error.code === 'LOGIN_CODE_INVALID';
      if (isWrong)
        await this.security.record(this.source.manager, { kind: 'sign_in_failed', account: null, address });
      throw error;
    } finally {
      if (!isWrong) await this.limits.giveBack(rule, key);
    }
  }

  /** Recorded once a minute per address. @throws the given error */
  private async noteLockOut(error: unknown, what: LimitRule, address: string): Promise<never> {
    const isNew = await this.limits.take('refusal.noted', `${what} ${address}`).then(
      () => true,
      () => false,
    );
    if (isNew)
      await this.security.record(this.source.manager, { kind: 'locked_out', account: null, address, what });
    throw error;
  }
}
