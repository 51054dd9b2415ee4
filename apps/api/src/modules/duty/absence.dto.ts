import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { standInFor, type Instant } from '@sandan/domain';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { More } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { AbsenceRow } from '../org/org.posts.ts';

export class Somebody {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class AbsenceBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Somebody below the caller; the caller when absent.' })
  @Optional()
  @IsUUID()
  person?: string;

  @ApiProperty({
    maxLength: 40,
    description: 'A date, from whose beginning they are away, or an instant with its zone.',
  })
  @IsString()
  @MaxLength(40)
  since!: string;

  @ApiProperty({
    maxLength: 40,
    description: 'A date, which is the last day of it, or an instant with its zone.',
  })
  @IsString()
  @MaxLength(40)
  until!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who acts for them meanwhile.' })
  @Optional()
  @IsUUID()
  deputy?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Why; for themselves and those above them.' })
  @Optional()
  @IsString()
  @MaxLength(200)
  words?: string;
}

export class AbsenceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Somebody }) person!: Somebody;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'From here on they are back.' }) until!: string;
  @ApiProperty({ type: Somebody, nullable: true, description: 'Whom they named.' }) deputy!: Somebody | null;
  @ApiProperty({
    type: Somebody,
    nullable: true,
    description:
      'Who acts for them now, at the end of the chain of deputies; null before it begins and where nobody does.',
  })
  standIn!: Somebody | null;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ description: "The caller's own." }) mine!: boolean;

  static of(
    row: Omit<AbsenceRow, 'words'> & { words: string | null },
    {
      viewer,
      all,
      names,
      at,
    }: { viewer: Viewer; all: readonly AbsenceRow[]; names: ReadonlyMap<string, string>; at: Instant },
  ): AbsenceView {
    const somebody = (id: string | null): Somebody | null =>
      id === null ? null : { id, name: names.get(id) ?? '' };
    const { id, person, deputy, since, until, words } = row;
    return {
      id,
      person: somebody(person)!,
      since: new Date(since).toISOString(),
      until: new Date(until).toISOString(),
      deputy: somebody(deputy),
      standIn: since <= at && at < until ? somebody(standInFor(person, all, at)) : null,
      words,
      mine: person === viewer.id,
    };
  }
}

export class AbsenceList {
  @ApiProperty({ type: [AbsenceView] }) items!: AbsenceView[];
  @More() nextCursor?: string;
}
