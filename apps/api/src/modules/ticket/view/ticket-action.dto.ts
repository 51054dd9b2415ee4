import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  actionGroups,
  forms,
  sections,
  weights,
  type Action,
  type ActionGroup,
  type FormName,
  type Mode,
  type Section,
  type Weight,
  type ErrorCode,
  type Blocked,
} from '@sandan/domain';
import { codesOf } from './ticket-shared.dto.ts';

/** What the client asks before it runs an action. */
export class ConfirmQuestionView {
  @ApiProperty() question!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the action means, where its label does not say it.',
  })
  text!: string | null;
}

/** An action that the caller may run now, with all that the client needs to draw it. */
export class ActionView {
  @ApiProperty() action!: Action;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['do', 'ask'] }) mode!: Mode;
  @ApiPropertyOptional({ enum: codesOf(forms), enumName: 'FormName' }) form?: FormName;
  @ApiProperty({
    enum: weights,
    description: 'main stands first, last at the end; within them the order of the list holds.',
  })
  weight!: Weight;
  @ApiProperty({
    enum: sections,
    description:
      'Where on the page it stands: bar is the bar of buttons. ' +
      'An action beside a remark or request names it in the field of its form with that name.',
  })
  section!: Section;
  @ApiPropertyOptional({ description: 'A sentence beside the button.' }) help?: string;
  @ApiPropertyOptional({
    enum: Object.keys(actionGroups),
    description: 'Its heading under 更多; push where left out.',
  })
  group?: ActionGroup;
  @ApiPropertyOptional({
    type: ConfirmQuestionView,
    description: 'To ask before it runs. Absent where it runs at once, or shows its form.',
  })
  confirm?: ConfirmQuestionView;
}

/** An action that is expected here but not allowed now, with the reason. */
export class BlockedView {
  @ApiProperty() action!: string;
  @ApiProperty({ description: 'The label of the action, e.g. 接单.' }) label!: string;
  @ApiProperty({ description: 'The code with which it would be refused.' }) code!: ErrorCode;
  @ApiProperty({ description: 'Why, in Chinese.' }) message!: string;

  static of({ action, label, code, message }: Blocked): BlockedView {
    return { action, label, code, message };
  }
}
