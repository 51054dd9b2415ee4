import { Injectable } from '@nestjs/common';
import { CODE_NAME, tablesErasureDeletes, columnsErasureEmpties } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { ms } from '../../common/columns.ts';
import { cellOf, Vault, type Sealed } from '../../common/vault.ts';
import type { TicketWithEvents } from '../ticket/privacy/ticket-redaction.ts';
import { maskWords, type PersonToRedact } from '../ticket/privacy/redact-events.ts';

interface Row {
  name: Sealed;
  phone: Sealed | null;
  /** Oldest first, each with the time it was replaced. */
  former: { name: Sealed; until: number }[];
  rooms: { id: string; room: Sealed; estate: string | null }[];
}

/** Names of people and rooms: of their homes, and of the households among some ids. */
const NAMES = `SELECT id, 'account' AS "table", name, NULL AS estate FROM account WHERE id = ANY ($1)
  UNION ALL SELECT h.id, 'area', h.full_name, (SELECT e.name FROM area e WHERE e.id = ANY (h.path) AND e.kind = 'estate') FROM area h
  WHERE h.kind = 'household' AND (h.id = ANY ($2) OR h.id IN (SELECT household FROM residence WHERE account = ANY ($1)))`;

const ROW = `SELECT a.name, a.phone,
  (SELECT coalesce(json_agg(json_build_object('name', f.name, 'until', ${ms('f.until')})
    ORDER BY f.until), '[]') FROM former_name f
    WHERE f.account = a.id) AS former, (SELECT coalesce(json_agg(json_build_object('id', h.id, 'room', h.full_name,
    'estate', (SELECT e.name FROM area e WHERE e.id = ANY (h.path) AND e.kind = 'estate'))), '[]')
  FROM residence r JOIN area h ON h.id = r.household
    WHERE r.account = a.id AND r.status IN ('confirmed', 'ended')) AS rooms FROM account a WHERE a.id = $1`;

/** The column that holds the name. */
const NAMED_IN = { account: 'name', area: 'full_name' } as const;

/** Skip one-character and placeholder names: redacting them would damage other text. */
const saysWho = (word: string): boolean => [...word].length > 1 && word !== CODE_NAME && word !== '微信用户';

/** A room as people write it, with and without its estate. */
const written = (room: string, estate: string | null): string[] => [room, room.replace(estate ?? '', '')];

const belongsTo = (whose: readonly string[]): string => whose.map((column) => `${column} = $1`).join(' OR ');

/** The identifying data of an account, and its erasure. */
@Injectable()
export class Identities {
  constructor(private readonly vault: Vault) {}

  /**
   * What to redact from free text: the phone number, each name from the time it was used, and the rooms of
   * confirmed homes as people write them. Rooms that are only claimed are left out: they would redact the
   * words of others.
   */
  async of(manager: EntityManager, account: string): Promise<PersonToRedact> {
    const [row] = await manager.query<Row[]>(ROW, [account]);
    const { former, rooms, name, phone } = row!;
    const called = [...former.map((one) => one.name), name].map((one, at) => ({
      text: this.vault.open(one, cellOf('account', 'name', account)),
      since: former[at - 1]?.until ?? 0,
    }));
    const lived = rooms
      .flatMap(({ id, room, estate }) =>
        written(this.vault.open(room, cellOf('area', 'full_name', id)), estate),
      )
      .map((text) => ({ text, since: 0 }));
    return {
      person: account,
      homes: rooms.map(({ id }) => id),
      names: [...called, ...lived].filter(({ text }) => saysWho(text)),
      phone: phone && this.vault.open(phone, cellOf('account', 'phone', account)),
    };
  }

  /**
   * What to redact from a case's free text: the names and rooms of its people, the rooms among `ids`, and the
   * person it was placed for; longest first.
   */
  async wordsOf(
    manager: EntityManager,
    people: readonly string[],
    { events, ids }: Pick<TicketWithEvents, 'events'> & { readonly ids: readonly string[] },
  ): Promise<string[]> {
    const rows = await manager.query<
      { id: string; table: 'account' | 'area'; name: Sealed; estate: string | null }[]
    >(NAMES, [people, ids]);
    const stranger = events[0]!.form.behalf_name;
    const words = [
      ...rows.flatMap(({ id, table, name, estate }) =>
        written(this.vault.open(name, cellOf(table, NAMED_IN[table], id)), estate),
      ),
      ...(typeof stranger === 'string' ? [stranger] : []),
    ];
    return [...new Set(words.filter(saysWho))].sort((a, b) => b.length - a.length);
  }

  /** Redacts a person from the notices others received about these cases. */
  async cleanNotices(
    manager: EntityManager,
    tickets: readonly string[],
    { names }: PersonToRedact,
  ): Promise<void> {
    const rows = await manager.query<{ id: string; account: string; of: string; text: Sealed }[]>(
      `SELECT id, account, "case" AS of, text FROM notice WHERE "case" = ANY ($1) FOR UPDATE`,
      [tickets],
    );
    for (const { id, account, of, text } of rows) {
      const cell = cellOf('notice', 'text', account, of);
      const told = this.vault.open(text, cell);
      const clean = maskWords(
        told,
        names.map((one) => one.text),
      );
      if (clean !== told)
        await manager.query(`UPDATE notice SET text = $2 WHERE id = $1`, [id, this.vault.seal(clean, cell)]);
    }
  }

  /**
   * Deletes all personal data of the account in the order of the inventory. The account row stays, without a
   * name, as the actor of its events.
   */
  async erase(manager: EntityManager, account: string): Promise<void> {
    for (const [table, whose] of tablesErasureDeletes())
      await manager.query(`DELETE FROM ${table} WHERE ${belongsTo(whose)}`, [account]);
    for (const { table, columns, whose } of columnsErasureEmpties())
      await manager.query(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = NULL`).join(', ')} WHERE ${belongsTo(whose)}`,
        [account],
      );
    await manager.query(
      `UPDATE account SET openid = NULL, name = $2, phone = NULL, phone_index = NULL, active = false WHERE id = $1`,
      [account, this.vault.seal(CODE_NAME, cellOf('account', 'name', account))],
    );
  }
}
