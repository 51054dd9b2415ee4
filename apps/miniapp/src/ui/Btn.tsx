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
}

export function Btn({ text, onTap, look = 'plain', busy = false, disabled = false, hint }: Props) {
  return (
    <Tap className={`${styles.btn} ${styles[look]} ${disabled || busy ? styles.off : ''}`} onTap={onTap} disabled={disabled || busy}>
      <View>{busy ? '请稍候…' : text}</View>
      {hint ? <View className={styles.hint}>{hint}</View> : null}
    </Tap>
  );
}
