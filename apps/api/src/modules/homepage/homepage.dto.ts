import { ApiProperty } from '@nestjs/swagger';
import { boxes, type Box } from '@sandan/domain';
import { MeView } from '../account/account.dto.ts';
import { TicketCard } from '../ticket/view/ticket-card.dto.ts';

/** A box on a home page. */
export class HomeSection {
  @ApiProperty({ enum: Object.keys(boxes), enumName: 'Box' }) box!: Box;
  @ApiProperty() label!: string;
  @ApiProperty({ description: 'How many tickets are in the box; counts up to 20.' }) count!: number;
  @ApiProperty({ description: 'There may be more than are counted.' }) hasMore!: boolean;
  @ApiProperty({ type: [TicketCard], description: 'The first three.' })
  items!: TicketCard[];
}

/** What a home page shows. */
export class HomePage {
  @ApiProperty({ type: MeView }) me!: MeView;
  @ApiProperty({ description: 'Unread notices; counts up to 100.' }) unread!: number;
  @ApiProperty({ type: [HomeSection], description: 'The work of staff, in the order of the page.' })
  work!: HomeSection[];
  @ApiProperty({
    type: [HomeSection],
    description:
      'What is their own, in the order of the page. A ticket stands only in the first of these boxes that has it.',
  })
  own!: HomeSection[];
}
