import { ApiProperty } from '@nestjs/swagger';
import { homeStatuses, type HomeStatus } from '@sandan/domain';
import { CaseActionView } from '../../case/view/case-action.dto.ts';

/** A home after a transition. */
export class HomeTransitionDone {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: Object.keys(homeStatuses), enumName: 'HomeStatus' }) status!: HomeStatus;
  @ApiProperty({ type: [CaseActionView], description: 'What the caller may do now.' })
  actions!: CaseActionView[];
}
