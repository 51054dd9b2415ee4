import { Column, Entity, Index } from 'typeorm';
import { instant, newId } from '../../common/columns.ts';

/** An absence of a post holder, with its term; ending it early moves `until` forward. */
@Entity('absence')
export class AbsenceEntity {
  @Column(newId)
  id!: string;

  @Index()
  @Column({ type: 'uuid' })
  account!: string;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  deputy!: string | null;

  @Column(instant())
  since!: number;

  @Column(instant())
  until!: number;

  /** The end as it was entered, if the absence ended early. */
  @Column(instant({ nullable: true }))
  planned!: number | null;

  /** The reason, encrypted because it is often about health. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  /** The account that entered it: the absent person, or a superior. */
  @Column({ type: 'uuid' })
  by!: string;
}
