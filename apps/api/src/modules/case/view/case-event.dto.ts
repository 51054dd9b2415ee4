import { ApiProperty } from '@nestjs/swagger';
import { More } from '../../../common/paging.dto.ts';

export class CaseEventActor {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'In which capacity they acted.' }) office!:
    string | null;
}

/** An event of a case of any noun, as the caller may read it. */
export class CaseEventView {
  @ApiProperty({ description: 'Its number on this case.' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: CaseEventActor, nullable: true, description: 'Null for the system.' })
  by!: CaseEventActor | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class CaseEventList {
  @ApiProperty({ type: [CaseEventView], description: 'The oldest first.' }) items!: CaseEventView[];
  @More() nextCursor?: string;
}
