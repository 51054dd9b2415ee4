import { Injectable } from '@nestjs/common';
import {
  bookingOutcomes,
  bookingStates,
  homeStatuses,
  officeLabel,
  roles,
  type BookingOutcome,
  type BookingState,
  type HomeStatus,
  type Office,
} from '@sandan/domain';
import { DataSource } from 'typeorm';
import { ms } from '../../../common/columns.ts';
import { Vault, cellOf } from '../../../common/vault.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { ViewsQueries } from '../views.queries.ts';
import { when } from './exported-time.ts';

const PAGE = 500;
/** The person's account, homes, posts and bookings, and who looked at them. */
@Injectable()
export class ExportedPerson {
  constructor(
    private readonly source: DataSource,
    private readonly views: ViewsQueries,
    private readonly vault: Vault,
  ) {}

  async account(viewer: Viewer): Promise<object> {
    const [row] = await this.source.query<[{ name: string; phone: string | null }]>(
      `SELECT name, phone FROM account WHERE id = $1`,
      [viewer.id],
    );
    const open = <T>(value: T, column: string): T =>
      this.vault.openAll(value, cellOf('account', column, viewer.id));
    return {
      编号: viewer.id,
      姓名: open(row.name, 'name'),
      电话: open(row.phone, 'phone'),
      社区: viewer.choices.map(({ name }) => name).join('、') || null,
    };
  }

  async homes(account: string): Promise<object[]> {
    const rows = await this.source.query<
      {
        id: string;
        household: string;
        room: string;
        role: keyof typeof roles;
        status: HomeStatus;
        refusal: string | null;
        since: number;
        until: number | null;
      }[]
    >(
      `SELECT r.id, h.id AS household, h.full_name AS room, r.role, r.status, r.refusal, ${ms('r.since')} AS since,
        ${ms('r.until')} AS until
        FROM residence r JOIN area h ON h.id = r.household WHERE r.account = $1 ORDER BY r.since`,
      [account],
    );
    return rows.map(({ id, household, room, role, status, refusal, since, until }) => ({
      门牌: this.vault.openAll(room, cellOf('area', 'full_name', household)),
      身份: roles[role],
      状态: homeStatuses[status],
      原因: this.vault.openAll(refusal, cellOf('residence', 'refusal', id)),
      起: when(since),
      止: when(until),
    }));
  }

  async posts(account: string): Promise<object[]> {
    const rows = await this.source.query<
      { office: Office | null; label: string | null; place: string; since: number; until: number | null }[]
    >(
      `SELECT o.office, o.label, a.name AS place, ${ms('o.since')} AS since, ${ms('o.until')} AS until FROM office o
        JOIN area a ON a.id = o.area WHERE o.account = $1
       UNION ALL SELECT NULL, NULL, u.name, ${ms('m.since')}, ${ms('m.until')}
         FROM membership m JOIN unit u ON u.id = m.unit WHERE m.account = $1 ORDER BY since`,
      [account],
    );
    return rows.map(({ office, label, place, since, until }) => ({
      职务: office ? `${place} ${officeLabel({ office, label })}` : place,
      起: when(since),
      止: when(until),
    }));
  }

  async bookings(account: string): Promise<object[]> {
    const rows = await this.source.query<
      { title: string; place: string; starts: number; state: BookingState; outcome: BookingOutcome | null }[]
    >(
      `SELECT a.title, a.place, ${ms('b.starts')} AS starts, c.state, c.outcome FROM booking b
        JOIN activity a ON a.id = b.activity JOIN cases c ON c.id = b.id WHERE b.account = $1 ORDER BY b.starts`,
      [account],
    );
    return rows.map(({ title, place, starts, state, outcome }) => ({
      活动: title,
      地点: place,
      时间: when(starts),
      状态: outcome ? bookingOutcomes[outcome] : bookingStates[state],
    }));
  }

  async looks(viewer: Viewer): Promise<object[]> {
    const found: object[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await this.views.list(viewer, cursor, PAGE);
      found.push(
        ...page.items.map(({ at, office, name, ticket, fields, words }) => ({
          时间: at,
          职务: office,
          姓名: name,
          单号: ticket?.number ?? null,
          看了: fields,
          理由: words,
        })),
      );
      cursor = page.nextCursor;
    }
    return found;
  }
}
