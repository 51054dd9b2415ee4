import type { Endorsement } from '@sandan/domain';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { instant } from '../../../common/columns.ts';
import { AccountEntity } from '../../account/account.entity.ts';
import { AreaEntity } from '../../org/area.entity.ts';
import { RowWithId } from './ticket-rows.entity.ts';
import { TicketEntity } from './ticket.entity.ts';

@Entity('ticket_endorsement')
export class EndorsementEntity extends RowWithId implements Endorsement {
  @Index()
  @ForeignKey(() => AccountEntity)
  @Column({ type: 'uuid' })
  person!: string;

  @ForeignKey(() => AreaEntity)
  @Column({ type: 'uuid', nullable: true })
  household!: string | null;

  @Column(instant())
  at!: number;

  @ForeignKey(() => TicketEntity)
  @Column({ type: 'uuid', nullable: true })
  from!: string | null;
}
