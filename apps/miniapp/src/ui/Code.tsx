import { View } from '@tarojs/components';
import { say } from '../lib/dialog';
import { copy } from '../lib/platform';
import { Btn } from './Btn';
import styles from './Code.module.scss';

/** A code to pass on or keep, large enough to read out on the telephone. */
export function Code({ name, code }: { name: string; code: string }) {
  const take = () =>
    void copy(code).then(
      () => say('已复制'),
      () => say('没有复制成功，请抄下来'),
    );
  return (
    <View className={styles.box}>
      <View className={styles.code} aria-label={`${name} ${[...code].join(' ')}`}>
        {code}
      </View>
      <Btn text={`复制${name}`} onTap={take} />
    </View>
  );
}
