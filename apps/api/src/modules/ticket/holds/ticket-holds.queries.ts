import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ms } from '../../../common/columns.ts';
import { decodeCursor, pageOf } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { ofCategory } from '../../org/category.sql.ts';
import { HAS_CARD } from './ticket-neighbours.queries.ts';
import { type HoldList, type HoldsQuery, PublicHold, type HoldRow } from './ticket-holds.dto.ts';

/** Tickets that neighbours may not see are left out: even the hold would reveal that they exist. */
const LIST = `SELECT t.id, ${ms('h.since')} AS at, b.full_name AS building, ${ofCategory('name')} AS category,
    h.reason, h.public_line AS "publicLine", ${ms('h.since')} AS since, ${ms('h.review')} AS review
  FROM ticket_hold h JOIN ticket t ON t.id = h.ticket JOIN area b ON b.id = t.building
    JOIN cases c ON c.id = t.id
  WHERE h.until IS NULL AND t.estate = $1 AND c.community = ANY ($2) AND ${HAS_CARD}
    AND ($3::timestamptz IS NULL OR (h.since, t.id) < ($3, $4::uuid)) ORDER BY h.since DESC, t.id DESC LIMIT $5`;

/** The tickets on hold in an estate, readable by everyone there. */
@Injectable()
export class TicketHolds {
  constructor(private readonly source: DataSource) {}

  /** @throws DomainError BAD_CURSOR */
  async list({ belongsTo }: Viewer, { estate, cursor, limit = 20 }: HoldsQuery): Promise<HoldList> {
    const after = cursor ? decodeCursor(cursor) : null;
    const found = await this.source.query<HoldRow[]>(LIST, [
      estate,
      belongsTo,
      after && new Date(after.at),
      after?.id ?? null,
      limit + 1,
    ]);
    const { rows, nextCursor } = pageOf(found, limit);
    return { items: rows.map(PublicHold.of), nextCursor };
  }
}
