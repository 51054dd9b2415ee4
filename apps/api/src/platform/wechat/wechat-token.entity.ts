import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../../common/columns.ts';
import type { Sealed } from '../../common/vault.ts';

/** The access token shared by all processes; a renewal locks the row. */
@Entity('wechat_token')
export class WechatTokenEntity {
  @PrimaryColumn({ type: 'text' })
  appid!: string;

  @Column({ type: 'text', nullable: true })
  token!: Sealed | null;

  @Column(instant({ nullable: true }))
  until!: number | null;
}
