import { View } from '@tarojs/components';
import type { Picture } from '../../api/contract';
import { Stack } from '../../ui/Panel';
import { Photos } from '../file/Photos';
import styles from './BeforeAfter.module.scss';

const Side = ({ title, photos }: { title: string; photos: readonly Picture[] }) => (
  <View className={styles.side}>
    <View className={styles.name}>{title}</View>
    {photos.length > 0 ? <Photos photos={photos} /> : <View>没有照片</View>}
  </View>
);

interface Props {
  before: readonly Picture[];
  after: readonly Picture[];
}

/** The pictures of the request beside those of the result. */
export const BeforeAfter = ({ before, after }: Props) => (
  <Stack across>
    <Side title="办理前" photos={before} />
    <Side title="办理后" photos={after} />
  </Stack>
);
