import { Injectable } from '@nestjs/common';
import { CODE_NAME } from '@sandan/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { cellOf, Vault } from '../../common/vault.ts';

/**
 * The id of a community's nth nobody: the same on every process, so that none waits for another to make them.
 */
function nobody(community: string, n: number): string {
  const hex = createHash('sha256').update(`nobody ${community} ${n}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Accounts behind which nobody stands. What somebody did on a case goes on under one of them when its time is
 * over: the first of a case under the first, so that two on one case stay two, and nobody can tell whether
 * the first of two cases is the same person.
 */
@Injectable()
export class PlaceholderAccounts {
  constructor(private readonly vault: Vault) {}

  /** An id for each of some people of a case. */
  async placeholdersFor(
    manager: EntityManager,
    community: string,
    people: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = people.map((_, n) => nobody(community, n));
    await manager.query(
      `INSERT INTO account (id, name, community, active) SELECT id, name, $3, false
        FROM unnest($1::uuid[], $2::text[]) AS n (id, name) ON CONFLICT (id) DO NOTHING`,
      [ids, ids.map((id) => this.vault.seal(CODE_NAME, cellOf('account', 'name', id))), community],
    );
    return new Map(people.map((person, n) => [person, ids[n]!]));
  }
}
