import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ERASURE_WORDS, erasureWays, type ErasureWay } from '@sandan/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { Optional } from '../../common/validation.ts';

const ways = Object.keys(erasureWays) as ErasureWay[];

export class OpenCase {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty({ description: 'Who is responsible and until when, in Chinese.' }) status!: string;
  @ApiProperty({ enum: ways, isArray: true, enumName: 'ErasureWay' }) ways!: ErasureWay[];
  @ApiProperty({ enum: ways, enumName: 'ErasureWay', description: 'The way used when none is chosen.' })
  otherwise!: ErasureWay;
}

/** What an account deletion would affect. */
export class ErasurePlan {
  @ApiProperty({ type: [OpenCase] }) tickets!: OpenCase[];
  @ApiProperty({ description: 'Offices and unit memberships still held, which must end first.' })
  posts!: number;
}

export class ChosenWay {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  ticket!: string;

  @ApiProperty({ enum: ways, enumName: 'ErasureWay' })
  @IsIn(ways)
  way!: ErasureWay;
}

export class EraseMe {
  @ApiProperty({ enum: [ERASURE_WORDS], description: 'The confirmation phrase, typed by the person.' })
  @IsIn([ERASURE_WORDS])
  confirm!: string;

  @ApiPropertyOptional({ type: [ChosenWay], maxItems: 200 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ChosenWay)
  tickets?: ChosenWay[];
}

export class Erased {
  @ApiProperty() erased!: boolean;
}
