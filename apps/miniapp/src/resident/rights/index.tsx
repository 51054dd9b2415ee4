import type { Me } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { PolicyText } from '../../features/privacy/PolicyText';
import { useConsent } from '../../features/privacy/privacy.queries';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';

function Consent({ of: { consent: given, policy } }: { of: Me }) {
  const consent = useConsent();
  const change = (version: string | null, done: string) => consent.mutate(version, { onSuccess: () => say(done), onError: (error) => say(sentenceOf(error)) });
  const withdraw = async () => {
    if (await confirm('收回同意吗?', '收回')) change(null, '已收回同意');
  };
  return (
    <Panel title="个人信息说明">
      <PolicyText />
      <Soft>{given ? `您在${moment(given.at, now())}同意了 ${given.version} 版。` : '您还没有同意。'}</Soft>
      {policy.needed ? <Btn text={given ? `同意新的 ${policy.version} 版` : '同意'} look="main" busy={consent.isPending} onTap={() => change(policy.version, '已同意')} /> : null}
      {given ? <Soft>{policy.afterWithdrawal}</Soft> : null}
      {given ? <Btn text="收回同意" busy={consent.isPending} onTap={() => void withdraw()} /> : null}
    </Panel>
  );
}

/** What is mine to say about what is kept of me. */
export default function RightsPage() {
  useGate();
  const me = useMe();
  return (
    <Page title="我的数据">
      <Query of={me}>{(data) => <Consent of={data} />}</Query>
    </Page>
  );
}
