import type { Mark } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { CaseEntity } from '../store/case.entity.ts';

/**
 * What a case says in the figures, written with the case from its rules: figures are counted over these rows
 * and open to them (ADR 57). They can be derived again from the events at any time.
 */
@Entity('figure_row')
@Index('figure_row_at', ['basis', 'community', 'at'])
export class FigureRowEntity {
  @ForeignKey(() => CaseEntity)
  @PrimaryColumn({ type: 'uuid' })
  case!: string;

  @PrimaryColumn({ type: 'text' })
  basis!: string;

  @PrimaryColumn({ type: 'int' })
  part!: number;

  /** By which it belongs to a period; null while that is open. */
  @Column(instant({ nullable: true }))
  at!: number | null;

  @Column({ type: 'jsonb' })
  marks!: Readonly<Record<string, Mark>>;

  @Column({ type: 'int', nullable: true })
  minutes!: number | null;

  @Column({ type: 'uuid', nullable: true })
  unit!: string | null;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'text', default: 'self' })
  source!: string;

  @Column({ type: 'boolean' })
  sensitive!: boolean;

  @Column({ type: 'uuid' })
  community!: string;

  /** The areas of the case, as in its row of `cases`. */
  @Column({ type: 'uuid', array: true })
  path!: string[];
}
