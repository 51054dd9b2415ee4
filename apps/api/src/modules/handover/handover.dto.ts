import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { departures, type Departure } from '@sandan/domain';
import { Transform } from 'class-transformer';
import { IsIn } from 'class-validator';
import { ActionView } from '../ticket/view/ticket-action.dto.ts';
import { TicketCard } from '../ticket/view/ticket-card.dto.ts';

const departureNames = Object.keys(departures) as Departure[];
/** The former name of `all_posts`, from when it also closed the account. */
const FORMERLY = 'deactivation';

export class DutyPerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Whether the account is in use, with or without a post.' })
  active!: boolean;
}

/** A ticket that another person must take over. */
export class DutyTicket {
  @ApiProperty({ type: TicketCard }) ticket!: TicketCard;
  @ApiProperty({ description: 'Whether the caller may ask another person to take it over.' })
  askable!: boolean;
  @ApiPropertyOptional({ type: ActionView, description: 'The request by which the caller asks.' })
  ask?: ActionView;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The person who was asked and has not answered yet.',
  })
  asked!: string | null;
}

/** A pending request or an open hearing on a ticket. */
export class DutyItem {
  @ApiProperty({ format: 'uuid', description: 'The id of the ticket.' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty() label!: string;
}

/** A person's open work, all of which must be handed over before their last post ends. */
export class DutyList {
  @ApiProperty({ type: DutyPerson }) person!: DutyPerson;
  @ApiProperty({ type: [DutyTicket] }) tickets!: DutyTicket[];
  @ApiProperty({ type: [DutyItem], description: 'Pending requests by this person.' })
  requests!: DutyItem[];
  @ApiProperty({ type: [DutyItem], description: 'Open hearings hosted by this person.' })
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
