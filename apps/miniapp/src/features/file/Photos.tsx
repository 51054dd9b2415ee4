import { View } from '@tarojs/components';
import type { Picture as Uploaded } from '../../api/contract';
import { absolute } from '../../api/transport';
import { showPicture } from '../../lib/pictures';
import { Picture } from '../../ui/Picture';
import { Tap } from '../../ui/Tap';
import styles from './Photos.module.scss';

export function Photos({ photos }: { photos: readonly Uploaded[] }) {
  if (photos.length === 0) return null;
  const urls = photos.map(({ url }) => absolute(url));
  return (
    <View className={styles.grid}>
      {photos.map(({ id, thumb }, index) => (
        <Tap
          key={id}
          className={styles.shown}
          label={`看第 ${index + 1} 张照片`}
          onTap={() => showPicture(urls[index] ?? '', urls)}
        >
          <Picture className={styles.picture} src={thumb} />
        </Tap>
      ))}
    </View>
  );
}
