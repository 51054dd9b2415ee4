import { ApiProperty } from '@nestjs/swagger';
import { departures, type Departure } from '@sandan/domain';
import { Transform } from 'class-transformer';
import { IsIn } from 'class-validator';
import { TicketCard } from '../ticket/view/ticket-card.dto.ts';

const departureNames = Object.keys(departures) as Departure[];
/** What `all_posts` was called while it closed the account too. */
const FORMERLY = 'deactivation';

export class DutyPerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The account is in use: also of somebody who has left every post.' })
  active!: boolean;
}

/** A ticket that somebody must take over. */
export class DutyTicket {
  @ApiProperty({ type: TicketCard }) ticket!: TicketCard;
  @ApiProperty({ description: 'The caller may ask somebody to take it over.' }) askable!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Who has been asked, and has not answered yet.' })
  asked!: string | null;
}

/** Something asked for, or a hearing to be held, on a ticket. */
export class DutyItem {
  @ApiProperty({ format: 'uuid', description: 'Of the ticket.' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty() label!: string;
}

/** What somebody still has in hand: all of it must have gone to somebody else before they may go. */
export class DutyList {
  @ApiProperty({ type: DutyPerson }) person!: DutyPerson;
  @ApiProperty({ type: [DutyTicket] }) tickets!: DutyTicket[];
  @ApiProperty({ type: [DutyItem], description: 'Asked for by them, and not answered yet.' })
  requests!: DutyItem[];
  @ApiProperty({ type: [DutyItem], description: 'Convened by them, and not concluded yet.' })
  hearings!: DutyItem[];
}

export class LeaveBody {
  @ApiProperty({
    enum: [...departureNames, FORMERLY],
    description: '`deactivation` is the former name of `all_posts`.',
  })
  @Transform(({ value }: { value: unknown }) => (value === FORMERLY ? 'all_posts' : value))
  @IsIn(departureNames)
  reason!: Departure;
}
