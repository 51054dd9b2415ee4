import { useState } from 'react';
import type { WaitingHome } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useGate } from '../../features/account/gate';
import { useDecide, useWaiting } from '../../features/household/household.queries';
import { ReasonSheet } from '../../features/household/ReasonSheet';
import { now } from '../../lib/clock';
import { confirm, say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { agoShort } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Line, Panel, Soft, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

type Decide = ReturnType<typeof useDecide>;

function Waiting({ of, decide, onRefuse }: { of: WaitingHome; decide: Decide; onRefuse: () => void }) {
  const { person, household, roleLabel } = of;
  const yes = async () => {
    if (!(await confirm('确认是这户的住户吗？', '确认', `${person.name} · ${household.name} · ${roleLabel}`)))
      return;
    decide.mutate(
      { id: of.id },
      { onSuccess: () => say('已确认'), onError: (error) => say(sentenceOf(error)) },
    );
  };
  return (
    <Panel title={household.name}>
      <Line name="居民">{`${person.name} · ${roleLabel}`}</Line>
      {person.phone ? <Line name="电话">{person.phone}</Line> : null}
      <Line name="登记">{agoShort(of.since, now())}</Line>
      <Stack across>
        <Btn text="确认" look="main" disabled={decide.isPending} onTap={() => void yes()} />
        <Btn text="不通过" disabled={decide.isPending} onTap={onRefuse} />
      </Stack>
    </Panel>
  );
}

/** Residents who claim a home: the steward confirms or refuses. */
function WaitingPage() {
  useGate();
  const waiting = useWaiting();
  const decide = useDecide();
  const [refusing, setRefusing] = useState<WaitingHome | null>(null);
  useFresh(waiting);
  const refuse = (id: string) => (words: string) =>
    decide.mutate(
      { id, words },
      {
        onSuccess: () => {
          say('已告诉居民');
          setRefusing(null);
        },
        onError: (error) => say(sentenceOf(error)),
      },
    );
  return (
    <Page
      title="待确认住户"
      footer={<Btn text="查看已确认的住户" onTap={() => void open('staff/lodgers/index', {})} />}
    >
      <Soft>请核对是不是住在这一户，可以上门问一问。</Soft>
      <Query of={waiting} isEmpty={(all) => all.length === 0} empty="没有等着确认的住户">
        {(all) =>
          all.map((one) => (
            <Waiting key={one.id} of={one} decide={decide} onRefuse={() => setRefusing(one)} />
          ))
        }
      </Query>
      {refusing ? (
        <ReasonSheet
          title="为什么不通过"
          about={`${refusing.person.name} · ${refusing.household.name}`}
          button="不通过"
          placeholder="例如：这户住的是另一家，请核对门牌"
          busy={decide.isPending}
          onSend={refuse(refusing.id)}
          onClose={() => setRefusing(null)}
        />
      ) : null}
    </Page>
  );
}

export default pageOf(WaitingPage);
