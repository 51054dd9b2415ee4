import { View } from '@tarojs/components';
import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { isH5, setTitle } from '../lib/platform';
import { goBack } from '../lib/route';
import { useLargeType } from '../lib/type-size';
import { Tap } from './Tap';
import styles from './Page.module.scss';

type Props = PropsWithChildren<{ title?: string; footer?: ReactNode; wide?: boolean }>;

/** WeChat draws its own bar with a back button; a browser does not. */
function TopBar({ title }: { title: string }) {
  return (
    <View className={styles.top}>
      <Tap className={styles.back} onTap={() => void goBack()}>
        返回
      </Tap>
      <View className={styles.title}>{title}</View>
    </View>
  );
}

/**
 * Frame of every page: type size, colours, a centred column on wide screens (`wide`: a broad one, for tables), a
 * footer that stays visible.
 */
export function Page({ title, footer, wide, children }: Props) {
  const large = useLargeType();
  useEffect(() => {
    if (title) setTitle(title);
  }, [title]);
  return (
    <View className={`${styles.page} ${large ? styles.large : ''} ${wide ? styles.wide : ''}`}>
      {isH5 && title ? <TopBar title={title} /> : null}
      <View className={styles.body}>
        <View className={styles.flow}>{children}</View>
      </View>
      {footer ? (
        <View className={styles.foot} id="foot">
          {footer}
        </View>
      ) : null}
    </View>
  );
}
