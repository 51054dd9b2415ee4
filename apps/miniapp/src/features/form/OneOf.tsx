import { View } from '@tarojs/components';
import { Choices, type Option } from '../../ui/Choices';
import { Soft } from '../../ui/Panel';
import styles from './FormFields.module.scss';
import type { InputProps } from './input';
import { itemsOf } from './values';

type Props = Pick<InputProps, 'field' | 'value' | 'onChange'> & { options: readonly Option[]; none: string };

/** Something of the case itself: a single option is shown, several are offered as a choice. */
export function OneOf({ field, value, onChange, options, none }: Props) {
  const chosen = itemsOf(value)[0]?.id ?? '';
  if (options.length === 0) return <Soft>{none}</Soft>;
  if (options.length === 1) return <View className={styles.only}>{options[0]?.label}</View>;
  return (
    <Choices label={field.label} options={options} chosen={[chosen]} onChoose={(id) => onChange([{ id }])} />
  );
}
