import { ApiProperty } from '@nestjs/swagger';
import { homeStatuses, type HomeStatus } from '@sandan/domain';
import { CaseNow } from '../../case/view/case-now.dto.ts';

/** A home after a transition. */
export class HomeTransitionDone extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: Object.keys(homeStatuses), enumName: 'HomeStatus' }) status!: HomeStatus;
}

class HomePerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked, except for the caller.' }) name!: string;
}

class HomePlace {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

/** One home, also one that is over: for the person who claims it, and for staff who may decide it. */
export class HomeCaseView extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: HomePerson }) person!: HomePerson;
  @ApiProperty({
    type: HomePlace,
    description: 'The room or, for staff beyond the hourly limit on rooms, the masked area above it.',
  })
  household!: HomePlace;
  @ApiProperty() roleLabel!: string;
  @ApiProperty({ enum: Object.keys(homeStatuses), enumName: 'HomeStatus' }) status!: HomeStatus;
  @ApiProperty() statusLabel!: string;
  @ApiProperty({ description: 'It was left, has lapsed, was refused or ended.' }) over!: boolean;
  @ApiProperty({ format: 'date-time' }) since!: string;
}
