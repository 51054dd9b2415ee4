import { Column } from 'typeorm';
import { instant } from '../../common/columns.ts';

/** From–to: offices, memberships and homes change hands, and past terms stay on record. */
export abstract class Term {
  @Column(instant())
  since!: number;

  /** Null while it lasts. */
  @Column(instant({ nullable: true }))
  until!: number | null;
}
