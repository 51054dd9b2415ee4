import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ms } from '../../common/columns.ts';
import { Clock } from '../../common/clock.ts';
import { decodeCursor, pageOf } from '../../common/paging.ts';
import { noticeCell } from '../../common/telling.ts';
import { Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { InboxList, type InboxQuery, type NoticeRow, type InboxRow } from './notice.dto.ts';

/** The most notices of one case in a row. */
const MOST = 20;
/** The most notices of a summary, and how many cases an outage may delay before they are summed up. */
const [MOST_SUMMED, SINGLY] = [500, 3];

const COLUMNS = (row: string): string =>
  `${row}.id, ${ms(`${row}.at`)} AS at, ${row}.title, ${row}.text, ${row}.read_at IS NOT NULL AS "isRead"`;
/** A ticket is a conversation, so its notices share a row. The few notices of other cases have a row each. */
const IN_ONE_ROW = `c.noun = 'ticket'`;
/** The days of which the account has a summary: an outage delayed notices of more cases than one reads singly. */
const MANY = `SELECT summary FROM notice WHERE account = $1 AND summary IS NOT NULL AND at <= $5
  GROUP BY summary HAVING count(DISTINCT "case") > ${SINGLY}`;
const isSummed = (row: string): string => `coalesce(${row}.summary IN (SELECT summary FROM many), false)`;
const OF_SAME = `o.account = n.account AND o.at <= $5 AND (o.id = n.id
  OR CASE WHEN ${isSummed('n')} THEN o.summary = n.summary ELSE ${IN_ONE_ROW} AND o.case = n.case AND NOT ${isSummed('o')} END)`;

const LIST = `WITH many AS MATERIALIZED (${MANY})
  SELECT ${COLUMNS('n')}, n.case, c.noun, c.number, n.about, CASE WHEN ${isSummed('n')} THEN
      (SELECT count(DISTINCT o.case)::int FROM notice o WHERE ${OF_SAME}) END AS cases,
    (SELECT count(*)::int FROM notice o WHERE ${OF_SAME} AND o.read_at IS NULL) AS unread,
    (SELECT json_agg(told) FROM (SELECT ${COLUMNS('o')}, o.case, oc.noun, oc.number
      FROM notice o LEFT JOIN cases oc ON oc.id = o.case WHERE ${OF_SAME}
      ORDER BY CASE WHEN ${isSummed('n')} THEN o.due END, o.at DESC, o.id DESC
      LIMIT CASE WHEN ${isSummed('n')} THEN ${MOST_SUMMED} ELSE ${MOST} END) AS told) AS notices
  FROM notice n LEFT JOIN cases c ON c.id = n.case
  WHERE n.account = $1 AND n.at <= $5 AND ($6::boolean IS NULL OR $6 = coalesce(${IN_ONE_ROW}, false))
    AND ($2::timestamptz IS NULL OR (n.at, n.id) < ($2, $3::uuid))
    AND NOT (NOT ${isSummed('n')} AND coalesce(${IN_ONE_ROW}, false) AND EXISTS (SELECT 1 FROM notice later
      WHERE later.account = n.account AND later.case = n.case AND later.at <= $5 AND NOT ${isSummed('later')}
      AND (later.at, later.id) > (n.at, n.id)))
    AND NOT (${isSummed('n')} AND EXISTS (SELECT 1 FROM notice later WHERE later.account = n.account
      AND later.summary = n.summary AND later.at <= $5 AND (later.at, later.id) > (n.at, n.id)))
  ORDER BY n.at DESC, n.id DESC LIMIT $4`;

@Injectable()
export class NoticeQueries {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * One row per ticket and one per other notice, the newest notice first.
   * @throws DomainError BAD_CURSOR
   */
  async inbox({ id }: Viewer, { cursor: text, limit = 20, group }: InboxQuery): Promise<InboxList> {
    const cursor = text ? decodeCursor(text) : null;
    const found = await this.source.query<InboxRow[]>(LIST, [
      id,
      cursor && new Date(cursor.at),
      cursor?.id ?? null,
      limit + 1,
      new Date(this.clock.at()),
      group === undefined ? null : group === 'progress',
    ]);
    const { rows, nextCursor } = pageOf(found, limit);
    return InboxList.of(
      rows.map((row) => this.decrypted(row, id)),
      nextCursor,
      await this.unread(id),
    );
  }

  private decrypted(row: InboxRow, account: string): InboxRow {
    const open = <Row extends NoticeRow>(one: Row): Row => ({
      ...one,
      title: this.vault.openAll(one.title, noticeCell('title', account, one.case)),
      text: this.vault.openAll(one.text, noticeCell('text', account, one.case)),
    });
    return { ...open(row), notices: row.notices.map(open) };
  }

  /** Counts up to 100, because more is shown as "99+". */
  async unread(account: string): Promise<number> {
    const [row] = await this.source.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM notice WHERE account = $1 AND read_at IS NULL AND at <= $2 LIMIT 100) AS unread`,
      [account, new Date(this.clock.at())],
    );
    return row!.n;
  }
}
