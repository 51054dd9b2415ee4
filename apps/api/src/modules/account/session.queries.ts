import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { ms } from '../../common/columns.ts';
import type { WholeQuery } from '../../common/paging.dto.ts';
import { byId, cut } from '../../common/paging.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import { SessionList, SessionView, type SessionRow } from './session.dto.ts';

@Injectable()
export class SessionQueries {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The signed-in devices of an account: the caller's own first, then the most recently used. */
  async list(account: string, session: string, page: WholeQuery): Promise<SessionList> {
    const rows = await this.source.query<SessionRow[]>(
      `SELECT id, device, ${ms('since')} AS since, ${ms('last_seen')} AS "lastSeen" FROM session
       WHERE account = $1 AND revoked_at IS NULL AND until > $3 ORDER BY id = $2 DESC, last_seen DESC, id DESC`,
      [account, session, new Date(this.clock.at())],
    );
    const { items, ...more } = cut(rows, page, byId);
    const deviceOf = ({ id, device }: SessionRow): string | null =>
      this.vault.openAll(device, cellOf('session', 'device', id));
    return {
      items: items.map((row) => SessionView.of({ ...row, device: deviceOf(row) }, session)),
      ...more,
    };
  }
}
