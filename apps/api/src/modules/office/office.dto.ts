import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  areaKinds,
  kernel,
  NAME_MAX,
  OFFICE_LABEL_MAX,
  needsLabel,
  officeLabel,
  officeRules,
  offices,
  officeStatusText,
  standInFor,
  type Absence,
  type AreaKind,
  type Instant,
  type Office,
  type OfficeCase,
} from '@sandan/domain';
import { IsBoolean, IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { More } from '../../common/paging.dto.ts';
import { CaseNow } from '../case/view/case-now.dto.ts';
import { Optional } from '../../common/validation.ts';
import type { People } from '../../common/people.ts';
import type { Viewer } from '../../common/viewer.ts';

const officeNames = Object.keys(offices) as Office[];
const areaKindNames = Object.keys(areaKinds) as AreaKind[];

export class AppointBody {
  @ApiProperty({ enum: officeNames, enumName: 'Office' })
  @IsIn(officeNames)
  office!: Office;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  area!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  person!: string;

  @ApiPropertyOptional({ description: 'As deputy of the holder.' })
  @Optional()
  @IsBoolean()
  deputy?: boolean;

  @ApiPropertyOptional({
    maxLength: OFFICE_LABEL_MAX,
    description: 'What it is called there, such as 党员中心户; a duty must have one.',
  })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(OFFICE_LABEL_MAX)
  label?: string;

  @ApiPropertyOptional({ maxLength: NAME_MAX, description: 'The name to register with the office.' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(NAME_MAX)
  name?: string;
}

export class NameBody {
  @ApiProperty({ maxLength: NAME_MAX })
  @IsString()
  @MinLength(1)
  @MaxLength(NAME_MAX)
  name!: string;
}

export class OfficePlace {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class OfficeAbsence {
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty({
    type: OfficePlace,
    nullable: true,
    description: 'The stand-in; null when the next level acts.',
  })
  deputy!: OfficePlace | null;
}

export interface OfficeRow {
  readonly id: string;
  readonly office: Office;
  readonly area: OfficePlace & { readonly path: readonly string[]; readonly kind: AreaKind };
  readonly account: string;
  readonly deputy: boolean;
  readonly label: string | null;
  readonly since: number;
}

/** Data shown with an office that is not in its own row. */
export interface ViewExtras {
  readonly viewer: Viewer;
  readonly names: People;
  readonly absences: readonly Absence[];
  readonly at: Instant;
  readonly one: OfficeCase;
  readonly now: CaseNow;
}

/** An office and its holder. */
export class HeldOfficeView extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: officeNames, enumName: 'Office' }) office!: Office;
  @ApiProperty() label!: string;
  @ApiProperty({ type: OfficePlace }) area!: OfficePlace;
  @ApiProperty({ type: OfficePlace }) person!: OfficePlace;
  @ApiProperty({ description: 'Whether it is held as deputy of the holder.' }) deputy!: boolean;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ type: OfficeAbsence, nullable: true, description: 'The current absence of the holder.' })
  absence!: OfficeAbsence | null;
  @ApiProperty({ description: 'It has ended.' }) over!: boolean;
  @ApiProperty() statusLabel!: string;
  @ApiProperty({ description: 'Whether the caller may end it and correct the name of the holder.' })
  mayEnd!: boolean;

  static of(
    { id, office, area, account, deputy, label, since }: OfficeRow,
    { viewer, names, absences, at, one, now }: ViewExtras,
  ): HeldOfficeView {
    const personOf = (person: string): OfficePlace => ({
      id: person,
      name: names.of(viewer, person, 'holder') ?? '',
    });
    const absence = absences.find((one) => one.person === account && one.since <= at);
    const standIn = absence ? standInFor(account, absences, at) : null;
    return {
      id,
      office,
      label: officeLabel({ office, label }),
      area: { id: area.id, name: area.name },
      person: personOf(account),
      deputy,
      since: new Date(since).toISOString(),
      absence: absence
        ? {
            until: new Date(absence.until).toISOString(),
            deputy: standIn === null ? null : personOf(standIn),
          }
        : null,
      mayEnd: now.actions.some(({ action }) => action === 'end'),
      over: kernel.isPast(one, at),
      statusLabel: officeStatusText(one, at),
      ...now,
    };
  }
}

/** An office that the caller may appoint to, and the kinds of area it covers. */
export class Appointment {
  @ApiProperty({ enum: officeNames, enumName: 'Office' }) office!: Office;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: areaKindNames, enumName: 'AreaKind', description: 'The first of `areas`.' })
  area!: AreaKind;
  @ApiProperty({ enum: areaKindNames, enumName: 'AreaKind', isArray: true }) areas!: AreaKind[];

  @ApiProperty({ description: 'It is told from others by its label alone, so one must be given.' })
  needsLabel!: boolean;

  static of = (office: Office): Appointment => ({
    office,
    needsLabel: needsLabel(office),
    label: offices[office],
    area: officeRules.offices[office].areas[0]!,
    areas: [...officeRules.offices[office].areas],
  });
}

export class EndedOfficeList {
  @ApiProperty({ type: [HeldOfficeView] }) items!: HeldOfficeView[];
  @More() nextCursor?: string;
}

export class OfficeList {
  @ApiProperty({ type: [HeldOfficeView] }) items!: HeldOfficeView[];
  @More() nextCursor?: string;
  @ApiProperty({
    type: [Appointment],
    description: 'The offices the caller may appoint to, each within the area of their own office.',
  })
  appoints!: Appointment[];
}
