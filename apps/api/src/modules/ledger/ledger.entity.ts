import type { LedgerBook, LedgerState } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';
import { AccountEntity } from '../account/account.entity.ts';
import type { LedgerFilter } from '../ticket/ledger/ledger-conditions.ts';

/** A workbook of ledgers: who asked for it, with which filters, and when they fetched it. */
@Entity('ledger_export')
export class LedgerExportEntity {
  @Column(newId)
  id!: string;

  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  account!: string;

  @Column({ type: 'text' })
  book!: LedgerBook;

  @Column({ type: 'jsonb' })
  filter!: LedgerFilter;

  @Column({ type: 'text' })
  state!: Exclude<LedgerState, 'gone'>;

  /** Lines written so far. */
  @Column({ type: 'int' })
  lines!: number;

  @Column(instant())
  at!: number;

  /** When the process that writes it last wrote some lines, or ended. */
  @Column(instant({ nullable: true }))
  wroteAt!: number | null;

  @Column({ type: 'timestamptz', array: true })
  fetchedAt!: Date[];
}
