import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ApiError, sentenceOf } from '../api/error';
import { askToSignIn } from '../lib/route';
import { Btn } from './Btn';
import styles from './Query.module.scss';

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

interface Props<T> {
  of: Asked<T>;
  children: (data: T) => ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: string;
}

export function Empty({ text }: { text: string }) {
  return <View className={styles.note}>{text}</View>;
}

function Failed({ of }: { of: Asked<unknown> }) {
  const signedOut = of.error instanceof ApiError && of.error.status === 401;
  return (
    <View className={styles.note} aria-live="polite">
      <View>{sentenceOf(of.error)}</View>
      <View className={styles.again}>
        {signedOut ? (
          <Btn text="去登录" look="main" onTap={() => void askToSignIn()} />
        ) : (
          <Btn text="再试一次" busy={of.isFetching} onTap={() => void of.refetch()} />
        )}
      </View>
    </View>
  );
}

/** The four states of a query: loading, failed with a retry, empty, loaded. */
export function Query<T>({ of, children, isEmpty, empty = '这里还没有内容' }: Props<T>) {
  if (of.data !== undefined) {
    return <>{isEmpty?.(of.data) ? <Empty text={empty} /> : children(of.data)}</>;
  }
  return of.error ? (
    <Failed of={of} />
  ) : (
    <View className={styles.note} aria-live="polite">
      正在打开…
    </View>
  );
}
