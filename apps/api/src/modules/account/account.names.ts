import { Injectable } from '@nestjs/common';
import { DomainError, readName } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { cellOf, Vault, type Sealed } from '../../common/vault.ts';

/** @throws DomainError NAME_INVALID */
export function nameIn(typed: string): string {
  const name = readName(typed);
  if (name === null) throw new DomainError('NAME_INVALID', { field: 'name' });
  return name;
}

/** The names of accounts. */
@Injectable()
export class AccountNames {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Sets a name and keeps the former one for earlier events. False when it is the name already. */
  async set(manager: EntityManager, account: string, name: string): Promise<boolean> {
    const cell = cellOf('account', 'name', account);
    const [former] = await manager.query<{ name: Sealed }[]>(
      `SELECT name FROM account WHERE id = $1 FOR NO KEY UPDATE`,
      [account],
    );
    if (!former || this.vault.open(former.name, cell) === name) return false;
    await manager.query(
      `INSERT INTO former_name (account, until, name) VALUES ($1, $2, $3) ON CONFLICT (account, until) DO NOTHING`,
      [account, new Date(this.clock.at()), former.name],
    );
    await manager.query(`UPDATE account SET name = $2 WHERE id = $1`, [account, this.vault.seal(name, cell)]);
    return true;
  }
}
