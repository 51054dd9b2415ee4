import type { Office } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AreaEntity } from './area.entity.ts';
import { Term } from './term.ts';
import { instant, newId } from '../../common/columns.ts';

/** An office held by a person, with its term. Its rights cover its area and all areas below. */
@Entity('office')
export class OfficeEntity extends Term {
  @Column(newId)
  id!: string;

  @Column({ type: 'text' })
  office!: Office;

  @Index()
  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  area!: string;

  @Index()
  @Column({ type: 'uuid' })
  account!: string;

  @Column({ type: 'boolean', default: false })
  deputy!: boolean;

  /** What it is called there; null where its kind says it. */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  /** The end that was set beforehand, if the office ended early. */
  @Column(instant({ nullable: true }))
  planned!: number | null;
}
