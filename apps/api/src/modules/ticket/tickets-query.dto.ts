import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { boxes, kinds, states, urgencies, type Box, type Kind, type State, type Urgency } from '@sandan/domain';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/paging.dto.ts';
import { codesOf } from './ticket.shared.dto.ts';

/** PostgreSQL has no text with a NUL in it. */
const KEEPABLE = /^[^\0]*$/;

export class TicketsQuery extends PageQuery {
  @ApiProperty({ enum: codesOf(boxes), enumName: 'Box' })
  @IsIn(codesOf(boxes))
  box!: Box;

  @ApiPropertyOptional({ maxLength: 50, description: 'Words to look for.' })
  @IsOptional()
  @IsString()
  @Matches(KEEPABLE)
  @MaxLength(50)
  q?: string;

  @ApiPropertyOptional({ enum: codesOf(states) })
  @IsOptional()
  @IsIn(codesOf(states))
  state?: State;

  @ApiPropertyOptional({ enum: codesOf(kinds) })
  @IsOptional()
  @IsIn(codesOf(kinds))
  kind?: Kind;

  @ApiPropertyOptional({ enum: codesOf(urgencies) })
  @IsOptional()
  @IsIn(codesOf(urgencies))
  urgency?: Urgency;

  @ApiPropertyOptional({ maxLength: 64 })
  @IsOptional()
  @IsString()
  @Matches(KEEPABLE)
  @MaxLength(64)
  category?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  building?: string;
}
