import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import {
  memberTypes,
  membershipStates,
  membershipStatusText,
  type Instant,
  type MembershipCase,
  type MembershipState,
  type MemberType,
} from '@sandan/domain';
import { More, WholeQuery } from '../../../common/paging.dto.ts';
import { CaseNow } from '../../case/view/case-now.dto.ts';
import { OfficePlace } from '../office.dto.ts';

const typeNames = Object.keys(memberTypes) as MemberType[];

export class MembershipsQuery extends WholeQuery {
  @ApiProperty({ format: 'uuid', description: 'The unit whose members are listed.' })
  @IsUUID()
  unit!: string;
}

interface Extras {
  readonly unit: OfficePlace;
  readonly area: OfficePlace;
  readonly person: OfficePlace;
  readonly at: Instant;
  readonly now: CaseNow;
}

/** A membership in a unit. */
export class MembershipView extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: OfficePlace }) unit!: OfficePlace;
  @ApiProperty({ type: OfficePlace, description: 'What the member serves.' }) area!: OfficePlace;
  @ApiProperty({ type: OfficePlace }) person!: OfficePlace;
  @ApiProperty({ description: 'Tickets from the area are offered to them first.' }) isDefault!: boolean;
  @ApiProperty({ enum: typeNames, enumName: 'MemberType', nullable: true, type: String })
  memberType!: MemberType | null;
  @ApiProperty({ type: String, nullable: true }) memberTypeLabel!: string | null;
  @ApiProperty({ type: String, nullable: true }) seat!: string | null;
  @ApiProperty({ type: String, nullable: true }) constituency!: string | null;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ enum: Object.keys(membershipStates), enumName: 'MembershipState' }) state!: MembershipState;
  @ApiProperty() statusLabel!: string;

  static of(one: MembershipCase, { at, now, ...names }: Extras): MembershipView {
    const { id, isDefault, memberType, seat, constituency, since, state } = one;
    return {
      ...{ id, ...names, isDefault, memberType, seat, constituency, state },
      memberTypeLabel: memberType && memberTypes[memberType],
      since: new Date(since).toISOString(),
      statusLabel: membershipStatusText(one, at),
      ...now,
    };
  }
}

export class MembershipList {
  @ApiProperty({ type: [MembershipView], description: 'Those who have left stand at the end.' })
  items!: MembershipView[];
  @More() nextCursor?: string;
}
