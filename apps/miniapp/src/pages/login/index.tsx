import { View } from '@tarojs/components';
import type { Persona } from '../../api/contract';
import { ApiError, sentenceOf } from '../../api/error';
import { usePersonas, useSignIn, type Who } from '../../features/account/account.queries';
import { useSetup } from '../../features/account/setup.queries';
import { PersonaGrid } from '../../features/account/PersonaGrid';
import { say } from '../../lib/dialog';
import { isWeapp } from '../../lib/platform';
import { goOn, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Heading, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import styles from './index.module.scss';

const isNoDemo = (error: unknown) => error instanceof ApiError && error.status === 404;

interface Entering {
  busy: boolean;
  enter: (who: Who) => void;
}

/** WeChat can identify the user; a browser cannot. */
function Real({ busy, enter }: Entering) {
  const setup = useSetup();
  return (
    <>
      {setup.data?.open ? <Soft>系统正在设置，现在只有拿到设置码的工作人员需要登录。</Soft> : null}
      {isWeapp ? (
        <Btn text="微信登录" look="main" busy={busy} onTap={() => enter('wechat')} />
      ) : (
        <Soft>请在微信里打开「三单通」小程序登录。</Soft>
      )}
    </>
  );
}

/** The demo has no WeChat users. */
function Demo({ personas, busy, enter }: Entering & { personas: readonly Persona[] }) {
  return (
    <>
      <Heading>演示：选一个人进去看看</Heading>
      {isWeapp ? <Soft>这里是演示，不能用微信登录。</Soft> : null}
      <Btn text="第一次来的居民" disabled={busy} onTap={() => enter('new')} />
      <PersonaGrid personas={personas} disabled={busy} onPick={(persona) => enter({ persona })} />
    </>
  );
}

function Login() {
  const { to } = useParams('pages/login/index');
  const personas = usePersonas();
  const signIn = useSignIn();
  const enter = (who: Who) =>
    signIn.mutate(who, { onSuccess: () => void goOn(to), onError: (error) => say(sentenceOf(error)) });
  const entering = { busy: signIn.isPending, enter };
  return (
    <Page>
      <View className={styles.top}>
        <View className={styles.name}>三单通</View>
        <Soft>居民点单 · 管家接单 · 支部派单</Soft>
      </View>
      {to ? <Soft>登录以后，接着看您要看的那一页。</Soft> : null}
      {isNoDemo(personas.error) ? (
        <Real {...entering} />
      ) : (
        <Query query={personas}>{({ items }) => <Demo personas={items} {...entering} />}</Query>
      )}
    </Page>
  );
}

export default pageOf(Login);
