import type { Kind, Openness, OwnLimits, UnitKind } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { newId } from '../../common/columns.ts';
import { AreaEntity } from './area.entity.ts';

/** A category of requests in a community, in residents' words: 电瓶车进楼栋, 路灯不亮 … */
@Entity('category')
@Index('category_code', ['community', 'code'], { unique: true })
export class CategoryEntity {
  @Column(newId)
  id!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid' })
  community!: string;

  /** By which tickets of the community name it. It never changes. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The kinds that offer it; a ticket of this category has one of them. */
  @Column({ type: 'text', array: true })
  kinds!: Kind[];

  /** How far neighbours may see such tickets; never until it is set. */
  @Column({ type: 'text', default: 'never' })
  neighbours!: Openness;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @ForeignKey(() => CategoryEntity)
  @Column({ type: 'uuid', nullable: true })
  parent!: string | null;

  /** Words that suggest it. */
  @Column({ type: 'text', array: true, default: [] })
  aliases!: string[];

  /** What is said before anything else when it is chosen. */
  @Column({ type: 'text', nullable: true })
  emergency!: string | null;

  /** Placing needs a picture. */
  @Column({ type: 'boolean', default: false })
  needsBefore!: boolean;

  /** Completing needs a picture. */
  @Column({ type: 'boolean', default: false })
  needsAfter!: boolean;

  /** The kind of unit that usually leads. */
  @Column({ type: 'text', nullable: true })
  route!: UnitKind | null;

  /** Hours by step and urgency. */
  @Column({ type: 'jsonb', default: {} })
  ownLimits!: OwnLimits;
}

/** What a category said from one change to the next: a trigger adds a row, and tickets keep its number (ADR 45). */
@Entity('category_version')
export class CategoryVersionEntity implements Omit<
  CategoryEntity,
  'id' | 'position' | 'active' | 'parent' | 'aliases' | 'emergency'
> {
  @PrimaryColumn({ type: 'uuid' })
  community!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  /** 1 for the first. */
  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', array: true })
  kinds!: Kind[];

  @Column({ type: 'text' })
  neighbours!: Openness;

  @Column({ type: 'boolean' })
  needsBefore!: boolean;

  @Column({ type: 'boolean' })
  needsAfter!: boolean;

  @Column({ type: 'text', nullable: true })
  route!: UnitKind | null;

  @Column({ type: 'jsonb' })
  ownLimits!: OwnLimits;
}
