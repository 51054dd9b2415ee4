import { ApiProperty } from '@nestjs/swagger';

/** A linked ticket. */
export class KinView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
}
