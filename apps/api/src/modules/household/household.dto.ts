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
import { Optional } from '../../common/validation.ts';

const roleNames = Object.keys(roles) as Role[];
const { words } = householdLimits;
/** Codes are typed with blanks and dashes too. */
const LONGEST_CODE = 2 * Math.max(...Object.values(codeLengths));

export class Join {
  @ApiPropertyOptional({ format: 'uuid', description: 'May be left out with an invitation, which names it.' })
  @ValidateIf(({ household, invitation }: Join) => household !== undefined || invitation === undefined)
  @IsUUID()
  household?: string;

  @ApiPropertyOptional({
    enum: roleNames,
    enumName: 'Role',
    description: 'With an invitation it is the one that was given.',
  })
  @ValidateIf(({ role, invitation }: Join) => role !== undefined || invitation === undefined)
  @IsIn(roleNames)
  role?: Role;

  @ApiPropertyOptional({
    description: 'The code of somebody who lives there: it confirms at once.',
    maxLength: LONGEST_CODE,
  })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_CODE)
  invitation?: string;
}

export class Invite {
  @ApiProperty({ enum: roleNames, enumName: 'Role' })
  @IsIn(roleNames)
  role!: Role;
}

/** A home is refused, or one that was confirmed ended. */
export class RefuseHome {
  @ApiProperty({
    description: 'Why, for whoever said that they live there.',
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
  @ApiProperty({ description: 'Masked but for oneself.' }) name!: string;
  @ApiProperty({ enum: roleNames, enumName: 'Role' }) role!: Role;
  @ApiProperty() roleLabel!: string;
  @ApiProperty({ description: 'The caller.' }) mine!: boolean;
  @ApiProperty({ description: 'I let them act for me.' }) actsForMe!: boolean;
  @ApiProperty({ description: 'They let me act for them.' }) iActFor!: boolean;
}

export class HomeOf {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Place }) household!: Place;
  @ApiProperty({ type: Place, nullable: true }) building!: Place | null;
  @ApiProperty({ type: Place }) estate!: Place;
  @ApiProperty({ enum: roleNames, enumName: 'Role' }) role!: Role;
  @ApiProperty() roleLabel!: string;
  @ApiProperty({ enum: Object.keys(homeStatuses), enumName: 'HomeStatus' }) status!: HomeStatus;
  @ApiProperty() statusLabel!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused, or ended.' }) refusal!:
    string | null;
  @ApiProperty({
    type: [HomeMember],
    description: 'Those who are confirmed, for whoever is confirmed; else oneself.',
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
  @ApiPropertyOptional({ description: 'Masked; with the door.' }) phone?: string;
}

/** Somebody who waits to be confirmed. */
export class WaitingHome {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: WaitingPerson }) person!: WaitingPerson;
  @ApiProperty({
    type: Place,
    description: 'The door or, beyond the limit of doors an hour, what lies above it, masked.',
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

/** Somebody who lives behind the door that was asked about. */
export class Lodger {
  @ApiProperty({ format: 'uuid', description: 'Of their home there.' }) id!: string;
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

/** A building, as its code beside the door says. */
export class BuildingByCode {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() fullName!: string;
  @ApiProperty({ type: Place }) estate!: Place;
  @ApiProperty({ type: [Place], description: 'The homes in it, by entrance.' }) households!: Place[];
}
