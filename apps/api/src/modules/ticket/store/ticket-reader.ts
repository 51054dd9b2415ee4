import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { selected, type Choice } from '../../../common/columns.ts';
import { cellOf, type Vault } from '../../../common/vault.ts';
import type { CaseCollections } from '../../case/store/case-collections.ts';
import type { CaseStore } from '../../case/store/case.store.ts';
import { picturesOf } from '../../file/case-pictures.queries.ts';
import { ORGANISATION_VERSION } from '../../org/organisation-version.ts';
import { CATEGORY_OPENNESS } from './category-openness.ts';
import { onCards, type Loaded, type LoadedCard } from './loaded.ts';
import { TicketEntity } from './ticket.entity.ts';

/** Free text in which phone numbers are encrypted. `behalf` stays encrypted: only the firewall opens it. */
const wordColumns = ['place', 'words', 'title'] as const;

/** Reads tickets with the rows beside them, whole or as their cards show them. */
export class TicketReader {
  private readonly select: string;
  private readonly selectCards: string;

  constructor(
    source: DataSource,
    private readonly vault: Vault,
    private readonly cases: CaseStore,
    private readonly rows: Pick<CaseCollections<string>, 'select' | 'decrypted'>,
  ) {
    const meta = source.getMetadata(TicketEntity);
    this.select = this.selection(meta, () => true);
    this.selectCards = this.selection(meta, (name) => onCards.has(name));
  }

  /** Tickets by a SQL condition over `ticket t` and `cases c`, e.g. `t.id = $1 ORDER BY …`. */
  async find(manager: EntityManager, where: string, parameters: readonly unknown[]): Promise<Loaded[]> {
    const rows = await manager.query<Loaded[]>(`${this.select} WHERE ${where}`, [...parameters]);
    return rows.map((row) => this.decrypted(row));
  }

  /** As `find`, with what cards show. */
  async findCards(
    manager: EntityManager,
    where: string,
    parameters: readonly unknown[],
  ): Promise<LoadedCard[]> {
    const rows = await manager.query<LoadedCard[]>(`${this.selectCards} WHERE ${where}`, [...parameters]);
    return rows.map((row) => this.decrypted(row));
  }

  private selection(meta: EntityMetadata, isChosen: Choice): string {
    const columns = [
      ...this.cases.select('c', { openedAt: 'placedAt' }, isChosen),
      ...selected(meta, 't', {}, isChosen),
      `coalesce(${CATEGORY_OPENNESS}, 'never') AS openness`,
      `${ORGANISATION_VERSION} AS organisation`,
      `${picturesOf('t.id')} AS pictures`,
      ...this.rows.select('t.id', 't.filled', isChosen),
    ];
    return `SELECT ${columns.join(', ')} FROM ticket t JOIN cases c ON c.id = t.id`;
  }

  /** Decrypts the free text of a ticket and its rows. */
  private decrypted<One extends LoadedCard>(row: One): One {
    const words = wordColumns.map(
      (column) => [column, this.vault.openAll(row[column], cellOf('ticket', column, row.id))] as const,
    );
    return { ...row, ...Object.fromEntries(words), ...this.rows.decrypted(row.id, row) };
  }
}
