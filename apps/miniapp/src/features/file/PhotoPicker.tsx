import { View } from '@tarojs/components';
import { useRef } from 'react';
import type { Picture as Uploaded } from '../../api/contract';
import { Picture } from '../../ui/Picture';
import { Tap } from '../../ui/Tap';
import { useUploads } from './file.queries';
import styles from './Photos.module.scss';

interface Props { value: readonly Uploaded[]; onChange: (value: Uploaded[]) => void; max: number }

export function PhotoPicker({ value, onChange, max }: Props) {
  const latest = useRef(value); // two uploads may end before anything is drawn again
  latest.current = value;
  const uploads = useUploads((more) => {
    latest.current = [...latest.current, ...more];
    onChange([...latest.current]);
  });
  const room = max - value.length - uploads.pending;
  return (
    <View className={styles.grid}>
      {value.map(({ id, thumb }, index) => (
        <View key={id} className={styles.cell}>
          <Picture className={styles.picture} src={thumb} name={`第 ${index + 1} 张照片`} />
          <Tap className={styles.drop} label={`去掉第 ${index + 1} 张照片`} onTap={() => onChange(value.filter((one) => one.id !== id))}>去掉</Tap>
        </View>
      ))}
      {uploads.pending > 0 ? <View className={styles.waiting}>{`正在上传 ${uploads.pending} 张`}</View> : null}
      {room > 0 && uploads.pending === 0 ? (
        <Tap className={styles.add} label="拍照或选照片" onTap={() => void uploads.add(room)}>
          <View className={styles.plus}>＋</View>
          <View>照片</View>
        </Tap>
      ) : null}
    </View>
  );
}
