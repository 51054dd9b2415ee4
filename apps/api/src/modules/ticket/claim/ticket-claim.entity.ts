import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketEntity } from '../store/ticket.entity.ts';

/**
 * The code of a ticket that was placed on behalf or anonymously: a keyed hash of it, for it is shown once.
 */
@Entity('ticket_claim')
export class ClaimEntity {
  @PrimaryColumn({ type: 'text' })
  hash!: string;

  @ForeignKey(() => TicketEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid', unique: true })
  ticket!: string;

  /**
   * When it made somebody its reporter; looking at an anonymous ticket uses nothing up, and leaves nothing.
   */
  @Column(instant({ nullable: true }))
  usedAt!: number | null;
}
