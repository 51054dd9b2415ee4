import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { actionGroups, weights, type ActionGroup, type kernel, type Mode, type Weight } from '@sandan/domain';

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

/** An action on a case of any noun that the caller may run now, with all that the client needs to draw it. */
export class CaseActionView {
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['do', 'ask'] }) mode!: Mode;
  @ApiPropertyOptional({ description: 'The form it needs, of `GET /forms/{noun}`.' }) form?: string;
  @ApiProperty({
    enum: weights,
    description: 'main stands first, last at the end; within them the order of the list holds.',
  })
  weight!: Weight;
  @ApiProperty({ description: 'Where on the page it stands: bar is the bar of buttons.' }) section!: string;
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

  static of<T extends kernel.MachineTypes>(action: kernel.AllowedAction<T>): CaseActionView {
    return { ...action };
  }
}
