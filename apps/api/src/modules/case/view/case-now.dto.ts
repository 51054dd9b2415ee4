import { ApiProperty } from '@nestjs/swagger';
import { CaseActionView } from './case-action.dto.ts';

/** What every view of a case says: its version, and what the caller may do with it now. */
export class CaseNow {
  @ApiProperty({ description: 'The version that transitions name.' }) version!: number;
  @ApiProperty({ type: [CaseActionView], description: 'What the caller may do now.' })
  actions!: CaseActionView[];
}
