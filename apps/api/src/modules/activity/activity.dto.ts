import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  activityKindLabels,
  activityOutcomes,
  activityStates,
  type ActivityKind,
  type ActivityOutcome,
  type ActivityState,
} from '@sandan/domain';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { More, WholeQuery } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import { CaseNow } from '../case/view/case-now.dto.ts';

const kinds = Object.keys(activityKindLabels);

class Named {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

class BookingCounts {
  @ApiProperty() booked!: number;
  @ApiProperty() waiting!: number;
  @ApiProperty({ description: 'Who is there, or was.' }) present!: number;
}

class OwnBooking {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() stateLabel!: string;
}

export class ActivitiesQuery extends WholeQuery {
  @ApiPropertyOptional({ maxLength: 40, description: 'From this day on, or instant; default: today.' })
  @Optional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({
    maxLength: 40,
    description: 'To the end of this day, or before this instant; default: a week.',
  })
  @Optional()
  @IsString()
  @MaxLength(40)
  to?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only those for this area, around it or below it.' })
  @Optional()
  @IsUUID()
  area?: string;

  @ApiPropertyOptional({ enum: kinds, enumName: 'ActivityKind' })
  @Optional()
  @IsIn(kinds)
  kind?: ActivityKind;
}

/** An activity as the caller may know it. */
export class ActivityView extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: kinds, enumName: 'ActivityKind' }) kind!: ActivityKind;
  @ApiProperty() kindLabel!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: Named }) area!: Named;
  @ApiProperty() place!: string;
  @ApiProperty({ format: 'date-time' }) starts!: string;
  @ApiProperty({ format: 'date-time' }) ends!: string;
  @ApiProperty({ enum: Object.keys(activityStates), enumName: 'ActivityState' }) state!: ActivityState;
  @ApiProperty({
    enum: Object.keys(activityOutcomes),
    enumName: 'ActivityOutcome',
    nullable: true,
    type: String,
  })
  outcome!: ActivityOutcome | null;
  @ApiProperty({ description: 'Of its state, or its outcome once it is closed.' }) stateLabel!: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many bookings there are; null for no limit.',
  })
  capacity!: number | null;
  @ApiProperty({ type: Named, nullable: true, description: 'The unit that holds it.' }) host!: Named | null;
  @ApiProperty({ type: [Named], description: 'Who is on duty at it.' }) staff!: Named[];
  @ApiProperty({ type: BookingCounts }) bookings!: BookingCounts;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Who came without a booking, as counted by the staff.',
  })
  others!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'What came of it.' }) words!: string | null;
  @ApiProperty({ type: OwnBooking, nullable: true, description: "The caller's open booking." })
  myBooking!: OwnBooking | null;
  @ApiProperty({ description: 'Whether people reserve a booking, and still may.' }) takesBookings!: boolean;
  @ApiProperty({ description: 'Whether the caller reads the list of bookings.' }) showsBookings!: boolean;
}

export class ActivityList {
  @ApiProperty({ type: [ActivityView] }) items!: ActivityView[];
  @More() nextCursor?: string;
}
