import { Injectable } from '@nestjs/common';
import { CODE_NAME } from '@sandan/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { cellOf, Vault } from '../../common/vault.ts';

/**
 * The id of a community's nth placeholder. It is computed, so that processes do not wait for each other to
 * create it.
 */
function placeholderId(community: string, n: number): string {
  const hex = createHash('sha256').update(`nobody ${community} ${n}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Placeholder accounts that replace people on anonymised tickets: the nth person of every ticket maps to the
 * nth placeholder. So two people on one ticket stay distinct, and the same person cannot be linked across
 * tickets.
 */
@Injectable()
export class PlaceholderAccounts {
  constructor(private readonly vault: Vault) {}

  /** A placeholder id for each of some people of a ticket. */
  async placeholdersFor(
    manager: EntityManager,
    community: string,
    people: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = people.map((_, n) => placeholderId(community, n));
    await manager.query(
      `INSERT INTO account (id, name, community, active) SELECT id, name, $3, false
        FROM unnest($1::uuid[], $2::text[]) AS n (id, name) ON CONFLICT (id) DO NOTHING`,
      [ids, ids.map((id) => this.vault.seal(CODE_NAME, cellOf('account', 'name', id))), community],
    );
    return new Map(people.map((person, n) => [person, ids[n]!]));
  }
}
