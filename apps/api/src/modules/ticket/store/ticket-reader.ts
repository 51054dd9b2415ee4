import { notWorking, progressActions } from '@sandan/domain';
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { selected, type Choice } from '../../../common/columns.ts';
import type { Rows, Statement } from '../../../common/statements.ts';
import { cellOf, type Vault } from '../../../common/vault.ts';
import type { CaseCollections } from '../../case/store/case-collections.ts';
import { countOfEvents, lastStep } from '../../case/store/case-events.ts';
import type { CaseStore } from '../../case/store/case.store.ts';
import { picturesOf } from '../../file/case-pictures.queries.ts';
import { ofCategory } from '../../org/category.sql.ts';
import { ORGANISATION_VERSION } from '../../org/organisation-version.ts';
import { onCards, type Listed, type Loaded, type LoadedCard } from './loaded.ts';
import { TicketEntity } from './ticket.entity.ts';

/** SQL: every ticket with its case. */
const TICKETS = 'ticket t JOIN cases c ON c.id = t.id';

/** Free text in which phone numbers are encrypted. `behalf` stays encrypted: only the firewall opens it. */
const wordColumns = ['place', 'words', 'title'] as const;

/** What the version of its category says of a ticket. */
const ofVersion = [
  ['openness', `coalesce(${ofCategory('neighbours')}, 'never')`],
  ['ownLimits', `coalesce(${ofCategory('own_limits')}, '{}')`],
  ['needsAfter', `coalesce(${ofCategory('needs_after')}, false)`],
  ['route', ofCategory('route')],
] as const;

/** What the events of a ticket tell of it that is written nowhere else. */
const ofEvents = [
  ['nudges', `CASE WHEN t.nudged_at IS NULL THEN 0 ELSE ${countOfEvents('t.id', 'nudge')} END`],
  ['progressAt', `CASE WHEN c.state <> 'closed' THEN ${lastStep('t.id', progressActions, notWorking)} END`],
] as const;

/** Reads tickets with the rows beside them, whole or as their cards show them. */
export class TicketReader {
  private readonly columns: string;
  private readonly cardColumns: string;

  constructor(
    source: DataSource,
    private readonly vault: Vault,
    private readonly cases: CaseStore,
    private readonly rows: Pick<CaseCollections<string>, 'select' | 'decrypted'>,
  ) {
    const meta = source.getMetadata(TicketEntity);
    this.columns = this.selection(meta, () => true);
    this.cardColumns = this.selection(meta, (name) => onCards.has(name));
  }

  /** Tickets by a SQL condition over `ticket t` and `cases c`, e.g. `t.id = $1 ORDER BY …`. */
  async find(manager: EntityManager, where: string, parameters: readonly unknown[]): Promise<Loaded[]> {
    const { text, values } = this.finding(where, parameters);
    return this.read<Loaded>(manager, text, values);
  }

  /** The statement of `find`. */
  finding(where: string, values: readonly unknown[]): Statement {
    return { text: `SELECT ${this.columns} FROM ${TICKETS} WHERE ${where}`, values };
  }

  /** What the statement of `find` has read. */
  found(rows: Rows): Loaded[] {
    return (rows as Loaded[]).map((row) => this.decrypted(row));
  }

  /** As `find`, by SQL of rows with the name of a `list`, the `id` of a ticket and its `place` in the list. */
  async findListed<List extends string>(
    manager: EntityManager,
    listed: string,
    parameters: readonly unknown[],
  ): Promise<Listed<List>[]> {
    const sql = `SELECT l.list, ${this.columns} FROM (${listed}) l JOIN (${TICKETS}) ON t.id = l.id ORDER BY l.list, l.place`;
    return this.read<Listed<List>>(manager, sql, parameters);
  }

  /** As `find`, with what cards show. */
  async findCards(
    manager: EntityManager,
    where: string,
    parameters: readonly unknown[],
  ): Promise<LoadedCard[]> {
    const sql = `SELECT ${this.cardColumns} FROM ${TICKETS} WHERE ${where}`;
    return this.read<LoadedCard>(manager, sql, parameters);
  }

  private async read<One extends LoadedCard>(
    manager: EntityManager,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<One[]> {
    const rows = await manager.query<One[]>(sql, [...parameters]);
    return rows.map((row) => this.decrypted(row));
  }

  private selection(meta: EntityMetadata, isChosen: Choice): string {
    const columns = [
      ...this.cases.select('c', { openedAt: 'placedAt' }, isChosen),
      ...selected(meta, 't', {}, isChosen),
      ...ofVersion.filter(([name]) => isChosen(name)).map(([name, sql]) => `${sql} AS "${name}"`),
      ...ofEvents.map(([name, sql]) => `${sql} AS "${name}"`),
      `${ORGANISATION_VERSION} AS organisation`,
      `${picturesOf('t.id')} AS pictures`,
      ...this.rows.select('t.id', 't.filled', isChosen),
    ];
    return columns.join(', ');
  }

  /** Decrypts the free text of a ticket and its rows. */
  private decrypted<One extends LoadedCard>(row: One): One {
    const words = wordColumns.map(
      (column) => [column, this.vault.openAll(row[column], cellOf('ticket', column, row.id))] as const,
    );
    return { ...row, ...Object.fromEntries(words), ...this.rows.decrypted(row.id, row) };
  }
}
