import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { absenceStatusText, kernel, standInFor, type Instant } from '@sandan/domain';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { More } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import type { People } from '../../common/people.ts';
import type { Viewer } from '../../common/viewer.ts';
import { CaseNow } from '../case/view/case-now.dto.ts';
import type { AbsenceRow } from '../org/org.posts.ts';
import type { LoadedAbsence } from './absence.store.ts';

export class Somebody {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class AbsenceBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'A person below the caller; default: the caller.' })
  @Optional()
  @IsUUID()
  person?: string;

  @ApiProperty({
    maxLength: 40,
    description: 'A date, counted from its beginning, or an instant with a time zone.',
  })
  @IsString()
  @MaxLength(40)
  since!: string;

  @ApiProperty({
    maxLength: 40,
    description: 'A date, which is the last day of absence, or an instant with a time zone.',
  })
  @IsString()
  @MaxLength(40)
  until!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The deputy.' })
  @Optional()
  @IsUUID()
  deputy?: string;

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'The reason, shown to the person and their superiors.',
  })
  @Optional()
  @IsString()
  @MaxLength(200)
  words?: string;
}

/** Data shown with an absence that is not its own. */
interface ViewExtras {
  readonly viewer: Viewer;
  readonly all: readonly AbsenceRow[];
  readonly names: People;
  readonly at: Instant;
  readonly now: CaseNow;
}

export class AbsenceView extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Somebody }) person!: Somebody;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'The end of the absence.' }) until!: string;
  @ApiProperty({ type: Somebody, nullable: true, description: 'The named deputy.' }) deputy!: Somebody | null;
  @ApiProperty({
    type: Somebody,
    nullable: true,
    description:
      'The current stand-in, at the end of the chain of deputies; null before it begins and without one.',
  })
  standIn!: Somebody | null;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ description: 'It has ended.' }) over!: boolean;
  @ApiProperty() statusLabel!: string;
  @ApiProperty({ description: "Whether it is the caller's own absence." }) mine!: boolean;

  static of(
    row: Omit<LoadedAbsence, 'words'> & { readonly words: string | null },
    { viewer, all, names, at, now }: ViewExtras,
  ): AbsenceView {
    const personOf = (id: string | null): Somebody | null =>
      id === null ? null : { id, name: names.of(viewer, id, 'holder') ?? '' };
    const { id, person, deputy, since, until, words } = row;
    return {
      id,
      person: personOf(person)!,
      since: new Date(since).toISOString(),
      until: new Date(until).toISOString(),
      deputy: personOf(deputy),
      standIn: since <= at && at < until ? personOf(standInFor(person, all, at)) : null,
      words,
      over: kernel.isPast(row, at),
      statusLabel: absenceStatusText(row, at),
      mine: person === viewer.id,
      ...now,
    };
  }
}

export class AbsenceList {
  @ApiProperty({ type: [AbsenceView] }) items!: AbsenceView[];
  @More() nextCursor?: string;
}
