import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { WholeQuery } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';

/** A list of what a community has. */
export class AdministeredCommunityQuery extends WholeQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Default: the first community that the caller administers.',
  })
  @Optional()
  @IsUUID()
  community?: string;
}
