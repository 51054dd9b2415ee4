import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../common/columns.ts';
import { AccountEntity } from './account.entity.ts';

/** The newest SMS code of an account, stored so that neither code nor number can be read. */
@Entity('sms_code')
export class SmsCodeEntity {
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  account!: string;

  /**
   * A keyed hash over account, number and code: a code proves only the number it was sent to, for the account
   * it was sent for.
   */
  @Column({ type: 'text' })
  hash!: string;

  @Column(instant())
  until!: number;
}
