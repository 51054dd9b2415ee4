import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { Optional } from '../../../common/validation.ts';
import { PartyView, StaffView } from '../view/ticket-shared.dto.ts';

/** Form fields that name a person around the building. */
export const candidateFields = ['case_steward', 'successor', 'host'] as const;
export type CandidateField = (typeof candidateFields)[number];

export class SimilarQuery {
  @ApiProperty({ format: 'uuid', description: 'Where the problem is.' })
  @IsUUID()
  building!: string;

  @ApiProperty({ maxLength: 64 })
  @IsString()
  @MaxLength(64)
  category!: string;

  @ApiPropertyOptional({
    maxLength: 1000,
    description: 'The words written so far. They only affect the order.',
  })
  @Optional()
  @IsString()
  @MaxLength(1000)
  words?: string;
}

export class CandidatesQuery {
  @ApiProperty({ enum: candidateFields })
  @IsIn(candidateFields)
  field!: CandidateField;
}

export class SeatList {
  @ApiProperty({ type: [PartyView] }) items!: PartyView[];
}

export class CandidateList {
  @ApiProperty({ type: [StaffView] }) items!: StaffView[];
}
