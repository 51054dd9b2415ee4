import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { foundingLimits, NAME_MAX } from '@sandan/domain';
import { IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { More, WholeQuery } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';

const { name: areaName, prefix: PREFIX } = foundingLimits;
const LONGEST_CODE = 20;

const IsAreaName = (): PropertyDecorator => (target, key) => {
  for (const decorate of [IsString(), MinLength(areaName.min), MaxLength(areaName.max)])
    decorate(target, key);
  ApiProperty({ minLength: areaName.min, maxLength: areaName.max })(target, key);
};

/** Whether the system is being set up, and nothing else. */
export class SetupView {
  @ApiProperty({ description: 'Nobody holds an office yet: a setup code founds the first community.' })
  open!: boolean;
}

export class SetupBody {
  @ApiProperty({
    maxLength: LONGEST_CODE,
    description: 'As printed by the start; blanks and hyphens are ignored.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_CODE)
  code!: string;

  @IsAreaName()
  street!: string;

  @IsAreaName()
  community!: string;

  @ApiProperty({ pattern: PREFIX.source, description: 'The ticket numbers of the community begin with it.' })
  @IsString()
  @Matches(PREFIX)
  prefix!: string;

  @ApiProperty({ maxLength: NAME_MAX, description: 'The name of the caller, who becomes the administrator.' })
  @IsString()
  @MinLength(1)
  @MaxLength(NAME_MAX)
  name!: string;
}

export class FoundBody {
  @ApiProperty({ format: 'uuid', description: 'The street in which the caller holds an office.' })
  @IsUUID()
  street!: string;

  @IsAreaName()
  name!: string;

  @ApiProperty({ pattern: PREFIX.source, description: 'The ticket numbers of the community begin with it.' })
  @IsString()
  @Matches(PREFIX)
  prefix!: string;
}

export class CommunitiesQuery extends WholeQuery {
  @ApiPropertyOptional({
    maxLength: areaName.max,
    description: 'How its name or that of its street begins.',
  })
  @Optional()
  @IsString()
  @MaxLength(areaName.max)
  q?: string;
}

export class ChooseCommunity {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  community!: string;
}

/** A community as anybody who is signed in may know it. */
export class CommunityView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The name of its street.' }) street!: string;
}

export class CommunityList {
  @ApiProperty({ type: [CommunityView] }) items!: CommunityView[];
  @More() nextCursor?: string;
}
