import { Injectable } from '@nestjs/common';
import { RETENTION_BATCH, retention, type Lapsing } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';

/** The retention rules that delete whole rows. */
export type RowRule = Exclude<Lapsing, 'case' | 'draft_picture'>;

interface Over {
  readonly rule: RowRule;
  readonly table: string;
  /** SQL: whether the period of row `r` is over, where `$1` is now minus the period. */
  readonly when: string;
  /**
   * Times are by the machine's clock: moving the demo's clock must not lift a lock or let a phone place
   * twice.
   */
  readonly isMachines?: true;
  /** The database function that deletes the rows and returns their number. */
  readonly through?: string;
}

/** For rows that store their end, not their beginning. */
const hasEnded = (rule: RowRule): string =>
  `r.until < $1::timestamptz + ${retention[rule].after} * interval '1 ms'`;
const ofClosed = (column: string): string =>
  `r.${column} IN (SELECT c.id FROM cases c WHERE c.closed_at < $1)`;

/** The rows that each rule deletes. */
export const expiredRows: readonly Over[] = [
  {
    rule: 'unconfirmed_home',
    table: 'residence',
    when: `r.status <> 'confirmed' AND coalesce(r.decided_at, r.since) < $1`,
  },
  { rule: 'invitation', table: 'household_invitation', when: 'r.until < $1' },
  { rule: 'session', table: 'session', when: `${hasEnded('session')} OR r.revoked_at < $1` },
  { rule: 'session', table: 'refresh_token', when: 'r.used_at < $1' },
  { rule: 'sms_code', table: 'sms_code', when: hasEnded('sms_code') },
  { rule: 'repeat', table: 'idempotency', when: 'r.at < $1', isMachines: true },
  {
    rule: 'limit',
    table: 'rate_limit',
    when: 'r.expire < extract(epoch FROM $1::timestamptz) * 1000',
    isMachines: true,
  },
  // Append-only: only this function may delete here.
  { rule: 'security', table: 'security_event', when: 'r.at < $1', through: 'forget_security_events' },
  { rule: 'suspension', table: 'suspension', when: 'r.proposed_at < $1' },
  { rule: 'booking', table: 'booking', when: 'r.ends < $1' },
  { rule: 'security', table: 'door_look', when: 'r.at < $1' },
  { rule: 'security', table: 'ledger_export', when: 'r.at < $1' },
  { rule: 'workbook', table: 'workbook_finding', when: 'r.at < $1' },
  { rule: 'security', table: 'workbook_import', when: 'r.at < $1' },
  { rule: 'notice', table: 'notice', when: 'r.at < $1' },
  { rule: 'call', table: 'call_lookup', when: 'r.at < $1' },
  { rule: 'read_mark', table: 'case_read', when: ofClosed('case') },
  { rule: 'claim_code', table: 'ticket_claim', when: ofClosed('ticket') },
];

/** Deletes rows whose retention period is over. */
@Injectable()
export class RetentionRows {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Deletes in short transactions and skips rows locked by another process. Returns the number of deleted
   * rows.
   */
  async delete({ rule, table, when, isMachines, through }: Over, batch = RETENTION_BATCH): Promise<number> {
    const before = new Date((isMachines ? Date.now() : this.clock.at()) - retention[rule].after);
    const sql = `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT r.ctid FROM ${table} r WHERE (${when})
      LIMIT $2 FOR UPDATE OF r SKIP LOCKED))`;
    for (let gone = 0; ;) {
      const some = through
        ? await this.call(through, before, batch)
        : (await this.source.query<[unknown, number]>(sql, [before, batch]))[1];
      gone += some;
      if (some < batch) return gone;
    }
  }

  private async call(through: string, before: Date, batch: number): Promise<number> {
    const [row] = await this.source.query<[{ n: number }]>(`SELECT ${through}($1, $2) AS n`, [before, batch]);
    return row.n;
  }
}
