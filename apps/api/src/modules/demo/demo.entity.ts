import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the demo's time runs ahead of the machine's; one row, shared by all processes. */
@Entity('demo_clock')
export class DemoClockEntity {
  @PrimaryColumn({ type: 'int', default: 1 })
  id!: number;

  @Column({ type: 'float8', default: 0 })
  offset!: number;
}
