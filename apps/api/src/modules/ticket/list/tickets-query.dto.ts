import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  boxes,
  kinds,
  sources,
  states,
  urgencies,
  type Box,
  type Kind,
  type Source,
  type State,
  type Urgency,
} from '@sandan/domain';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { Optional } from '../../../common/validation.ts';
import { PageQuery } from '../../../common/paging.dto.ts';
import { codesOf } from '../view/ticket-shared.dto.ts';

export class TicketsQuery extends PageQuery {
  @ApiProperty({ enum: codesOf(boxes), enumName: 'Box' })
  @IsIn(codesOf(boxes))
  box!: Box;

  @ApiPropertyOptional({
    enum: ['hide', 'only'],
    description:
      'In the boxes pool, accepted, dispatch and scope: without, or only, the tickets whose reporter has no confirmed residence.',
  })
  @Optional()
  @IsIn(['hide', 'only'])
  unconfirmed?: 'hide' | 'only';

  @ApiPropertyOptional({ maxLength: 50, description: 'Words to look for.' })
  @Optional()
  @IsString()
  @MaxLength(50)
  q?: string;

  @ApiPropertyOptional({ enum: codesOf(states) })
  @Optional()
  @IsIn(codesOf(states))
  state?: State;

  @ApiPropertyOptional({ enum: codesOf(kinds) })
  @Optional()
  @IsIn(codesOf(kinds))
  kind?: Kind;

  @ApiPropertyOptional({ enum: codesOf(urgencies) })
  @Optional()
  @IsIn(codesOf(urgencies))
  urgency?: Urgency;

  @ApiPropertyOptional({ maxLength: 64 })
  @Optional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @ApiPropertyOptional({
    enum: codesOf(sources),
    enumName: 'Source',
    description: 'In the boxes pool, accepted, dispatch and scope: by which way it came.',
  })
  @Optional()
  @IsIn(codesOf(sources))
  source?: Source;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  building?: string;
}
