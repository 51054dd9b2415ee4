import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { isUuid } from './paging.ts';
import { sendInOrder, type Rows, type Statement } from './statements.ts';
import { cellOf, Vault, type Sealed } from './vault.ts';

/** The idempotency of a POST: actor, key and body. */
export interface Intent {
  readonly actor: string;
  readonly key: string | undefined;
  readonly body: unknown;
  /** Account deletion: locks the account row exclusively, so later writes fail with NOT_SIGNED_IN. */
  readonly isAccountDeletion?: true;
}

/**
 * Idempotent replay of an answer that shows people: what is stored, and how the answer is rebuilt with what
 * the caller may read now.
 */
export interface ReplayPolicy<T, Kept> {
  store(answer: T): Kept;
  rebuild(manager: EntityManager, kept: Kept): Promise<T>;
  /** What is stored, where it is known before the work: then it is stored with the key. */
  readonly known?: Kept;
}

/** What is done once per key. */
type Work<T> = (manager: EntityManager, ahead: readonly Rows[]) => Promise<T>;

const inside = new AsyncLocalStorage<true>();

/** A deadlock: PostgreSQL rolled back one of the transactions. */
const DEADLOCK = '40P01';
const TRIES = 3;
const isDeadlock = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === DEADLOCK;

/** Whether the calling code runs inside `Transaction`. */
export const isInTransaction = (): boolean => inside.getStore() === true;

/** An idempotency key: 8 to 128 visible characters. */
export const KEY_SHAPE = /^[\x21-\x7e]{8,128}$/;

/** @throws DomainError IDEMPOTENCY_KEY_INVALID */
export function checkKey(key: string): void {
  if (!KEY_SHAPE.test(key)) throw new DomainError('IDEMPOTENCY_KEY_INVALID');
}

/** Locks the actor's account against deletion; account deletion itself waits for running writes. */
async function holdActor(manager: EntityManager, { actor, isAccountDeletion }: Intent): Promise<void> {
  const [there] = isUuid(actor)
    ? await manager.query<unknown[]>(
        `SELECT 1 FROM account WHERE id = $1 AND active FOR ${isAccountDeletion ? 'UPDATE' : 'KEY SHARE'}`,
        [actor],
      )
    : [true];
  if (!there) throw new DomainError('NOT_SIGNED_IN');
}

/** Holds the account `$1` as `holdActor` does, and takes the key `$2`, with the answer `$4` if it is known. */
const HOLD_AND_TAKE = `WITH me AS (SELECT 1 FROM account WHERE id = $1 AND active FOR KEY SHARE),
  taken AS (INSERT INTO idempotency (actor, key, hash, answer)
    SELECT $1::uuid::text, $2, $3, to_jsonb($4::text) FROM me ON CONFLICT DO NOTHING RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM me) AS "isThere", EXISTS (SELECT 1 FROM taken) AS "isNew"`;

/** The key of an intent, with the hash of its body and its answer if known. */
interface Key {
  readonly key: string;
  readonly hash: string;
  readonly answer: Sealed | null;
}

/** Takes a key apart from its account. False when it was used before. @throws DomainError NOT_SIGNED_IN */
async function takeApart(manager: EntityManager, intent: Intent, taken: Key | null): Promise<boolean> {
  await holdActor(manager, intent);
  if (!taken) return true;
  const rows = await manager.query<unknown[]>(
    `INSERT INTO idempotency (actor, key, hash, answer) VALUES ($1, $2, $3, to_jsonb($4::text))
     ON CONFLICT DO NOTHING RETURNING key`,
    [intent.actor, taken.key, taken.hash, taken.answer],
  );
  return rows.length > 0;
}

/** How a piece of work begins: whether its key is new, and the rows of what was sent with it. */
interface Beginning {
  readonly isNew: boolean;
  readonly ahead: readonly Rows[];
}

