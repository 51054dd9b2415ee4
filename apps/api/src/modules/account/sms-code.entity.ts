import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../common/columns.ts';
import { AccountEntity } from './account.entity.ts';

/** The newest SMS code of an account; neither it nor the number it was sent to can be read here. */
@Entity('sms_code')
export class SmsCodeEntity {
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  /**
   * Keyed, over account, number and code: a code proves only the number it was sent to, to whom it was sent
   * for.
   */
  @Column({ type: 'text' })
  hash!: string;

  @Column(instant())
  until!: number;
}
