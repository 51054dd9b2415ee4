import type { PhrasePurpose } from '@sandan/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AreaEntity } from '../org/area.entity.ts';

/** A canned text of a community. */
@Entity('phrase')
export class PhraseEntity {
  @ForeignKey(() => AreaEntity)
  @PrimaryColumn({ type: 'uuid' })
  community!: string;

  @PrimaryColumn({ type: 'text' })
  purpose!: PhrasePurpose;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  text!: string;
}
