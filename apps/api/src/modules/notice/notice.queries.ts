import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeCursor, pageOf } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import { InboxList } from './notice.dto.ts';

export interface NoticeRow {
  id: string;
  at: number;
  title: string;
  text: string;
  ticket: string;
  number: string;
  isRead: boolean;
}

const LIST = `SELECT n.id, (extract(epoch FROM n.at) * 1000)::float8 AS at, n.title, n.text, n.ticket, t.number, n.read_at IS NOT NULL AS "isRead"
  FROM notice n JOIN ticket t ON t.id = n.ticket
  WHERE n.account = $1 AND ($2::timestamptz IS NULL OR (n.at, n.id) < ($2, $3::uuid)) ORDER BY n.at DESC, n.id DESC LIMIT $4`;

@Injectable()
export class NoticeQueries {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError BAD_CURSOR */
  async inbox({ id }: Viewer, text: string | undefined, limit: number): Promise<InboxList> {
    const cursor = text ? decodeCursor(text) : null;
    const found = await this.source.query<NoticeRow[]>(LIST, [id, cursor && new Date(cursor.at), cursor?.id ?? null, limit + 1]);
    const { rows, nextCursor } = pageOf(found, limit);
    return InboxList.of(rows.map((row) => this.opened(row, id)), nextCursor, await this.unread(id));
  }

  private opened(row: NoticeRow, account: string): NoticeRow {
    const open = (column: 'title' | 'text'): string => this.vault.openAll(row[column], cellOf('notice', column, account, row.ticket));
    return { ...row, title: open('title'), text: open('text') };
  }

  /** Up to 100: more than that is "99+". */
  private async unread(account: string): Promise<number> {
    const [row] = await this.source.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM notice WHERE account = $1 AND read_at IS NULL LIMIT 100) AS unread`,
      [account],
    );
    return row!.n;
  }
}
