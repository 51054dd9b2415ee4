import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ViewedTicket {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
}

/** Somebody looked at what is otherwise masked. */
export class ViewOfMe {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'The office or unit in which they looked, in Chinese.' }) office!: string;
  @ApiProperty() name!: string;
  @ApiProperty({
    type: ViewedTicket,
    nullable: true,
    description: 'None where they looked up whose number calls.',
  })
  ticket!: ViewedTicket | null;
  @ApiProperty({ type: [String], description: 'What they saw, in Chinese.' }) fields!: string[];
  @ApiProperty({ description: 'Why.' }) words!: string;
}

/** Somebody was told who lives behind my door; names stay masked there. */
export class DoorLook {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'The office or unit they hold, in Chinese.' }) office!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'For what, in Chinese.' }) label!: string;
}

export class ViewList {
  @ApiProperty({ type: [ViewOfMe] }) items!: ViewOfMe[];
  @ApiPropertyOptional({
    type: [DoorLook],
    description: 'Who was told who lives behind my door: the latest, with the first page.',
  })
  doors?: DoorLook[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
