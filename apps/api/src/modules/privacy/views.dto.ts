import { ApiProperty } from '@nestjs/swagger';

export class ViewedTicket {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
}

/** Somebody looked at what is otherwise masked. */
export class ViewOfMe {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'The office or unit in which they looked, in Chinese.' }) office!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: ViewedTicket }) ticket!: ViewedTicket;
  @ApiProperty({ type: [String], description: 'What they saw, in Chinese.' }) fields!: string[];
  @ApiProperty({ description: 'Why.' }) words!: string;
}

export class ViewList {
  @ApiProperty({ type: [ViewOfMe] }) items!: ViewOfMe[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
