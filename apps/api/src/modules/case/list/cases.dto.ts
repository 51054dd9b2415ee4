import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { nouns, type Noun } from '@sandan/domain';
import { IsIn } from 'class-validator';
import { PageQuery } from '../../../common/paging.dto.ts';
import { Optional } from '../../../common/validation.ts';

export const caseBoxes = ['waiting', 'open'] as const;
export type CaseBox = (typeof caseBoxes)[number];

export class CasesQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: caseBoxes,
    default: 'waiting',
    description: 'waiting: those that wait for the caller; open: all that the caller may know of.',
  })
  @Optional()
  @IsIn(caseBoxes)
  box?: CaseBox;

  @ApiPropertyOptional({ enum: nouns, enumName: 'Noun' })
  @Optional()
  @IsIn(nouns)
  noun?: Noun;
}

/** A case of any noun, as far as the caller may read it. */
export class CaseItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: nouns, enumName: 'Noun' }) noun!: Noun;
  @ApiProperty() nounLabel!: string;
  @ApiProperty() number!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) due!: string | null;
  @ApiProperty({ description: 'How many actions the caller may take now.' }) actions!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The action of the caller for which it waits.' })
  awaits!: string | null;
}

export class CaseItemList {
  @ApiProperty({
    type: [CaseItem],
    description:
      'The newest first; a page may have fewer than asked for, or none, and still be followed by others.',
  })
  items!: CaseItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
