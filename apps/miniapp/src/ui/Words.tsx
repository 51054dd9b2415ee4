import { Input, Textarea, View } from '@tarojs/components';
import { isH5 } from '../lib/platform';
import { signs } from '../lib/signs';
import styles from './Words.module.scss';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  max?: number;
  placeholder?: string;
}

/**
 * In a browser the native field needs its own name; its keyboard type for numbers must allow blanks and
 * hyphens.
 */
const named = (label: string, isNumber = false) =>
  isH5 ? { nativeProps: { 'aria-label': label, ...(isNumber && { type: 'tel' }) } } : { 'aria-label': label };

/**
 * Native fields cut by UTF-16 units and can split an emoji, so their limit is set far higher; the real limit
 * counts characters as the server does.
 */
const stop = (max: number) => max * 2;

export function TextArea({
  label,
  value,
  onChange,
  max = 1000,
  placeholder,
  onLeave,
}: Props & { onLeave?: () => void }) {
  return (
    <View>
      <Textarea
        className={styles.area}
        value={value}
        maxlength={stop(max)}
        autoHeight
        placeholder={placeholder}
        placeholderClass={styles.ghost}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onLeave}
        {...named(label)}
      />
      {signs(value) > max * 0.7 ? (
        <View className={signs(value) > max ? styles.over : styles.count}>{`${signs(value)} / ${max}`}</View>
      ) : null}
    </View>
  );
}

export function TextLine({
  label,
  value,
  onChange,
  max = 100,
  placeholder,
  onConfirm,
  onLeave,
  number = false,
}: Props & { onConfirm?: () => void; onLeave?: () => void; number?: boolean }) {
  return (
    <Input
      className={styles.line}
      type={number && !isH5 ? 'number' : 'text'}
      value={value}
      maxlength={number ? max : stop(max)}
      placeholder={placeholder}
      placeholderClass={styles.ghost}
      confirmType={onConfirm ? 'search' : 'done'}
      onConfirm={onConfirm}
      onBlur={onLeave}
      onInput={(event) => onChange(event.detail.value)}
      {...named(label, number)}
    />
  );
}
