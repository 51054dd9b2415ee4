import { Inject, Injectable } from '@nestjs/common';
import { DAY, DomainError } from '@sandan/domain';
import { type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { CONFIG, type Config } from '../../common/config.ts';
import { Tokens } from '../../common/tokens.ts';
import { Transaction } from '../../common/transaction.ts';
import { ViewerSource } from '../../common/viewer-source.ts';
import { WechatClient } from '../../platform/wechat/wechat.client.ts';
import { MeView, type SignedIn } from './account.dto.ts';
import { AccountEntity, SessionEntity } from './account.entity.ts';

const KEEP_SIGNED_IN = 30 * DAY;

/** Signing in and staying signed in. */
@Injectable()
export class AccountService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly tokens: Tokens,
    private readonly viewers: ViewerSource,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError LOGIN_CODE_INVALID, TOO_BUSY, WECHAT_UNAVAILABLE */
  async signIn(code: string): Promise<SignedIn> {
    const openid = await this.wechat.openidOf(code);
    return this.transaction.run(async (manager) => this.open(manager, await this.accountOf(manager, openid)));
  }

  /** A refresh token serves once: whoever comes second with it is out. @throws DomainError NOT_SIGNED_IN */
  async renew(refreshToken: string): Promise<SignedIn> {
    return this.transaction.run(async (manager) => {
      const [rows] = await manager.query<[{ account: string; until: Date }[], number]>(
        `DELETE FROM session WHERE refresh_hash = $1 RETURNING account, until`,
        [this.tokens.hashOf(refreshToken)],
      );
      const session = rows[0];
      if (!session || session.until.getTime() <= this.clock.at()) throw new DomainError('NOT_SIGNED_IN');
      return this.open(manager, session.account);
    });
  }

  /** The account of a WeChat user; somebody new becomes a resident without a home. */
  private async accountOf(manager: EntityManager, openid: string): Promise<string> {
    const isInvented = openid.startsWith('demo-');
    if (isInvented && !this.config.demo) throw new DomainError('LOGIN_CODE_INVALID');
    const known = await manager.findOne(AccountEntity, { where: { openid }, select: { id: true } });
    if (known) return known.id;
    if (isInvented) throw new DomainError('LOGIN_CODE_INVALID');
    const [community] = await manager.query<{ id: string }[]>(`SELECT id FROM area WHERE kind = 'community' ORDER BY id LIMIT 1`);
    if (!community) throw new DomainError('LOGIN_CODE_INVALID');
    await manager.query(
      `INSERT INTO account (openid, name, community) VALUES ($1, '微信用户', $2) ON CONFLICT (openid) DO NOTHING`,
      [openid, community.id],
    );
    return (await manager.findOneOrFail(AccountEntity, { where: { openid }, select: { id: true } })).id;
  }

  private async open(manager: EntityManager, account: string): Promise<SignedIn> {
    const { token, hash } = this.tokens.refresh();
    const at = this.clock.at();
    await manager.insert(SessionEntity, { account, refreshHash: hash, since: at, until: at + KEEP_SIGNED_IN });
    const viewer = await this.viewers.viewer(account, at, manager);
    if (!viewer) throw new DomainError('NOT_SIGNED_IN');
    return { accessToken: await this.tokens.access(account), refreshToken: token, me: MeView.of(viewer) };
  }
}
