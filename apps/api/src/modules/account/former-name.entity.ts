import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';
import { AccountEntity } from './account.entity.ts';

/** A former name: events of its time are shown under it. */
@Entity('former_name')
export class FormerNameEntity {
  @ForeignKey(() => AccountEntity)
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  @PrimaryColumn(instant() as { type: 'timestamptz' })
  until!: number;

  @Column({ type: 'text' })
  name!: Sealed;
}
