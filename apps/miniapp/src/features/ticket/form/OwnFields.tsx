import { View } from '@tarojs/components';
import type { Field, Task } from '../../../api/contract';
import { now } from '../../../lib/clock';
import { until } from '../../../lib/time';
import { Choices, type Option } from '../../../ui/Choices';
import { Soft } from '../../../ui/Panel';
import styles from '../../form/FormFields.module.scss';
import { requestText } from '../ticket.text';
import { useSubject } from './subject';
import type { Item, Value } from '../../form/values';

interface Props {
  field: Field;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** A single option is shown, several are offered as a choice. */
function OneOfOwn({ field, value, onChange, of, none }: Props & { of: readonly Option[]; none: string }) {
  const chosen = (value as readonly Item[] | undefined)?.[0]?.id ?? '';
  if (of.length === 0) return <Soft>{none}</Soft>;
  if (of.length === 1) return <View className={styles.said}>{of[0]?.label}</View>;
  return <Choices label={field.label} options={of} chosen={[chosen]} onChoose={(id) => onChange([{ id }])} />;
}

const taskText = ({ unit, words, due }: Task) => `${unit.name}：${words}（${until(due, now())} 前）`;

export function TaskField(props: Props) {
  const { tasks } = useSubject();
  return (
    <OneOfOwn
      {...props}
      of={tasks.map((task) => ({ value: task.id, label: taskText(task) }))}
      none="没有等着您做的任务"
    />
  );
}

export function RequestField(props: Props) {
  const { requests } = useSubject();
  return (
    <OneOfOwn
      {...props}
      of={requests.map((request) => ({ value: request.id, label: requestText(request) }))}
      none="没有等着您答复的申请"
    />
  );
}
