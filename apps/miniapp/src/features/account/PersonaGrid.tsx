import { View } from '@tarojs/components';
import type { Persona } from '../../api/contract';
import { Tap } from '../../ui/Tap';
import styles from './PersonaGrid.module.scss';

/** Choice of a persona in the demo. */
export function PersonaGrid({
  personas,
  onPick,
  disabled,
}: {
  personas: readonly Persona[];
  onPick: (persona: string) => void;
  disabled: boolean;
}) {
  return (
    <View className={styles.grid}>
      {personas.map(({ persona, name, offices, home }) => (
        <Tap key={persona} className={styles.person} disabled={disabled} onTap={() => onPick(persona)}>
          <View className={styles.name}>{name}</View>
          <View className={styles.role}>{offices.length ? offices.join('、') : (home ?? '居民')}</View>
        </Tap>
      ))}
    </View>
  );
}
