import { Image, View } from '@tarojs/components';
import type { Picture } from '../../api/contract';
import { absolute } from '../../api/transport';
import { showPicture } from '../../lib/pictures';
import { Tap } from '../../ui/Tap';
import styles from './Photos.module.scss';

export function Photos({ of }: { of: readonly Picture[] }) {
  if (of.length === 0) return null;
  const urls = of.map(({ url }) => absolute(url));
  return (
    <View className={styles.grid}>
      {of.map(({ id, thumb }, index) => (
        <Tap key={id} className={styles.shown} label={`看第 ${index + 1} 张照片`} onTap={() => showPicture(urls[index] ?? '', urls)}>
          <Image className={styles.picture} src={absolute(thumb)} mode="aspectFill" lazyLoad />
        </Tap>
      ))}
    </View>
  );
}
