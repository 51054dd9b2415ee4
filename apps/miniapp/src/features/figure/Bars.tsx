import { View } from '@tarojs/components';
import type { Figure, FigureGroup } from '../../api/contract';
import { Tap } from '../../ui/Tap';
import { madeOf, valueText } from './figure.text';
import styles from './Bars.module.scss';

interface Props {
  figure: Pick<Figure, 'kind' | 'groups'>;
  onOpen: (group: FigureGroup) => void;
}

const width = (share: number): string => `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%`;

/** A bar for each group, which opens its records. The line in it is what the street has for the same categories. */
export function Bars({ figure, onOpen }: Props) {
  const most = Math.max(...figure.groups.map(({ value }) => value ?? 0), 1);
  const lengthOf = (value: number | null): number =>
    value === null ? 0 : figure.kind === 'share' ? value : value / most;
  return (
    <View>
      {figure.groups.map((group) => (
        <Tap key={group.group} className={styles.bar} role="link" onTap={() => onOpen(group)}>
          <View className={styles.head}>
            <View className={styles.name}>{group.label}</View>
            <View className={styles.value}>{valueText(figure, group)}</View>
          </View>
          <View className={styles.track}>
            <View
              className={`${styles.fill} ${group.few ? styles.few : ''}`}
              style={{ width: width(lengthOf(group.value)) }}
            />
            {group.expected !== null && !group.few ? (
              <View className={styles.mark} style={{ left: width(group.expected) }} />
            ) : null}
          </View>
          {figure.kind === 'count' ? null : <View className={styles.made}>{madeOf(figure, group)}</View>}
        </Tap>
      ))}
    </View>
  );
}
