import { ApiProperty } from '@nestjs/swagger';
import { bookingOutcomes, bookingStates, type BookingOutcome, type BookingState } from '@sandan/domain';
import { More } from '../../../common/paging.dto.ts';
import { CaseNow } from '../../case/view/case-now.dto.ts';

class BookingActivity {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() place!: string;
}

class BookingHolder {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked, except for the caller.' }) name!: string;
}

/** A booking as its holder, and those who hold the activity, know it. */
export class BookingView extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: BookingActivity }) activity!: BookingActivity;
  @ApiProperty({ type: BookingHolder }) holder!: BookingHolder;
  @ApiProperty({ description: 'The number that the holder says at the desk: the order of booking.' })
  number!: number;
  @ApiProperty({ format: 'date-time' }) starts!: string;
  @ApiProperty({ format: 'date-time' }) ends!: string;
  @ApiProperty({ enum: Object.keys(bookingStates), enumName: 'BookingState' }) state!: BookingState;
  @ApiProperty({
    enum: Object.keys(bookingOutcomes),
    enumName: 'BookingOutcome',
    nullable: true,
    type: String,
  })
  outcome!: BookingOutcome | null;
  @ApiProperty({ description: 'Of its state, or its outcome once it is closed.' }) stateLabel!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) arrivedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) leftAt!: string | null;
}

export class BookingList {
  @ApiProperty({ type: [BookingView] }) items!: BookingView[];
  @More() nextCursor?: string;
}
