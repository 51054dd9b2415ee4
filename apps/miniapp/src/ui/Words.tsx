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

/** `phone` allows blanks and hyphens in a browser; WeChat has one keyboard for both. */
type Keyboard = 'phone' | 'digits';

const keyboards = { phone: { type: 'tel' }, digits: { inputMode: 'numeric' } } as const;

/** In a browser the native field needs its own name and keyboard. */
const named = (label: string, keyboard?: Keyboard) =>
  isH5
    ? { nativeProps: { 'aria-label': label, ...(keyboard && keyboards[keyboard]) } }
    : { 'aria-label': label };

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
  keyboard,
}: Props & { onConfirm?: () => void; onLeave?: () => void; keyboard?: Keyboard }) {
  return (
    <Input
      className={styles.line}
      type={keyboard && !isH5 ? 'number' : 'text'}
      value={value}
      maxlength={keyboard ? max : stop(max)}
      placeholder={placeholder}
      placeholderClass={styles.ghost}
      confirmType={onConfirm ? 'search' : 'done'}
      onConfirm={onConfirm}
      onBlur={onLeave}
      onInput={(event) => onChange(event.detail.value)}
      {...named(label, keyboard)}
    />
  );
}
