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
    const [community] = await manager.query<{ id: string }[]>(
      `SELECT id FROM area WHERE kind = 'community' ORDER BY id LIMIT 1`,
    );
    if (!community) throw new DomainError('LOGIN_CODE_INVALID');
    const id = await freshId(manager);
    await manager.query(
      `INSERT INTO account (id, openid, name, community) VALUES ($4, $1, $3, $2) ON CONFLICT (openid) DO NOTHING`,
      [openid, community.id, this.vault.seal('微信用户', cellOf('account', 'name', id)), id],
    );
    return (await manager.findOneOrFail(AccountEntity, { where: { openid }, select: { id: true } })).id;
  }
}
