import { View } from '@tarojs/components';
import { Picture } from '../../ui/Picture';
import { aria } from '../../ui/aria';
import { Tap } from '../../ui/Tap';
import { useUploads } from './file.queries';
import { isPending, type Photo } from './photo';
import styles from './Photos.module.scss';

interface Props {
  value: readonly Photo[];
  onChange: (value: Photo[]) => void;
  max: number;
}

export function PhotoPicker({ value, onChange, max }: Props) {
  const { add, problems } = useUploads({ value, onChange, max });
  const isWaiting = value.some(isPending);
  return (
    <View>
      <View className={styles.grid}>
        {value.map((photo, index) =>
          isPending(photo) ? (
            <View key={photo.id} className={styles.waiting}>
              正在上传
            </View>
          ) : (
            <View key={photo.id} className={styles.cell}>
              <Picture className={styles.picture} src={photo.thumb} name={`第 ${index + 1} 张照片`} />
              <Tap
                className={styles.drop}
                label={`去掉第 ${index + 1} 张照片`}
                onTap={() => onChange(value.filter(({ id }) => id !== photo.id))}
              >
                去掉
              </Tap>
            </View>
          ),
        )}
        {value.length < max && !isWaiting ? (
          <Tap className={styles.add} label="拍照或选照片" onTap={() => void add()}>
            <View className={styles.plus}>＋</View>
            <View>照片</View>
          </Tap>
        ) : null}
      </View>
      {problems.map((problem) => (
        <View key={problem} className={styles.problem} {...aria({ role: 'alert' })}>
          {problem}
        </View>
      ))}
    </View>
  );
}
