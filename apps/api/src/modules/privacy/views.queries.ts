import { Injectable } from '@nestjs/common';
import { maskPhones, offices, personFields, relations, type Office, type PersonField, type Relation } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { ms } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import { decodeCursor, pageOf } from '../../common/paging.ts';
import { Vault, type Sealed } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { inForce } from '../org/org.queries.ts';
import type { ViewList, ViewOfMe } from './views.dto.ts';

interface Row {
  /** Of the ticket. */
  id: string;
  at: number;
  number: string;
  fields: PersonField[];
  words: string | null;
  as: string;
  by: string;
  /** Null once whoever looked has had their identity erased. */
  name: Sealed | null;
  office: Office | null;
  unit: string | null;
}

/** A ticket is locked by whoever looks, so that no two looks at one of them have the same instant. */
const LIST = `
  SELECT r.ticket AS id, ${ms('r.at')} AS at, t.number, r.fields, e.form ->> 'words' AS words, e."as", r.by, r.name,
    (SELECT o.office FROM office o WHERE o.account = r.by AND ${inForce('o', 'r.at')} ORDER BY o.since LIMIT 1) AS office,
    (SELECT u.name FROM membership m JOIN unit u ON u.id = m.unit WHERE m.account = r.by AND ${inForce('m', 'r.at')} ORDER BY m.since LIMIT 1) AS unit
  FROM ticket_reveal r JOIN ticket t ON t.id = r.ticket JOIN ticket_event e ON e.ticket = r.ticket AND e.seq = r.seq
  WHERE r.of = $1 AND ($2::timestamptz IS NULL OR (r.at, r.ticket) < ($2, $3::uuid)) ORDER BY r.at DESC, r.ticket DESC LIMIT $4`;

/** 谁看过我的信息. */
@Injectable()
export class ViewsQueries {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly firewall: Firewall,
  ) {}

  /** Who looked at the name, phone or room of whoever asks, the latest first. @throws DomainError BAD_CURSOR */
  async list({ id }: Pick<Viewer, 'id'>, text: string | undefined, limit: number): Promise<ViewList> {
    const cursor = text ? decodeCursor(text) : null;
    const found = await this.source.query<Row[]>(LIST, [id, cursor && new Date(cursor.at), cursor?.id ?? null, limit + 1]);
    const { rows, nextCursor } = pageOf(found, limit);
    return { items: rows.map((row) => this.viewOf(row)), nextCursor };
  }

  private viewOf({ id, at, number, fields, words, as, by, name, office, unit }: Row): ViewOfMe {
    return {
      at: new Date(at).toISOString(),
      office: office ? offices[office] : (unit ?? relations[as as Relation]),
      name: this.firewall.person({ id: by, name }).inOffice,
      ticket: { id, number },
      fields: fields.map((field) => personFields[field]),
      words: maskPhones(this.vault.openAll(words ?? '')),
    };
  }
}
