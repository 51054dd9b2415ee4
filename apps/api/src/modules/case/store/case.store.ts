import { Injectable } from '@nestjs/common';
import { dateOfDay, dayOf, type Instant, type Noun } from '@sandan/domain';
import { DataSource, In, type EntityManager } from 'typeorm';
import { selected, type Choice } from '../../../common/columns.ts';
import type { Statement } from '../../../common/statements.ts';
import type { WriteBatch } from '../../../common/write-batch.ts';
import { CaseEntity } from './case.entity.ts';
import { casesWithCurrentParty } from './case-participants.ts';

/** The row of a case as its noun's store writes it; what was said is added by events. */
export type CaseRow = Omit<CaseEntity, 'said'>;

/** Where a case lies: its community, and the area it is about with the areas above it. */
export type CasePlace = Pick<CaseRow, 'community' | 'path'>;

/** Limits the search text of a long case to its newest characters. */
const MOST_SAID = 20_000;

const ADD_SAID = `said = right(concat_ws(' ', nullif(said, ''), $1::text), ${MOST_SAID})`;

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
    const { text, values } = this.locking(ids);
    await manager.query(text, [...values]);
  }

  /** The statement of `lock`. */
  locking(ids: readonly string[]): Statement {
    return { text: `SELECT 1 FROM cases WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`, values: [ids] };
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

  /** How many open cases of a noun in a community are promised for an instant or later. */
  async promisedFrom(manager: EntityManager, noun: Noun, community: string, from: Instant): Promise<number> {
    const [row] = await manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM cases WHERE noun = $1 AND community = $2 AND state <> 'closed' AND promised_at >= $3`,
      [noun, community, new Date(from)],
    );
    return row.count;
  }

  /** The nouns of some cases, by id. */
  async nounsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Noun>> {
    const rows = await manager.query<{ id: string; noun: Noun }[]>(
      `SELECT id, noun FROM cases WHERE id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, noun }) => [id, noun]));
  }

  /** The number of a new case. */
  async nextNumber(manager: EntityManager, community: string, at: Instant): Promise<string> {
    return (await this.nextNumbers(manager, [community], at))[0]!;
  }

  /** The numbers of new cases in some communities, one for each. */
  async nextNumbers(manager: EntityManager, communities: readonly string[], at: Instant): Promise<string[]> {
    const rows = await manager.query<{ number: string }[]>(
      `SELECT coalesce(a.prefix, 'SDT') || '-' || $2 || '-' || lpad(nextval('ticket_number')::text, 6, '0') AS number
        FROM unnest($1::uuid[]) WITH ORDINALITY AS c (id, place) JOIN area a ON a.id = c.id ORDER BY c.place`,
      [communities, dateOfDay(dayOf(at)).slice(0, 4)],
    );
    return rows.map(({ number }) => number);
  }

  /** Adds a case, with the search text of what was said in it. */
  insert(writes: WriteBatch, row: CaseRow, said = ''): void {
    writes.insert(CaseEntity, [{ ...row, ...(said && { said: said.slice(-MOST_SAID) }) }]);
  }

  /** Changes a case, and adds to the search text of what was said in it. */
  update(writes: WriteBatch, { id, ...row }: Partial<CaseRow> & { id: string }, said = ''): void {
    writes.update(CaseEntity, id, row, said ? { text: ADD_SAID, values: [said] } : undefined);
  }

  async setSaid(manager: EntityManager, id: string, said: string): Promise<void> {
    await manager.update(CaseEntity, { id }, { said: said.slice(-MOST_SAID) });
  }
}
