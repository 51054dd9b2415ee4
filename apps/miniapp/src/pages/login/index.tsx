import { View } from '@tarojs/components';
import { ApiError, sentenceOf } from '../../api/error';
import { usePersonas, useSignIn, type Who } from '../../features/account/account.queries';
import { PersonaGrid } from '../../features/account/PersonaGrid';
import { say } from '../../lib/dialog';
import { isWeapp } from '../../lib/platform';
import { goHome } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Heading, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import styles from './index.module.scss';

const isNoDemo = (error: unknown) => error instanceof ApiError && error.status === 404;

export default function Login() {
  const personas = usePersonas();
  const signIn = useSignIn();
  const enter = (who: Who) =>
    signIn.mutate(who, { onSuccess: () => void goHome(), onError: (error) => say(sentenceOf(error)) });
  return (
    <Page>
      <View className={styles.top}>
        <View className={styles.name}>三单通</View>
        <Soft>居民点单 · 管家接单 · 支部派单</Soft>
      </View>
      {isWeapp ? <Btn text="微信登录" look="main" busy={signIn.isPending} onTap={() => enter('wechat')} /> : null}
      {isNoDemo(personas.error) ? (
        isWeapp ? null : <Soft>请在微信里打开"三单通"小程序登录。</Soft>
      ) : (
        <>
          <Heading>演示:选一个人进去看看</Heading>
          <Btn text="第一次来的居民" disabled={signIn.isPending} onTap={() => enter('new')} />
          <Query of={personas}>
            {({ items }) => <PersonaGrid of={items} disabled={signIn.isPending} onPick={(persona) => enter({ persona })} />}
          </Query>
        </>
      )}
    </Page>
  );
}