/** Takes the key of an intent, if it has one, and sends statements with it. @throws DomainError NOT_SIGNED_IN */
async function begin(
  manager: EntityManager,
  intent: Intent,
  taken: Key | null,
  ahead: readonly Statement[],
): Promise<Beginning> {
  if (!taken || intent.isAccountDeletion || !isUuid(intent.actor))
    return {
      isNew: await takeApart(manager, intent, taken),
      ahead: await sendInOrder(manager, ahead),
    };
  const values = [intent.actor, taken.key, taken.hash, taken.answer];
  const [first, ...rows] = await sendInOrder(manager, [{ text: HOLD_AND_TAKE, values }, ...ahead]);
  const [{ isThere, isNew }] = first as [{ isThere: boolean; isNew: boolean }];
  if (!isThere) throw new DomainError('NOT_SIGNED_IN');
  return { isNew, ahead: rows };
}

/** Runs writes: one transaction each, and once per idempotency key. */
@Injectable()
export class Transaction {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  /**
   * Retries after a deadlock from the beginning, so a side effect of `work` outside the database (an SMS)
   * must come last in it.
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

  /** Runs `work` and rolls it back: the result without the writes. */
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
   * Runs `work` in a transaction; the same key and body replay the first answer. A concurrent request with
   * the same key waits on the key's row. A failed write leaves no key, so it can be retried. With `replay`,
   * only what it stores is kept and the answer is rebuilt (ADR 8). The statements `ahead` are sent with the key,
   * and `work` is given their rows; they run for a repeated request too, so they only lock and read.
   * @throws DomainError IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_MISMATCH, NOT_SIGNED_IN when the account was
   * deleted meanwhile
   */
  async once<T, Kept = T>(
    intent: Intent,
    work: Work<T>,
    replay?: ReplayPolicy<T, Kept>,
    ahead: readonly Statement[] = [],
  ): Promise<T> {
    const taken = this.keyOf(intent, replay?.known);
    return this.run(async (manager) => {
      const began = await begin(manager, intent, taken, ahead);
      if (!taken) return work(manager, began.ahead);
      const { actor } = intent;
      const { key, hash } = taken;
      if (!began.isNew)
        return replay
          ? replay.rebuild(manager, await this.repeat<Kept>(manager, actor, key, hash))
          : this.repeat<T>(manager, actor, key, hash);
      const answer = await work(manager, began.ahead);
      if (replay?.known === undefined)
        await manager.query(
          `UPDATE idempotency SET answer = to_jsonb($3::text) WHERE actor = $1 AND key = $2`,
          [...[actor, key, this.sealed(actor, key, replay ? replay.store(answer) : answer)]],
        );
      return answer;
    });
  }

  /** @throws DomainError IDEMPOTENCY_KEY_INVALID, INVALID_BODY */
  private keyOf({ actor, key, body }: Intent, known: unknown): Key | null {
    if (!key) return null;
    checkKey(key);
    return {
      key,
      hash: this.hashOf(body),
      answer: known === undefined ? null : this.sealed(actor, key, known),
    };
  }

  private sealed(actor: string, key: string, kept: unknown): Sealed {
    return this.vault.seal(JSON.stringify(kept ?? null), cellOf('idempotency', 'answer', actor, key));
  }

  /**
   * The stored answer to a repeated request: check it before the transaction of `once` when work takes quota
   * or calls a third party.
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

  /** Deletes an actor's stored answers that `isIt` selects. */
  async deleteAnswers(
    manager: EntityManager,
    actor: string,
    isIt: (answer: unknown) => boolean,
  ): Promise<void> {
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
   * A keyed hash, because a body may be just a phone number, which could be found by trying all.
   * @throws DomainError INVALID_BODY when the body is nested too deeply
   */
  private hashOf(body: unknown): string {
    try {
      return this.vault.hash('intent', JSON.stringify(body ?? null));
    } catch {
      throw new DomainError('INVALID_BODY');
    }
  }
}
