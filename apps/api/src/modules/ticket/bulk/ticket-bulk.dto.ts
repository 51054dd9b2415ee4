import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { bulkActions, type BulkAction, sentences, states, type ErrorCode, type State } from '@sandan/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Optional } from '../../../common/validation.ts';
import { codesOf } from '../view/ticket-shared.dto.ts';

const MOST = 200;

export class BulkItem {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;

  @ApiPropertyOptional({ type: Number, description: 'The version you saw; needed by moves.' })
  @Optional()
  @IsInt()
  version?: number;
}

export class BulkBody {
  @ApiProperty({ enum: bulkActions })
  @IsIn(bulkActions)
  action!: BulkAction;

  @ApiPropertyOptional({ enum: ['do', 'ask'] })
  @Optional()
  @IsIn(['do', 'ask'])
  mode?: 'do' | 'ask';

  @ApiPropertyOptional({ description: 'Dry run: reports what would happen and changes nothing.' })
  @Optional()
  @IsBoolean()
  preview?: boolean;

  @ApiProperty({ type: [BulkItem], maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BulkItem)
  items!: BulkItem[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: "The action's form, the same for every ticket; without pictures.",
  })
  @IsObject()
  form!: Record<string, unknown>;
}

export class BulkResult {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for a ticket that the caller may not see.',
  })
  number!: string | null;
  @ApiProperty() ok!: boolean;
  @ApiProperty({ enum: codesOf(states), nullable: true }) state!: State | null;
  @ApiProperty({ enum: codesOf(sentences), enumName: 'ErrorCode', nullable: true }) code!: ErrorCode | null;
  @ApiProperty({ type: String, nullable: true }) message!: string | null;
}

export class BulkAnswer {
  @ApiProperty() done!: number;
  @ApiProperty() failed!: number;
  @ApiProperty({ type: [BulkResult] }) items!: BulkResult[];

  static of(items: BulkResult[]): BulkAnswer {
    const done = items.filter(({ ok }) => ok).length;
    return { done, failed: items.length - done, items };
  }
}
