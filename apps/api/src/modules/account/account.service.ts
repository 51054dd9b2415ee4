import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../../common/config.ts';
import { freshId } from '../../common/columns.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import { AccountEntity } from './account.entity.ts';

/** Maps WeChat users to accounts. */
@Injectable()
export class AccountService {
  constructor(
    private readonly vault: Vault,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The account of a WeChat user; a new user becomes a resident without a home.
   * @throws DomainError LOGIN_CODE_INVALID
   */
  async accountOf(manager: EntityManager, openid: string): Promise<string> {
    const isPersona = openid.startsWith('demo-');
    const isInvented = isPersona || openid.startsWith('new-');
    if (isInvented && !this.config.demo) throw new DomainError('LOGIN_CODE_INVALID');
    const known = await manager.findOne(AccountEntity, { where: { openid }, select: { id: true } });
    if (known) return known.id;
    if (isPersona) throw new DomainError('LOGIN_CODE_INVALID');
    const id = await freshId(manager);
    const name = this.vault.seal('微信用户', cellOf('account', 'name', id));
    await manager.query(
      `INSERT INTO account (id, openid, name, community) VALUES ($1, $2, $3, $4) ON CONFLICT (openid) DO NOTHING`,
      [id, openid, name, await this.communityFor(manager, isInvented)],
    );
    return (await manager.findOneOrFail(AccountEntity, { where: { openid }, select: { id: true } })).id;
  }

  /**
   * Where a new user begins: in the only community; nowhere where there are several, and they choose. A visitor
   * of the demo is in its first.
   */
  private async communityFor(manager: EntityManager, isInvented: boolean): Promise<string | null> {
    const some = await manager.query<{ id: string }[]>(
      `SELECT id FROM area WHERE kind = 'community' ORDER BY id LIMIT 2`,
    );
    return some.length === 1 || isInvented ? (some[0]?.id ?? null) : null;
  }
}
