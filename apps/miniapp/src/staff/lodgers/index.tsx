import { useState } from 'react';
import type { Lodger as Living, Named } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useGate } from '../../features/account/gate';
import { useEndHome, useConfirmedResidents } from '../../features/household/household.queries';
import { ReasonSheet } from '../../features/household/ReasonSheet';
import { HouseholdSheet } from '../../features/org/HomeSheet';
import { now } from '../../lib/clock';
import { say } from '../../lib/dialog';
import { agoShort } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

function Lodger({ of: { person, roleLabel, since }, onEnd }: { of: Living; onEnd: () => void }) {
  return (
    <Panel title={person.name}>
      <Line name="身份">{roleLabel}</Line>
      <Line name="登记">{agoShort(since, now())}</Line>
      <Btn text="终止登记" onTap={onEnd} />
    </Panel>
  );
}

/** The residents behind one door; those who moved out are removed here. */
function ConfirmedResidentsPage() {
  useGate();
  const [door, setDoor] = useState<Named | null>(null);
  const [isChoosing, setChoosing] = useState(true);
  const [ending, setEnding] = useState<Living | null>(null);
  const residents = useConfirmedResidents(door?.id ?? '');
  const end = useEndHome();
  const send = (id: string) => (words: string) =>
    end.mutate(
      { id, words },
      {
        onSuccess: () => {
          say('已终止，居民会看到原因');
          setEnding(null);
        },
        onError: (error) => say(sentenceOf(error)),
      },
    );
  return (
    <Page
      title={door?.name ?? '已确认住户'}
      footer={
        <Btn
          text={door ? '换一户' : '选一户'}
          look={door ? 'plain' : 'main'}
          onTap={() => setChoosing(true)}
        />
      }
    >
      <Soft>住户搬走了，或者登记错了，可以在这里终止。</Soft>
      {door ? (
        <Query of={residents} isEmpty={(all) => all.length === 0} empty="这一户没有已确认的住户">
          {(all) => all.map((one) => <Lodger key={one.id} of={one} onEnd={() => setEnding(one)} />)}
        </Query>
      ) : null}
      {isChoosing ? (
        <HouseholdSheet
          onPick={(one) => {
            setDoor(one);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
      {ending ? (
        <ReasonSheet
          title="为什么终止登记"
          about={`${ending.person.name} · ${door?.name ?? ''}`}
          button="终止"
          placeholder="例如：已经搬走，新住户会重新登记"
          busy={end.isPending}
          onSend={send(ending.id)}
          onClose={() => setEnding(null)}
        />
      ) : null}
    </Page>
  );
}

export default pageOf(ConfirmedResidentsPage);
