import type { Suspension } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { CasePage, type CaseParts } from '../../features/case/CasePage';
import { useMySuspension } from '../../features/suspension/suspension.queries';
import { mySuspension } from '../../features/suspension/suspensions';
import { now } from '../../lib/clock';
import { useFresh } from '../../lib/lifecycle';
import { moment } from '../../lib/time';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Empty, Query } from '../../ui/Query';

const NAME = '暂停点单';

const decidersText = ({ proposedBy, confirmedBy }: Suspension): string =>
  confirmedBy ? `${proposedBy}提出，${confirmedBy}确认` : `${proposedBy}提出`;

function Mine({ suspension }: { suspension: Suspension }) {
  const { stateLabel, words, until, appeal, answer, state } = suspension;
  return (
    <Panel title={`点单：${stateLabel}`}>
      <Line name="原因">{words}</Line>
      {until ? <Line name="停到">{moment(until, now())}</Line> : null}
      <Line name="谁决定的">{decidersText(suspension)}</Line>
      {appeal ? <Line name="您的申诉">{appeal}</Line> : null}
      {answer ? <Line name="答复">{answer}</Line> : null}
      {state === 'in_force' ? <Soft>隐患和有人有危险的事照常可以点单，已经点的单照常办。</Soft> : null}
    </Panel>
  );
}

const parts: CaseParts<Suspension> = {
  title: () => NAME,
  Head: ({ subject }) => <Mine suspension={subject} />,
  Panels: () => null,
};

/** The suspension in force, otherwise the last one: its reason, its end, the appeal and the history. */
function SuspensionPage() {
  useGate();
  const mine = useMySuspension();
  useFresh(mine);
  return mine.data ? (
    <CasePage noun={mySuspension} id={mine.data.id} name={NAME} parts={parts} />
  ) : (
    <Page title={NAME}>
      <Query query={mine}>{() => <Empty text="您的点单没有暂停" />}</Query>
    </Page>
  );
}

export default pageOf(SuspensionPage);
