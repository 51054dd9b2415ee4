import { Injectable } from '@nestjs/common';
import { DAY, DomainError, type Office } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { Siblings } from '../../common/siblings.ts';
import { SweepService } from '../sweep/sweep.service.ts';

const PATTERN = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;
const LONGEST = 400 * DAY;
/** The largest offset of the demo's clock. */
const FURTHEST = 5 * 365 * DAY;

/** An ISO 8601 duration of days, hours, minutes and seconds, in ms. @throws DomainError WRONG_TYPE */
export function durationOf(text: string): number {
  const match = PATTERN.exec(text);
  const [days, hours, minutes, seconds] = (match?.slice(1) ?? []).map((part) => Number(part ?? 0));
  const ms = (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000;
  if (!match || ms <= 0 || ms > LONGEST) throw new DomainError('WRONG_TYPE', { field: 'advance' });
  return ms;
}

export interface PersonaRow {
  persona: string;
  name: string;
  offices: { office: Office; area: string }[];
  units: string[];
  home: string | null;
}

/** Features of the demo: choosing an invented person, and moving the clock. */
@Injectable()
export class DemoService {
  private reads = 0;
  private newest = 0;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly sweeper: SweepService,
    private readonly firewall: Firewall,
    private readonly siblings: Siblings,
  ) {
    siblings.answer('clock', () => this.readClock());
  }

  /** Loads the offset that another process has set. A read that a later one has overtaken counts for nothing. */
  async readClock(): Promise<number> {
    const read = ++this.reads;
    const [row] = await this.source.query<{ offset: number }[]>(
      `SELECT "offset" FROM demo_clock WHERE id = 1`,
    );
    if (read > this.newest) {
      this.newest = read;
      this.clock.offset = row?.offset ?? 0;
    }
    return this.clock.at();
  }

  /**
   * Moves the clock forward, on every connection, and takes all moves that became due.
   * @throws DomainError WRONG_TYPE, TOO_LATE
   */
  async advance(text: string): Promise<number> {
    const rows = await this.source.query<unknown[]>(
      `INSERT INTO demo_clock (id, "offset") VALUES (1, $1)
       ON CONFLICT (id) DO UPDATE SET "offset" = demo_clock."offset" + $1 WHERE demo_clock."offset" + $1 <= $2 RETURNING id`,
      [durationOf(text), FURTHEST],
    );
    if (rows.length === 0) throw new DomainError('TOO_LATE', { field: 'advance' });
    const at = await this.readClock();
    await this.siblings.ask('clock');
    await this.sweeper.sweep();
    return at;
  }

  /** All personas, in the order of their creation, named as to themselves: a visitor signs in as one. */
  async personas(): Promise<PersonaRow[]> {
    const rows = await this.source.query<
      (Omit<PersonaRow, 'home' | 'name'> & { id: string; home: { id: string; name: string } | null })[]
    >(
      `SELECT a.id, substr(a.openid, 6) AS persona,
         (SELECT coalesce(json_agg(json_build_object('office', o.office, 'area', ar.name)), '[]')
            FROM office o JOIN area ar ON ar.id = o.area WHERE o.account = a.id AND o.until IS NULL) AS offices,
         (SELECT coalesce(json_agg(u.name), '[]') FROM membership m JOIN unit u ON u.id = m.unit
           WHERE m.account = a.id AND m.until IS NULL) AS units,
         (SELECT json_build_object('id', h.id, 'name', h.full_name) FROM residence r
           JOIN area h ON h.id = r.household WHERE r.account = a.id AND (r.until IS NULL OR r.until > $1)
           LIMIT 1) AS home
       FROM account a WHERE a.openid LIKE 'demo-%' AND a.active ORDER BY a.id`,
      [new Date(this.clock.at())],
    );
    const names = await this.firewall.people(
      this.source.manager,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ...row,
      name: names.of(row, row.id, 'self')!,
      home: row.home && this.firewall.place(row.home),
    }));
  }
}
