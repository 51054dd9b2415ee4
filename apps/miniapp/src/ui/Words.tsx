import { Input, Textarea, View } from '@tarojs/components';
import { isH5 } from '../lib/platform';
import styles from './Words.module.scss';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  max?: number;
  placeholder?: string;
}

/** The native field inside needs a name of its own in a browser. */
const named = (label: string) => (isH5 ? { nativeProps: { 'aria-label': label } } : { 'aria-label': label });

export function TextArea({ label, value, onChange, max = 1000, placeholder, onLeave }: Props & { onLeave?: () => void }) {
  return (
    <View>
      <Textarea
        className={styles.area}
        value={value}
        maxlength={max}
        autoHeight
        placeholder={placeholder}
        placeholderClass={styles.ghost}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onLeave}
        {...named(label)}
      />
      {value.length > max * 0.7 ? <View className={styles.count}>{`${value.length} / ${max}`}</View> : null}
    </View>
  );
}

export function TextLine({ label, value, onChange, max = 100, placeholder, onConfirm, number = false }: Props & { onConfirm?: () => void; number?: boolean }) {
  return (
    <Input
      className={styles.line}
      type={number ? 'number' : 'text'}
      value={value}
      maxlength={max}
      placeholder={placeholder}
      placeholderClass={styles.ghost}
      confirmType={onConfirm ? 'search' : 'done'}
      onConfirm={onConfirm}
      onInput={(event) => onChange(event.detail.value)}
      {...named(label)}
    />
  );
}
