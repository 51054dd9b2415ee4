import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ViewedTicket {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
}

/** A viewer's access to my otherwise masked data. */
export class ViewOfMe {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'The office or unit of the viewer, in Chinese.' }) office!: string;
  @ApiProperty() name!: string;
  @ApiProperty({
    type: ViewedTicket,
    nullable: true,
    description: 'None for the look-up of a phone number.',
  })
  ticket!: ViewedTicket | null;
  @ApiProperty({ type: [String], description: 'The fields they saw, in Chinese.' }) fields!: string[];
  @ApiProperty({ description: 'The reason given.' }) words!: string;
}

/** A viewer's access to the residents of my household, whose names stay masked. */
export class DoorLook {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'The office or unit of the viewer, in Chinese.' }) office!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The purpose, in Chinese.' }) label!: string;
}

export class ViewList {
  @ApiProperty({ type: [ViewOfMe] }) items!: ViewOfMe[];
  @ApiPropertyOptional({
    type: [DoorLook],
    description: 'The latest accesses to the residents of my household; on the first page only.',
  })
  doors?: DoorLook[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
