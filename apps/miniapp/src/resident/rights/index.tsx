import { useState } from 'react';
import type { Me } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { download } from '../../api/client';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { PolicyText } from '../../features/privacy/PolicyText';
import { useConsent } from '../../features/privacy/privacy.queries';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { handOut } from '../../lib/files';
import { readGuideline } from '../../lib/permission';
import { isWeapp } from '../../lib/platform';
import { open } from '../../lib/route';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

function Consent({ me: { consent: given, policy } }: { me: Me }) {
  const consent = useConsent();
  const change = (version: Me['policy']['version'] | null, done: string) =>
    consent.mutate(version, { onSuccess: () => say(done), onError: (error) => say(sentenceOf(error)) });
  const withdraw = async () => {
    if (await confirm('收回同意吗？', '收回')) change(null, '已收回同意');
  };
  return (
    <Panel title="个人信息说明">
      <PolicyText />
      {isWeapp ? (
        <Btn
          text="看隐私保护指引"
          onTap={() => void readGuideline().catch(() => say('没有打开，请再试一次'))}
        />
      ) : null}
      <Soft>{given ? `您在${moment(given.at, now())}同意了 ${given.version} 版。` : '您还没有同意。'}</Soft>
      {policy.needed ? (
        <Btn
          text={given ? `同意新的 ${policy.version} 版` : '同意'}
          look="main"
          busy={consent.isPending}
          onTap={() => change(policy.version, '已同意')}
        />
      ) : null}
      {given ? <Soft>{policy.afterWithdrawal}</Soft> : null}
      {given ? <Btn text="收回同意" busy={consent.isPending} onTap={() => void withdraw()} /> : null}
    </Panel>
  );
}

function Export() {
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await download('/me/export')
      .then((path) => handOut(path, '我的数据.zip'))
      .then(
        (isGiven) => {
          if (isGiven) say('已导出');
        },
        (error: unknown) => say(sentenceOf(error)),
      );
    setBusy(false);
  };
  return (
    <Panel title="导出">
      <Soft>把您的姓名、住处、点单、留言和照片打成一个包，存到您自己手里。</Soft>
      <Btn text="导出我的数据" busy={isBusy} onTap={() => void run()} />
    </Panel>
  );
}

/** My rights over my personal data. */
function RightsPage() {
  useGate();
  const me = useMe();
  return (
    <Page title="我的数据">
      <Query query={me}>
        {(data) => (
          <>
            <Export />
            <Consent me={data} />
            <Panel title="注销">
              <Soft>删掉您的姓名、电话、住址，以后不再能登录这个账号。</Soft>
              <Btn text="注销账号" onTap={() => void open('resident/erase/index', {})} />
            </Panel>
          </>
        )}
      </Query>
    </Page>
  );
}

export default pageOf(RightsPage);
