import { View } from '@tarojs/components';
import { aria } from './aria';
import { Tap } from './Tap';
import styles from './Choices.module.scss';

/** With a hint, an explanation of the option is shown in its own line. */
export interface Option<V extends string | boolean = string> {
  value: V;
  label: string;
  hint?: string;
}

interface Props<V extends string | boolean> {
  label: string;
  options: readonly Option<V>[];
  chosen: readonly V[];
  onChoose: (value: V) => void;
  many?: boolean;
  big?: boolean;
}

/** Buttons to choose one or several options; all are visible, none is in a menu. */
export function Choices<V extends string | boolean>({
  label,
  options,
  chosen,
  onChoose,
  many = false,
  big = false,
}: Props<V>) {
  return (
    <View className={styles.row} {...aria({ role: many ? 'group' : 'radiogroup', label })}>
      {options.map(({ value, label: text, hint }) => {
        const on = chosen.includes(value);
        return (
          <Tap
            key={String(value)}
            role={many ? 'checkbox' : 'radio'}
            checked={on}
            className={`${styles.option} ${big ? styles.big : ''} ${hint ? styles.explained : ''} ${on ? styles.on : ''}`}
            onTap={() => onChoose(value)}
          >
            {text}
            {hint ? <View className={styles.hint}>{hint}</View> : null}
          </Tap>
        );
      })}
    </View>
  );
}
