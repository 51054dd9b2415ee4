import { ApiProperty } from '@nestjs/swagger';
import type { Task, Now } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { PartyView, codesOf, textFor, iso } from './ticket-shared.dto.ts';

const taskStates = { open: '待完成', done: '已完成', refused: '已退回' } as const;

export class TaskView {
  @ApiProperty({ description: 'The id for do_task and refuse_task.' }) id!: string;
  @ApiProperty({ type: PartyView }) unit!: PartyView;
  @ApiProperty() words!: string;
  @ApiProperty({ format: 'date-time' }) due!: string;
  @ApiProperty({ enum: codesOf(taskStates) }) status!: Task['status'];
  @ApiProperty() label!: string;
  @ApiProperty() late!: boolean;
  @ApiProperty() mine!: boolean;

  static listOf(access: ViewerAccess, { units }: Names, now: Now): TaskView[] {
    return access.ticket.tasks.flatMap(({ id, unit, words, due, status }) => {
      const named = units.get(unit);
      const late = status === 'open' && due < now.at;
      return named
        ? [
            {
              id,
              unit: named,
              words: textFor(access)(words)!,
              due: iso(due)!,
              status,
              label: taskStates[status],
              late,
              mine: access.actor.units.includes(unit),
            },
          ]
        : [];
    });
  }
}
