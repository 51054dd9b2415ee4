import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { isUuid } from './paging.ts';
import { cellOf, Vault, type Sealed } from './vault.ts';

/** The header of a POST that may be sent again: which person, which key, which body. */
export interface Intent {
  readonly actor: string;
  readonly key: string | undefined;
  readonly body: unknown;
  /**
   * Nothing of theirs comes after: it waits for what they have under way, and what comes second finds them
   * gone.
   */
  readonly isAccountDeletion?: true;
}

/**
 * How an answer that shows people is given again: what is kept of it, and how it is drawn anew, as whoever
 * asks may read it by then.
 */
export interface ReplayPolicy<T, Kept> {
  store(answer: T): Kept;
  rebuild(manager: EntityManager, kept: Kept): Promise<T>;
}

const inside = new AsyncLocalStorage<true>();

/** Two that waited for each other: the database ended one of them, whole. */
const DEADLOCK = '40P01';
const TRIES = 3;
const isDeadlock = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === DEADLOCK;

/** Whether whoever asks is being run by `Transaction`. */
export const isInTransaction = (): boolean => inside.getStore() === true;

/** @throws DomainError IDEMPOTENCY_KEY_INVALID */
export function checkKey(key: string): void {
  if (!/^[\x21-\x7e]{8,128}$/.test(key)) throw new DomainError('IDEMPOTENCY_KEY_INVALID');
}

/**
 * Whoever has their identity erased waits for what they have under way, and what comes after finds nobody.
 */
async function holdActor(manager: EntityManager, { actor, isAccountDeletion }: Intent): Promise<void> {
  const [there] = isUuid(actor)
    ? await manager.query<unknown[]>(
        `SELECT 1 FROM account WHERE id = $1 AND active FOR ${isAccountDeletion ? 'UPDATE' : 'KEY SHARE'}`,
        [actor],
      )
    : [true];
  if (!there) throw new DomainError('NOT_SIGNED_IN');
}

/** Runs writes: one transaction each, and once per idempotency key. */
@Injectable()
export class Transaction {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  /**
   * What was ended because two waited for each other is done again from its beginning: whatever `work` does
   * beside the database (an SMS) comes last in it.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await inside.run(true, () => this.source.transaction(work));
      } catch (error) {
        if (tries === TRIES || !isDeadlock(error)) throw error;
      }
    }
  }

  /** What `work` would give: everything it wrote is taken back. */
  async preview<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      return await inside.run(true, () => work(runner.manager));
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /**
   * Runs `work` in a transaction; the same key and body give the first answer again. Whoever comes second
   * while the first is still at it waits on the key's row; a write that fails leaves no key behind, so that
   * it can be tried again. Where `again` is given, no more is kept than it says, and the answer is drawn anew
   * (ADR 8).
   * @throws DomainError IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_MISMATCH, NOT_SIGNED_IN where the person has
   * gone since they were let in
   */
  once<T, Kept = T>(
    intent: Intent,
    work: (manager: EntityManager) => Promise<T>,
    again?: ReplayPolicy<T, Kept>,
  ): Promise<T> {
    const { actor, key, body } = intent;
    if (key) checkKey(key);
    return this.run(async (manager) => {
      await holdActor(manager, intent);
      if (!key) return work(manager);
      const hash = this.hashOf(body);
      const [mine] = await manager.query<unknown[]>(
        `INSERT INTO idempotency (actor, key, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
        [actor, key, hash],
      );
      if (!mine)
        return again
          ? again.rebuild(manager, await this.repeat<Kept>(manager, actor, key, hash))
          : this.repeat<T>(manager, actor, key, hash);
      const answer = await work(manager);
      const kept = JSON.stringify((again ? again.store(answer) : answer) ?? null);
      await manager.query(
        `UPDATE idempotency SET answer = to_jsonb($3::text) WHERE actor = $1 AND key = $2`,
        [actor, key, this.vault.seal(kept, cellOf('idempotency', 'answer', actor, key))],
      );
      return answer;
    });
  }

  /**
   * The first answer to what was sent before: for work that counts, or asks somebody else, before the
   * transaction of `once`.
   * @throws DomainError IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_MISMATCH
   */
  async answered<T>({ actor, key, body }: Intent): Promise<{ readonly answer: T } | null> {
    if (key === undefined || key === '') return null;
    checkKey(key);
    const [known] = await this.source.query<unknown[]>(
      `SELECT 1 FROM idempotency WHERE actor = $1 AND key = $2`,
      [actor, key],
    );
    return known
      ? { answer: await this.repeat<T>(this.source.manager, actor, key, this.hashOf(body)) }
      : null;
  }

  /** Forgets those of an actor's answers that `isIt` picks. */
  async forget(manager: EntityManager, actor: string, isIt: (answer: unknown) => boolean): Promise<void> {
    const rows = await manager.query<{ key: string; answer: Sealed }[]>(
      `SELECT key, answer FROM idempotency WHERE actor = $1 AND answer IS NOT NULL`,
      [actor],
    );
    const keys = rows
      .filter(({ key, answer }) =>
        isIt(JSON.parse(this.vault.open(answer, cellOf('idempotency', 'answer', actor, key)))),
      )
      .map(({ key }) => key);
    if (keys.length > 0)
      await manager.query(`DELETE FROM idempotency WHERE actor = $1 AND key = ANY ($2)`, [actor, keys]);
  }

  private async repeat<T>(manager: EntityManager, actor: string, key: string, hash: string): Promise<T> {
    const [first] = await manager.query<{ hash: string; answer: Sealed }[]>(
      `SELECT hash, answer FROM idempotency WHERE actor = $1 AND key = $2`,
      [actor, key],
    );
    if (first?.hash !== hash) throw new DomainError('IDEMPOTENCY_MISMATCH');
    return JSON.parse(this.vault.open(first.answer, cellOf('idempotency', 'answer', actor, key))) as T;
  }

  /**
   * Keyed, for a body may be no more than a number, and all numbers are soon tried. @throws DomainError
   * INVALID_BODY where it is nested too deeply to be anything of ours
   */
  private hashOf(body: unknown): string {
    try {
      return this.vault.hash('intent', JSON.stringify(body ?? null));
    } catch {
      throw new DomainError('INVALID_BODY');
    }
  }
}
