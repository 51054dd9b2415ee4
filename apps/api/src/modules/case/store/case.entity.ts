import type { Noun } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant, newId } from '../../../common/columns.ts';
import { AreaEntity } from '../../org/area.entity.ts';

/** Indexes whose first column is the area at a depth of the path: see the migration `Lists`. */
function ByDepth(name: string, depths: readonly number[]): ClassDecorator {
  return (entity) => depths.forEach((depth) => Index(`${name}_${depth}`, { synchronize: false })(entity));
}

/**
 * The part that every noun with states has in common: what lists, the sweep and retention read. The table is
 * `cases` because CASE is a reserved word of SQL; columns that refer to it are called `case`.
 */
@Entity('cases')
@Index('cases_known', ['closedAt'], { where: 'closed_at IS NOT NULL AND anonymised_at IS NULL' })
@Index('cases_state', ['community', 'state', 'openedAt'])
@Index('cases_opened', ['openedAt', 'id'])
@Index('cases_due', ['dueAt'], { where: 'due_at IS NOT NULL' })
@Index('cases_path', { synchronize: false })
@ByDepth('cases_due', [1, 2, 3, 4, 5, 6])
@ByDepth('cases_near', [3, 4, 5])
@ByDepth('cases_placed', [1, 2, 3, 4])
@Index('cases_search', { synchronize: false })
@Index('cases_said', { synchronize: false })
export class CaseEntity {
  @Column(newId)
  id!: string;

  @Column({ type: 'text' })
  noun!: Noun;

  /** Like XFL-2026-000123: unique and increasing, with gaps. */
  @Column({ type: 'text', unique: true })
  number!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  community!: string;

  /** The area it is about and the areas above it, from the street downwards. */
  @Column({ type: 'uuid', array: true })
  path!: string[];

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'int' })
  version!: number;

  /** The number of its last event. */
  @Column({ type: 'int' })
  seq!: number;

  @Column(instant())
  openedAt!: number;

  @Column(instant({ nullable: true }))
  closedAt!: number | null;

  /** Cached: when the sweep must process it next. */
  @Column(instant({ nullable: true }))
  dueAt!: number | null;

  /** Cached: the time promised for the current step. */
  @Column(instant({ nullable: true }))
  promisedAt!: number | null;

  /** Cached: whether neighbours see its card; false for every noun but tickets. */
  @Column({ type: 'boolean', default: false })
  showsCard!: boolean;

  /** When the case was anonymised, a fixed time after closing. */
  @Column(instant({ nullable: true }))
  anonymisedAt!: number | null;

  /**
   * Search text for viewers with full access, folded (`common/fold.ts`): number and words, without phone
   * numbers.
   */
  @Column({ type: 'text', select: false })
  search!: string;

  /** Search text of the card for viewers without full access: number and title. */
  @Column({ type: 'text', select: false })
  card!: string;

  /** Search text of remarks that every viewer with full access may read. */
  @Column({ type: 'text', default: '', select: false })
  said!: string;
}
