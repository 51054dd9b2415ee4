import { View } from '@tarojs/components';
import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { setTitle } from '../lib/platform';
import { useLargeType } from '../lib/type-size';
import styles from './Page.module.scss';

type Props = PropsWithChildren<{ title?: string; footer?: ReactNode }>;

/** The frame of every page: type size, colours, a centred column on wide screens, a foot that stays in sight. */
export function Page({ title, footer, children }: Props) {
  const large = useLargeType();
  useEffect(() => { if (title) setTitle(title); }, [title]);
  return (
    <View className={`${styles.page} ${large ? styles.large : ''}`}>
      <View className={styles.body}>{children}</View>
      {footer ? <View className={styles.foot} id="foot">{footer}</View> : null}
    </View>
  );
}
