import { useState } from 'react';
import type { Suspension } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useGate } from '../../features/account/gate';
import { ReasonSheet } from '../../ui/ReasonSheet';
import { useAppeal, useMySuspension } from '../../features/suspension/suspension.queries';
import { now } from '../../lib/clock';
import { say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { moment } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Empty, Query } from '../../ui/Query';

const decidersText = ({ proposedBy, confirmedBy }: Suspension): string =>
  confirmedBy ? `${proposedBy}提出，${confirmedBy}确认` : `${proposedBy}提出`;

function Mine({ suspension }: { suspension: Suspension }) {
  const [isAppealing, setAppealing] = useState(false);
  const appeal = useAppeal();
  const send = (words: string) =>
    appeal.mutate(
      { words },
      {
        onSuccess: () => {
          say('申诉已送到上一级');
          setAppealing(false);
        },
        onError: (error) => say(sentenceOf(error)),
      },
    );
  return (
    <Panel title={`点单：${suspension.stateLabel}`}>
      <Line name="原因">{suspension.words}</Line>
      {suspension.until ? <Line name="停到">{moment(suspension.until, now())}</Line> : null}
      <Line name="谁决定的">{decidersText(suspension)}</Line>
      {suspension.appeal ? <Line name="您的申诉">{suspension.appeal}</Line> : null}
      {suspension.answer ? <Line name="答复">{suspension.answer}</Line> : null}
      {suspension.state === 'in_force' ? (
        <Soft>隐患和有人有危险的事照常可以点单，已经点的单照常办。</Soft>
      ) : null}
      {suspension.actions.map(({ action, label }) => (
        <Btn key={action} text={label} look="main" onTap={() => setAppealing(true)} />
      ))}
      {isAppealing ? (
        <ReasonSheet
          title="申诉"
          summary="由上一级另外的人来看"
          readersNote="理由会给上一级看。"
          button="提交申诉"
          placeholder="例如：是网络卡了，不是重复提交"
          busy={appeal.isPending}
          onSend={send}
          onClose={() => setAppealing(false)}
        />
      ) : null}
    </Panel>
  );
}

/** The suspension: its reason, its end and the appeal. */
function SuspensionPage() {
  useGate();
  const mine = useMySuspension();
  useFresh(mine);
  return (
    <Page title="暂停点单">
      <Query query={mine}>
        {(suspension) => (suspension ? <Mine suspension={suspension} /> : <Empty text="您的点单没有暂停" />)}
      </Query>
    </Page>
  );
}

export default pageOf(SuspensionPage);
