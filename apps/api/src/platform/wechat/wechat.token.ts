import { Injectable } from '@nestjs/common';
import { DomainError, MINUTE, SECOND } from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import { cellOf, Vault, type Cell, type Sealed } from '../../common/vault.ts';
import { WechatLine } from './wechat.line.ts';

/** In its last five minutes WeChat issues the next token, and the old one stays valid. */
const EARLY = 4 * MINUTE;

interface Kept {
  readonly token: string;
  /** How long it stays valid, in ms. */
  readonly left: number;
}

interface Row {
  readonly token: Sealed | null;
  readonly until: Date | null;
}

/**
 * The access token, shared by all processes through the database. One process renews it while the others wait
 * or use the old one.
 */
@Injectable()
export class WechatToken {
  /** Concurrent requests in this process share one renewal and one connection. */
  private renewing: Promise<string> | null = null;

  constructor(
    private readonly line: WechatLine,
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  private get cell(): Cell {
    return cellOf('wechat_token', 'token', this.line.settings.appid);
  }

  /**
   * A valid token. Never call inside a transaction: it waits for the network.
   * @param refused the token that WeChat has just refused, which is not returned again
   * @throws DomainError any refusal of `stable_token`
   */
  async get(refused?: string): Promise<string> {
    const [row] = await this.source.query<Row[]>(`SELECT token, until FROM wechat_token WHERE appid = $1`, [
      this.line.settings.appid,
    ]);
    const kept = this.keptIn(row, refused);
    if (!kept) return this.renew(refused);
    if (kept.left > EARLY) return kept.token;
    return this.renewEarly(kept).catch(() => kept.token);
  }

  private renew(refused: string | undefined): Promise<string> {
    this.renewing ??= this.transaction
      .run(async (manager) => {
        const { appid } = this.line.settings;
        await manager.query(`INSERT INTO wechat_token (appid) VALUES ($1) ON CONFLICT DO NOTHING`, [appid]);
        const [row] = await manager.query<Row[]>(
          `SELECT token, until FROM wechat_token WHERE appid = $1 FOR UPDATE`,
          [appid],
        );
        // A concurrent holder of the lock may have renewed it.
        return this.keptIn(row, refused)?.token ?? this.fetch(manager);
      })
      .finally(() => (this.renewing = null));
    return this.renewing;
  }

  /** If another process is renewing it, the old token is used. */
  private renewEarly({ token }: Kept): Promise<string> {
    this.renewing ??= this.transaction
      .run(async (manager) => {
        const { appid } = this.line.settings;
        const [row] = await manager.query<Row[]>(
          `SELECT token, until FROM wechat_token WHERE appid = $1 FOR UPDATE SKIP LOCKED`,
          [appid],
        );
        if (!row) return token;
        const now = this.keptIn(row);
        return now && now.left > EARLY ? now.token : this.fetch(manager);
      })
      .finally(() => (this.renewing = null));
    return this.renewing;
  }

  private async fetch(manager: EntityManager): Promise<string> {
    const { appid, secret } = this.line.settings;
    const { fields } = await this.line.ask('stable_token', {
      body: { grant_type: 'client_credential', appid, secret },
    });
    const { access_token: token, expires_in: seconds } = fields;
    if (typeof token !== 'string' || typeof seconds !== 'number') throw new DomainError('WECHAT_UNAVAILABLE');
    const until = new Date(this.clock.at() + seconds * SECOND);
    await manager.query(`UPDATE wechat_token SET token = $2, until = $3 WHERE appid = $1`, [
      appid,
      this.vault.seal(token, this.cell),
      until,
    ]);
    return token;
  }

  private keptIn(row: Row | undefined, refused?: string): Kept | null {
    const token = this.decrypted(row?.token ?? null);
    const left = (row?.until?.getTime() ?? 0) - this.clock.at();
    return token !== null && token !== refused && left > 0 ? { token, left } : null;
  }

  /** Null for a token encrypted with a key that we no longer have. */
  private decrypted(sealed: Sealed | null): string | null {
    try {
      return sealed && this.vault.open(sealed, this.cell);
    } catch {
      return null;
    }
  }
}
