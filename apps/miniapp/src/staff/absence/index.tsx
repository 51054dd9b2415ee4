import { useState } from 'react';
import type { Absence, Me } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useAbsences, useEndAbsence } from '../../features/org/absence.queries';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { moment, until } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Line, Panel } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { Tag } from '../../ui/Tag';
import { pageOf } from '../../ui/page-of';
import { Asking } from './_parts/Asking';

const TITLE = '请假与代理';

const isNow = ({ since }: Absence) => Date.parse(since) <= now();
const whoActs = ({ deputy, standIn }: Absence) =>
  standIn && standIn.id !== deputy?.id
    ? `${standIn.name}（${deputy?.name ?? ''}也不在）`
    : (deputy?.name ?? '没有代理，由上一级办');

function One({ of }: { of: Absence }) {
  const end = useEndAbsence();
  const run = async () => {
    if (!(await confirm(isNow(of) ? '提前回来吗？' : '不请假了吗？', '确定'))) return;
    end.mutate(of.id, { onSuccess: () => say('已销假'), onError: (error) => say(sentenceOf(error)) });
  };
  return (
    <Panel
      title={of.mine ? `${of.person.name}（我）` : of.person.name}
      aside={<Tag text={isNow(of) ? '请假中' : '还没开始'} tone={isNow(of) ? 'amber' : 'plain'} />}
    >
      <Line name="从">{moment(of.since, now())}</Line>
      <Line name="到">{until(of.until, now())}</Line>
      <Line name="代理">{whoActs(of)}</Line>
      {of.words ? <Line name="原因">{of.words}</Line> : null}
      <Btn text={isNow(of) ? '销假' : '取消请假'} busy={end.isPending} onTap={() => void run()} />
    </Panel>
  );
}

function Absences({ me }: { me: Me }) {
  const absences = useAbsences();
  const [isAsking, setAsking] = useState(false);
  useFresh(absences);
  if (isAsking) return <Asking me={me} onDone={() => setAsking(false)} />;
  return (
    <Page title={TITLE} footer={<Btn text="请假" look="main" onTap={() => setAsking(true)} />}>
      <Query of={absences} isEmpty={(all) => all.length === 0} empty="现在没有人请假">
        {(all) => all.map((one) => <One key={one.id} of={one} />)}
      </Query>
    </Page>
  );
}

/** Who is away, and who acts for them meanwhile. */
function AbsencePage() {
  useGate();
  const me = useMe();
  return me.data ? (
    <Absences me={me.data} />
  ) : (
    <Page title={TITLE}>
      <Query of={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(AbsencePage);
