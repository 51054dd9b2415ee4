import { Injectable } from '@nestjs/common';
import { DomainError, MINUTE, retention, SESSION_LONGEST } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId, ms } from '../../common/columns.ts';
import { Limits, type LimitRule } from '../../common/limits.ts';
import { isUuid } from '../../common/paging.ts';
import { SecurityLog } from '../../common/security.ts';
import { Tokens, type Holder } from '../../common/tokens.ts';
import { checkKey, Transaction } from '../../common/transaction.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { WechatClient } from '../../platform/wechat/wechat.client.ts';
import { AccountQueries } from './account.queries.ts';
import { AccountService } from './account.service.ts';
import type { SignedIn, SignIn } from './session.dto.ts';
import { RefreshTokenEntity, SessionEntity } from './session.entity.ts';

/** The lifetime of an unused session, after which it is deleted. */
const KEEP_SIGNED_IN = retention.session.after;

/** Rounded to ten minutes: an exact time could reveal who placed an anonymous ticket in that second. */
const seenAt = (at: number): number => at - (at % (10 * MINUTE));

type Refresh = ReturnType<Tokens['refresh']>;

interface Presented extends Holder {
  readonly since: number;
  readonly isOpen: boolean;
  readonly isUsed: boolean;
}

/**
 * Sessions with rotating refresh tokens: each token can be used once and is replaced. Reuse of a token means
 * that two parties hold it; since the thief cannot be told apart, the session ends for both. One case is not
 * theft: a phone that missed the answer retries with the same `Idempotency-Key` and gets the same new token,
 * while that one is unused. A thief does not know the key, which the phone sends only with this request.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly me: AccountQueries,
    private readonly source: DataSource,
    private readonly accounts: AccountService,
    private readonly wechat: WechatClient,
    private readonly tokens: Tokens,
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
      return this.hand(manager, { account, session }, refresh);
    });
  }

  /** @throws DomainError NOT_SIGNED_IN, IDEMPOTENCY_KEY_INVALID, TOO_OFTEN */
  async renew(token: string, key: string | undefined, address: string): Promise<SignedIn> {
    if (key) checkKey(key);
    const hash = this.tokens.hashOf(token);
    const next = this.tokens.following(token, key || randomUUID());
    const owner = await this.ownerOf(hash, next.hash);
    await (owner === null
      ? this.limits.take('refresh.address', address)
      : this.limits.take('refresh.account', owner));
    // Not thrown inside the transaction, which would roll back the end of the session.
    const answer = await this.transaction.run((manager) => this.rotate(manager, hash, next, address));
    if (!answer) throw new DomainError('NOT_SIGNED_IN');
    return answer;
  }

  /** Signs out one of the viewer's devices immediately. @throws DomainError BAD_ID, NOT_FOUND */
  async end({ id: account }: Viewer, session: string, address: string): Promise<void> {
    if (!isUuid(session)) throw new DomainError('BAD_ID');
    await this.transaction.run(async (manager) => {
      const [, ended] = await manager.query<[unknown, number]>(
        `UPDATE session SET revoked_at = $3 WHERE id = $1 AND account = $2 AND revoked_at IS NULL AND until > $3`,
        [session, account, new Date(this.clock.at())],
      );
      if (ended === 0) throw new DomainError('NOT_FOUND');
      await this.security.record(manager, { kind: 'session_ended', account, session, address });
    });
  }

  /** Signs out every device of an account that is being closed. */
  async endAll(manager: EntityManager, account: string): Promise<void> {
    await manager.query(`UPDATE session SET revoked_at = $2 WHERE account = $1 AND revoked_at IS NULL`, [
      account,
      new Date(this.clock.at()),
    ]);
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

  /** The owner of a valid token: unused, or retried by the phone that missed the answer. Null otherwise. */
  private async ownerOf(hash: string, next: string): Promise<string | null> {
    const [held] = await this.source.query<{ account: string }[]>(
      `SELECT s.account FROM refresh_token t JOIN session s ON s.id = t.session AND s.revoked_at IS NULL AND s.until > $3
       WHERE t.hash = $1 AND (t.used_at IS NULL OR EXISTS (SELECT 1 FROM refresh_token n
         WHERE n.hash = $2 AND n.session = s.id AND n.used_at IS NULL))`,
      [hash, next, new Date(this.clock.at())],
    );
    return held?.account ?? null;
  }

  /**
   * Null when the token is unknown or its session has ended. Concurrent requests with one token are
   * serialised.
   */
  private async rotate(
    manager: EntityManager,
    hash: string,
    next: Refresh,
    address: string,
  ): Promise<SignedIn | null> {
    const at = new Date(this.clock.at());
    const [presented] = await manager.query<Presented[]>(
      `SELECT s.id AS session, s.account, ${ms('s.since')} AS since, s.revoked_at IS NULL
        AND s.until > $2 AS "isOpen", t.used_at IS NOT NULL AS "isUsed"
       FROM refresh_token t JOIN session s ON s.id = t.session WHERE t.hash = $1 FOR UPDATE`,
      [hash, at],
    );
    if (!presented?.isOpen) return null;
    if (presented.isUsed) return this.repeat(manager, presented, next, address);
    const { session, since } = presented;
    const [seen, until] = [
      seenAt(at.getTime()),
      Math.min(seenAt(at.getTime()) + KEEP_SIGNED_IN, since + SESSION_LONGEST),
    ];
    await manager.query(`UPDATE refresh_token SET used_at = $2 WHERE hash = $1`, [hash, new Date(seen)]);
    await manager.insert(RefreshTokenEntity, { hash: next.hash, session });
    await manager.query(`UPDATE session SET last_seen = $2, until = $3 WHERE id = $1`, [
      session,
      new Date(seen),
      new Date(until),
    ]);
    return this.hand(manager, presented, next);
  }

  private async repeat(
    manager: EntityManager,
    { account, session }: Holder,
    next: Refresh,
    address: string,
  ): Promise<SignedIn | null> {
    const given = await manager.query<unknown[]>(
      `SELECT 1 FROM refresh_token WHERE hash = $1 AND session = $2 AND used_at IS NULL`,
      [next.hash, session],
    );
    if (given.length > 0) return this.hand(manager, { account, session }, next);
    await manager.query(`UPDATE session SET revoked_at = $2 WHERE id = $1`, [
      session,
      new Date(this.clock.at()),
    ]);
    await this.security.record(manager, { kind: 'token_replayed', account, session, address });
    return null;
  }

  private async hand(
    manager: EntityManager,
    { account, session }: Holder,
    { token }: Refresh,
  ): Promise<SignedIn> {
    const me = await this.me.ofAccount(account, manager);
    return {
      accessToken: await this.tokens.access({ account, session }),
      refreshToken: token,
      me,
    };
  }
}
