import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, SESSION_LONGEST } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import { Limits } from '../../common/limits.ts';
import { SecurityLog } from '../../common/security.ts';
import { Tokens, type Holder } from '../../common/tokens.ts';
import { Transaction, checkKey } from '../../common/transaction.ts';
import { SessionAnswers } from './session-answers.ts';
import { seenAt, KEEP_SIGNED_IN } from './session-times.ts';
import type { SignedIn } from './session.dto.ts';
import { RefreshTokenEntity } from './session.entity.ts';

type Refresh = ReturnType<Tokens['refresh']>;

interface Presented extends Holder {
  readonly since: number;
  readonly isOpen: boolean;
  readonly isUsed: boolean;
}

/**
 * Renews sessions with rotating refresh tokens: each token can be used once and is replaced. Reuse of a token
 * means that two parties hold it; since the thief cannot be told apart, the session ends for both. One case
 * is not theft: a phone that missed the answer retries with the same `Idempotency-Key` and gets the same new
 * token, while that one is unused. A thief does not know the key, which the phone sends only with this
 * request.
 */
@Injectable()
export class SessionRenewal {
  constructor(
    private readonly source: DataSource,
    private readonly tokens: Tokens,
    private readonly answers: SessionAnswers,
    private readonly transaction: Transaction,
    private readonly limits: Limits,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

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
    return this.answers.of(manager, presented, next.token);
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
    if (given.length > 0) return this.answers.of(manager, { account, session }, next.token);
    await manager.query(`UPDATE session SET revoked_at = $2 WHERE id = $1`, [
      session,
      new Date(this.clock.at()),
    ]);
    await this.security.record(manager, { kind: 'token_replayed', account, session, address });
    return null;
  }
}
