import { Picker, View } from '@tarojs/components';
import { dateValue, instant, timeValue } from '../lib/time';
import { aria } from './aria';
import styles from './When.module.scss';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  earliest: number;
}

function Shown({ label, text, isSet }: { label: string; text: string; isSet: boolean }) {
  return (
    <View
      className={`${styles.field} ${isSet ? '' : styles.ghost}`}
      {...aria({ role: 'button', label: `${label} ${text}` })}
    >
      {text}
    </View>
  );
}

export function DateField({ label, value, onChange, earliest }: Props) {
  return (
    <Picker
      mode="date"
      value={value || dateValue(earliest)}
      start={dateValue(earliest)}
      onChange={(event) => onChange(event.detail.value)}
    >
      <Shown label={label} text={value || '选择日期'} isSet={value !== ''} />
    </Picker>
  );
}

/** A date and a time; 18:00 unless the person says otherwise. */
export function DateTimeField({ label, value, onChange, earliest }: Props) {
  const at = value ? Date.parse(value) : NaN;
  const date = value ? dateValue(at) : '';
  const time = value ? timeValue(at) : '18:00';
  return (
    <View className={styles.pair}>
      <DateField
        label={label}
        value={date}
        earliest={earliest}
        onChange={(next) => onChange(instant(next, time))}
      />
      {value ? (
        <Picker mode="time" value={time} onChange={(event) => onChange(instant(date, event.detail.value))}>
          <Shown label={`${label}时间`} text={time} isSet />
        </Picker>
      ) : null}
    </View>
  );
}
