import { ApiPropertyOptional } from '@nestjs/swagger';
import { WHOLE } from './paging.ts';
import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from './validation.ts';

/** The query of every keyset list. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the previous page.', maxLength: 200 })
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

/** The query of lists that usually fit on one page. */
export class WholeQuery {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the previous page.', maxLength: 200 })
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

/** The next cursor of a list that usually fits on one page. */
export const More = (): PropertyDecorator =>
  ApiPropertyOptional({
    type: String,
    description: 'The `cursor` of the next page; absent on the last page.',
  });
