import { View } from '@tarojs/components';
import type { Named } from '../../api/contract';
import { Tap } from '../../ui/Tap';
import styles from './Chosen.module.scss';

interface Props {
  label: string;
  chosen: readonly Named[];
  onOpen: () => void;
  onDrop: (id: string) => void;
  canAdd: boolean;
}

/** The picked items, each removable, and a button to pick more. */
export function Chosen({ label, chosen, onOpen, onDrop, canAdd }: Props) {
  const ask = chosen.length ? '再选一个' : '请选择';
  return (
    <View className={styles.list}>
      {chosen.map(({ id, name }) => (
        <Tap
          key={id}
          className={styles.item}
          label={`${name} ✕,点一下去掉`}
          onTap={() => onDrop(id)}
        >{`${name} ✕`}</Tap>
      ))}
      {canAdd ? (
        <Tap className={styles.add} label={`${ask}${label}`} onTap={onOpen}>
          {ask}
        </Tap>
      ) : null}
    </View>
  );
}
