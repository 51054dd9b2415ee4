import { View } from '@tarojs/components';
import { aria } from './aria';
import { Tap } from './Tap';
import styles from './Stars.module.scss';

const words = ['很不满意', '不满意', '一般', '满意', '很满意'];

export function Stars({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (stars: number) => void;
}) {
  return (
    <View className={styles.row} {...aria({ role: 'radiogroup', label })}>
      {words.map((word, index) => (
        <Tap
          key={word}
          role="radio"
          label={`${index + 1} 星，${word}`}
          checked={value === index + 1}
          className={`${styles.star} ${index < value ? styles.lit : ''}`}
          onTap={() => onChange(value === index + 1 ? 0 : index + 1)}
        >
          {index < value ? '★' : '☆'}
        </Tap>
      ))}
      <View className={styles.word}>{words[value - 1] ?? ''}</View>
    </View>
  );
}
