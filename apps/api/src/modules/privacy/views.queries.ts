import { Injectable } from '@nestjs/common';
import {
  doorLimits,
  doorWays,
  maskPhones,
  offices,
  personFields,
  postName,
  relations,
  type ActingPost,
  type DoorWay,
  type Office,
  type PersonField,
  type Relation,
} from '@sandan/domain';
import { DataSource } from 'typeorm';
import { ms } from '../../common/columns.ts';
import { Firewall } from '../../common/firewall.ts';
import type { People } from '../../common/people.ts';
import { decodeCursor, pageOf } from '../../common/paging.ts';
import { cellOf, Vault } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { inForce } from '../org/in-force.ts';
import type { DoorLook, ViewList, ViewOfMe } from './views.dto.ts';

interface Row {
  /** The id of the ticket, or of the number look-up. */
  id: string;
  /** The number of the ticket's event; null for a number look-up. */
  seq: number | null;
  at: number;
  number: string | null;
  fields: PersonField[];
  words: string | null;
  as: string;
  by: string;
  office: ActingPost | null;
  /** The unit the viewer acted for: its name says more than its kind. */
  unit: string | null;
}

/** Revealing locks the ticket, so two reveals on one ticket never have the same time. */
const LOOKS = `
  SELECT r.ticket AS id, r.seq, r.at, c.number, r.fields, e.form ->> 'words' AS words, e."as", e.office, r.by
    FROM ticket_reveal r JOIN cases c ON c.id = r.ticket JOIN case_event e ON e.case = r.ticket AND e.seq = r.seq WHERE r.of = $1
  UNION ALL SELECT c.id, NULL, c.at, NULL, '{}', NULL, 'intake', c.office, c.by FROM call_lookup c WHERE c.of = $1`;

/** The viewer appears under their name and office at that time. */
const LIST = `
  SELECT l.id, l.seq, ${ms('l.at')} AS at, l.number, l.fields, l.words, l."as", l.office, l.by,
    (SELECT u.name FROM membership m JOIN unit u ON u.id = m.unit WHERE m.account = coalesce((l.office ->> 'insteadOf')::uuid, l.by)
       AND u.kind = l.office ->> 'office' AND ${inForce('m', 'l.at')} ORDER BY m.since LIMIT 1) AS unit
  FROM (${LOOKS}) l
  WHERE $2::timestamptz IS NULL OR (l.at, l.id) < ($2, $3::uuid) ORDER BY l.at DESC, l.id DESC LIMIT $4`;

/** The text for a number look-up, which shows only the masked name and the building. */
const lookedUp: Pick<ViewOfMe, 'ticket' | 'fields' | 'words'> = {
  ticket: null,
  fields: ['来电号码对应的住户（隐去姓名和门牌）和未办结的单'],
  words: '接到来电，按号码查找未办结的单',
};

interface DoorRow {
  at: number;
  by: string;
  way: DoorWay;
  office: Office | null;
  unit: string | null;
}

/** Accesses by others to a household in which `$1` then lived, or claimed to. */
const DOORS = `
  SELECT ${ms('d.at')} AS at, d.by, d.way,
    (SELECT o.office FROM office o WHERE o.account = d.by AND ${inForce('o', 'd.at')} ORDER BY o.since LIMIT 1) AS office,
    (SELECT u.name FROM membership m JOIN unit u ON u.id = m.unit WHERE m.account = d.by
      AND ${inForce('m', 'd.at')} ORDER BY m.since LIMIT 1) AS unit
  FROM door_look d
  WHERE d.by <> $1 AND EXISTS (SELECT 1 FROM residence r WHERE r.account = $1 AND r.household = d.household
    AND r.since <= d.at AND (r.until IS NULL OR r.until > d.at))
  ORDER BY d.at DESC, d.id DESC LIMIT $2`;

/** The office, or the unit by its name: 幸福里红色管家队 says more than 红色管家. */
const lookedAs = (post: ActingPost, unit: string | null): string =>
  post.office in offices || post.insteadOf ? postName(post) : (unit ?? postName(post));

/** The name at that time of the person who looked. */
const lookerOf = ({ by, at }: Pick<Row, 'by' | 'at'>, names: People, viewer: Pick<Viewer, 'id'>): string =>
  names.asOf(by, at).of(viewer, by, 'holder')!;

const doorOf = ({ at, way, office, unit }: DoorRow, name: string): DoorLook => ({
  at: new Date(at).toISOString(),
  label: doorWays[way],
  office: office ? offices[office] : (unit ?? ''),
  name,
});

/** The access log for residents, 谁看过我的信息. */
@Injectable()
export class ViewsQueries {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly firewall: Firewall,
  ) {}

  /** Accesses to the caller's name, phone or room, newest first. @throws DomainError BAD_CURSOR */
  async list(viewer: Pick<Viewer, 'id'>, text: string | undefined, limit: number): Promise<ViewList> {
    const cursor = text ? decodeCursor(text) : null;
    const found = await this.source.query<Row[]>(LIST, [
      viewer.id,
      cursor && new Date(cursor.at),
      cursor?.id ?? null,
      limit + 1,
    ]);
    const { rows, nextCursor } = pageOf(found, limit);
    const looks = cursor ? [] : await this.source.query<DoorRow[]>(DOORS, [viewer.id, doorLimits.shown]);
    const names = await this.firewall.people(
      this.source.manager,
      [...rows, ...looks].map(({ by }) => by),
    );
    const nameOf = (row: Pick<Row, 'by' | 'at'>): string => lookerOf(row, names, viewer);
    const doors = looks.map((look) => doorOf(look, nameOf(look)));
    return {
      items: rows.map((row) => this.viewOf(row, nameOf(row))),
      ...(doors.length > 0 && { doors }),
      nextCursor,
    };
  }

  private viewOf(row: Row, name: string): ViewOfMe {
    const { at, as, office, unit } = row;
    return {
      at: new Date(at).toISOString(),
      office: office ? lookedAs(office, unit) : (unit ?? relations[as as Relation]),
      name,
      ...this.whatOf(row),
    };
  }

  private whatOf({ id, seq, number, fields, words }: Row): Pick<ViewOfMe, 'ticket' | 'fields' | 'words'> {
    if (seq === null) return lookedUp;
    return {
      ticket: { id, number: number! },
      fields: fields.map((field) => personFields[field]),
      words: maskPhones(this.vault.openAll(words ?? '', cellOf('case_event', 'form', id, seq))),
    };
  }
}
