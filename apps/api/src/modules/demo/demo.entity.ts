import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The offset of the demo's clock from the machine's; one row, shared by all processes. */
@Entity('demo_clock')
export class DemoClockEntity {
  @PrimaryColumn({ type: 'int', default: 1 })
  id!: number;

  @Column({ type: 'float8', default: 0 })
  offset!: number;
}
