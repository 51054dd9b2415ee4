import { View } from '@tarojs/components';
import { Tap } from './Tap';
import styles from './Btn.module.scss';

interface Props {
  text: string;
  onTap: () => void;
  look?: 'main' | 'plain' | 'quiet';
  busy?: boolean;
  disabled?: boolean;
  hint?: string;
  /** Reason why the button is disabled; shown instead of its text. */
  wait?: string;
}

export function Btn({ text, onTap, look = 'plain', busy = false, disabled = false, hint, wait }: Props) {
  const isOff = disabled || busy || wait !== undefined;
  return (
    <Tap
      className={`${styles.btn} ${styles[look]} ${isOff ? styles.off : ''}`}
      onTap={onTap}
      disabled={isOff}
    >
      <View>{busy ? '请稍候…' : (wait ?? text)}</View>
      {hint ? <View className={styles.hint}>{hint}</View> : null}
    </Tap>
  );
}
