import type { Task } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { until } from '../../../lib/time';
import type { InputProps } from '../../form/input';
import { OneOf } from '../../form/OneOf';
import { useSubject } from './subject';

const taskText = ({ unit, words, due }: Task) => `${unit.name}：${words}（${until(due, now())} 前）`;

export function TaskField(props: InputProps) {
  const { tasks } = useSubject();
  return (
    <OneOf
      {...props}
      options={tasks.map((task) => ({ value: task.id, label: taskText(task) }))}
      none="没有等着您做的任务"
    />
  );
}
