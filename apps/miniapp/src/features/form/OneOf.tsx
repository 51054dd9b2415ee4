import { View } from '@tarojs/components';
import { Choices, type Option } from '../../ui/Choices';
import { Soft } from '../../ui/Panel';
import styles from './FormFields.module.scss';
import type { InputProps } from './input';
import { itemsOf } from './values';

type Props = Pick<InputProps, 'field' | 'value' | 'onChange'> & { of: readonly Option[]; none: string };

/** Something of the case itself: a single option is shown, several are offered as a choice. */
export function OneOf({ field, value, onChange, of, none }: Props) {
  const chosen = itemsOf(value)[0]?.id ?? '';
  if (of.length === 0) return <Soft>{none}</Soft>;
  if (of.length === 1) return <View className={styles.said}>{of[0]?.label}</View>;
  return <Choices label={field.label} options={of} chosen={[chosen]} onChoose={(id) => onChange([{ id }])} />;
}
