import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { TicketCard } from '../view/ticket-card.dto.ts';

export class CallNumber {
  @ApiProperty({
    maxLength: 60,
    description: 'A number, however it was typed. It is sent in the body, for addresses are logged.',
  })
  @IsString()
  @MaxLength(60)
  phone!: string;
}

export class CallerView {
  @ApiProperty({ example: '林**', description: 'Masked.' }) name!: string;
  @ApiProperty({
    type: [String],
    example: ['幸福里小区3栋2单元***'],
    description: 'Where they live in this community: not which door.',
  })
  homes!: string[];
}

export class CallerFound {
  @ApiProperty({ type: [CallerView], description: 'Residents of the community with this number.' })
  people!: CallerView[];
  @ApiProperty({
    type: [TicketCard],
    description:
      'Their tickets that go on, and those placed for somebody with this number; the latest first.',
  })
  items!: TicketCard[];
}
