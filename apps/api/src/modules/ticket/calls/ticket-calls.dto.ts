import { ApiProperty } from '@nestjs/swagger';
import { LONGEST_TYPED_NUMBER } from '@sandan/domain';
import { IsString, MaxLength } from 'class-validator';
import { TicketCard } from '../view/ticket-card.dto.ts';

export class CallNumber {
  @ApiProperty({
    maxLength: LONGEST_TYPED_NUMBER,
    description: 'A phone number in any notation. It is sent in the body because URLs are logged.',
  })
  @IsString()
  @MaxLength(LONGEST_TYPED_NUMBER)
  phone!: string;
}

export class CallerView {
  @ApiProperty({ example: '林**', description: 'Masked.' }) name!: string;
  @ApiProperty({
    type: [String],
    example: ['幸福里小区3栋2单元***'],
    description: 'Their building in this community, without the room.',
  })
  homes!: string[];
}

export class CallerFound {
  @ApiProperty({ type: [CallerView], description: 'Residents of the community with this number.' })
  people!: CallerView[];
  @ApiProperty({
    type: [TicketCard],
    description: 'Their open tickets, and open tickets placed on behalf of this number; newest first.',
  })
  items!: TicketCard[];
}
