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
  query: Asked<T>;
  children: (data: T) => ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: string;
}

export function Empty({ text }: { text: string }) {
  return <View className={styles.note}>{text}</View>;
}

function Failed({ query }: { query: Asked<unknown> }) {
  const signedOut = query.error instanceof ApiError && query.error.status === 401;
  return (
    <View className={styles.note} aria-live="polite">
      <View>{sentenceOf(query.error)}</View>
      <View className={styles.again}>
        {signedOut ? (
          <Btn text="去登录" look="main" onTap={() => void askToSignIn()} />
        ) : (
          <Btn text="再试一次" busy={query.isFetching} onTap={() => void query.refetch()} />
        )}
      </View>
    </View>
  );
}

/** The four states of a query: loading, failed with a retry, empty, loaded. */
export function Query<T>({ query, children, isEmpty, empty = '这里还没有内容' }: Props<T>) {
  if (query.data !== undefined) {
    return <>{isEmpty?.(query.data) ? <Empty text={empty} /> : children(query.data)}</>;
  }
  return query.error ? (
    <Failed query={query} />
  ) : (
    <View className={styles.note} aria-live="polite">
      正在打开…
    </View>
  );
}
