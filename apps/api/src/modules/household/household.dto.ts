import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  codeLengths,
  homeStatuses,
  householdLimits,
  roles,
  type HomeStatus,
  type Role,
} from '@sandan/domain';
import { IsIn, IsString, IsUUID, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { More, WholeQuery } from '../../common/paging.dto.ts';
import { CaseNow } from '../case/view/case-now.dto.ts';
import { Optional } from '../../common/validation.ts';

const roleNames = Object.keys(roles) as Role[];
const { words } = householdLimits;
/** Typed codes may contain spaces and dashes. */
const LONGEST_CODE = 2 * Math.max(...Object.values(codeLengths));

export class Join {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Optional with an invitation, which names the household.',
  })
  @ValidateIf(({ household, invitation }: Join) => household !== undefined || invitation === undefined)
  @IsUUID()
  household?: string;

  @ApiPropertyOptional({
    enum: roleNames,
    enumName: 'Role',
    description: 'With an invitation, the role in the invitation applies.',
  })
  @ValidateIf(({ role, invitation }: Join) => role !== undefined || invitation === undefined)
  @IsIn(roleNames)
  role?: Role;

  @ApiPropertyOptional({
    description: 'An invitation code from a resident of the household: it confirms at once.',
    maxLength: LONGEST_CODE,
  })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_CODE)
  invitation?: string;

  @ApiPropertyOptional({
    description: 'The code of its building: needed outside the communities to which the caller belongs.',
    maxLength: LONGEST_CODE,
  })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_CODE)
  code?: string;
}

export class Invite {
  @ApiProperty({ enum: roleNames, enumName: 'Role' })
  @IsIn(roleNames)
  role!: Role;
}

/** The reason for refusing a home, or for ending a confirmed one. */
export class RefuseHome {
  @ApiProperty({
    description: 'The reason, shown to the resident.',
    minLength: words.min,
    maxLength: words.max,
  })
  @IsString()
  @MinLength(words.min)
  @MaxLength(words.max)
  words!: string;
}

export class ChooseDelegate {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  person!: string;
}

class Place {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class HomeMember {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked, except for the caller.' }) name!: string;
  @ApiProperty({ enum: roleNames, enumName: 'Role' }) role!: Role;
  @ApiProperty() roleLabel!: string;
  @ApiProperty({ description: 'Whether this is the caller.' }) mine!: boolean;
  @ApiProperty({ description: 'Whether this member may act for the caller.' }) actsForMe!: boolean;
  @ApiProperty({ description: 'Whether the caller may act for this member.' }) iActFor!: boolean;
}

export class HomeOf extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Place }) household!: Place;
  @ApiProperty({ type: Place, nullable: true }) building!: Place | null;
  @ApiProperty({ type: Place }) estate!: Place;
  @ApiProperty({ enum: roleNames, enumName: 'Role' }) role!: Role;
  @ApiProperty() roleLabel!: string;
  @ApiProperty({ enum: Object.keys(homeStatuses), enumName: 'HomeStatus' }) status!: HomeStatus;
  @ApiProperty() statusLabel!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it was refused or ended, or waits again; null once it is confirmed.',
  })
  refusal!: string | null;
  @ApiProperty({
    type: [HomeMember],
    description: 'All confirmed members if the caller is confirmed; otherwise only the caller.',
  })
  members!: HomeMember[];
}

export class HomeList {
  @ApiProperty({ type: [HomeOf] }) items!: HomeOf[];
}

export class InvitationGiven {
  @ApiProperty({ description: 'Shown once.' }) code!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
}

class WaitingPerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked.' }) name!: string;
  @ApiPropertyOptional({ description: 'Masked; only together with the room.' }) phone?: string;
}

/** A home that waits for confirmation. */
export class WaitingHome extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: WaitingPerson }) person!: WaitingPerson;
  @ApiProperty({
    type: Place,
    description: 'The room or, beyond the hourly limit on rooms, the masked area above it.',
  })
  household!: Place;
  @ApiProperty() roleLabel!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export class WaitingList {
  @ApiProperty({ type: [WaitingHome] }) items!: WaitingHome[];
  @More() nextCursor?: string;
}

class LodgerPerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked.' }) name!: string;
}

/** A confirmed resident of the household asked for. */
export class Lodger extends CaseNow {
  @ApiProperty({ format: 'uuid', description: 'The id of the residence.' }) id!: string;
  @ApiProperty({ type: LodgerPerson }) person!: LodgerPerson;
  @ApiProperty() roleLabel!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export class LodgerList {
  @ApiProperty({ type: [Lodger] }) items!: Lodger[];
  @More() nextCursor?: string;
}

export class ConfirmedQuery extends WholeQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  household!: string;
}

/** The building of a code. */
export class BuildingByCode {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() fullName!: string;
  @ApiProperty({ type: Place }) estate!: Place;
  @ApiProperty({ type: [Place], description: 'The homes in it, by entrance.' }) households!: Place[];
}
