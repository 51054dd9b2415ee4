import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { TicketEntity } from '../store/ticket.entity.ts';

/**
 * The claim code of a ticket placed on behalf or anonymously. Only a keyed hash is stored: the code is shown
 * once.
 */
@Entity('ticket_claim')
export class ClaimEntity {
  @PrimaryColumn({ type: 'text' })
  hash!: string;

  @ForeignKey(() => TicketEntity, { onDelete: 'CASCADE' })
  @Column({ type: 'uuid', unique: true })
  ticket!: string;

  /**
   * When the code was redeemed. Following an anonymous ticket neither uses the code up nor leaves a record.
   */
  @Column(instant({ nullable: true }))
  usedAt!: number | null;
}
