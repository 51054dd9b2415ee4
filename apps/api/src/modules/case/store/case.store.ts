import { Injectable } from '@nestjs/common';
import { dateOfDay, dayOf, type Instant, type Noun } from '@sandan/domain';
import { DataSource, In, type EntityManager } from 'typeorm';
import { selected, type Choice } from '../../../common/columns.ts';
import type { WriteBatch } from '../../../common/write-batch.ts';
import { CaseEntity } from './case.entity.ts';
import { casesWithCurrentParty } from './case-participants.ts';

/** The row of a case as its noun's store writes it; what was said is added by events. */
export type CaseRow = Omit<CaseEntity, 'said'>;

/** Where a case lies: its community, and the area it is about with the areas above it. */
export type CasePlace = Pick<CaseRow, 'community' | 'path'>;

/** Limits the search text of a long case to its newest characters. */
const MOST_SAID = 20_000;

/** Reads and writes what all cases have in common. Each noun's store uses it beside its own table. */
@Injectable()
export class CaseStore {
  constructor(private readonly source: DataSource) {}

  /** The columns of `cases` for a SELECT, under the names of the noun's rules. */
  select(alias: string, names: Partial<Record<keyof CaseEntity, string>>, isChosen?: Choice): string[] {
    return selected(this.source.getMetadata(CaseEntity), alias, names, isChosen);
  }

  /** Locks cases for writing until the transaction ends, in id order, so that two writers cannot deadlock. */
  async lock(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query(`SELECT 1 FROM cases WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`, [ids]);
  }

  /** The common part of some cases. */
  find(manager: EntityManager, ids: readonly string[]): Promise<CaseEntity[]> {
    return manager.findBy(CaseEntity, { id: In([...ids]) });
  }

  /** Those of some ids that have a case. */
  async known(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(`SELECT id FROM cases WHERE id = ANY ($1)`, [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** How many open cases of a noun lie in an area. */
  async openWithin(manager: EntityManager, noun: Noun, area: string): Promise<number> {
    const [row] = await manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM cases WHERE noun = $1 AND path @> ARRAY[$2::uuid] AND state <> 'closed'`,
      [noun, area],
    );
    return row.count;
  }

  /** How many open cases of a noun a party takes part in. */
  async openWith(manager: EntityManager, noun: Noun, party: string): Promise<number> {
    const [row] = await manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM cases c WHERE c.noun = $1 AND c.state <> 'closed'
        AND c.id IN (${casesWithCurrentParty('$2')})`,
      [noun, party],
    );
    return row.count;
  }

  async nounOf(manager: EntityManager, id: string): Promise<Noun | undefined> {
    const [row] = await manager.query<{ noun: Noun }[]>(`SELECT noun FROM cases WHERE id = $1`, [id]);
    return row?.noun;
  }

  /** The number of a new case. */
  async nextNumber(manager: EntityManager, community: string, at: Instant): Promise<string> {
    const [row] = await manager.query<[{ number: string }]>(
      `SELECT coalesce(a.prefix, 'SDT') || '-' || $2 || '-' || lpad(nextval('ticket_number')::text, 6, '0') AS number
        FROM area a WHERE a.id = $1`,
      [community, dateOfDay(dayOf(at)).slice(0, 4)],
    );
    return row.number;
  }

  insert(writes: WriteBatch, row: CaseRow): void {
    writes.insert(CaseEntity, [row]);
  }

  update(writes: WriteBatch, { id, ...row }: Partial<CaseRow> & { id: string }): void {
    writes.update(CaseEntity, id, row);
  }

  async addSaid(manager: EntityManager, id: string, said: string): Promise<void> {
    await manager.query(
      `UPDATE cases SET said = right(concat_ws(' ', nullif(said, ''), $2::text), ${MOST_SAID}) WHERE id = $1`,
      [id, said],
    );
  }

  async setSaid(manager: EntityManager, id: string, said: string): Promise<void> {
    await manager.update(CaseEntity, { id }, { said: said.slice(-MOST_SAID) });
  }
}
