import { ApiPropertyOptional } from '@nestjs/swagger';
import { WHOLE } from './paging.ts';
import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from './validation.ts';

/** What every keyset list is asked with. */
export class PageQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @Optional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 20 })
  @Optional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** What lists are asked with that usually fit one page. */
export class WholeQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @Optional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: WHOLE, default: WHOLE })
  @Optional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(WHOLE)
  limit?: number;
}

/** Where a list that usually fits one page goes on. */
export const More = (): PropertyDecorator =>
  ApiPropertyOptional({
    type: String,
    description: 'Only where there is more: the `cursor` of the next page.',
  });
