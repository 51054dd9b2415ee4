import { useState } from 'react';
import type { Duties, Me, Named } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { NameSheet } from '../../features/duty/NameSheet';
import { useDuties } from '../../features/org/duties.queries';
import { PersonSheet } from '../../features/org/PersonSheet';
import { useFresh } from '../../lib/lifecycle';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Heading } from '../../ui/Panel';
import { Empty, Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Leave } from './_parts/Leave';
import { Left } from './_parts/Left';

const TITLE = '交接';

const leftOf = ({ tickets, requests, hearings }: Duties) =>
  tickets.length + requests.length + hearings.length;

/** For another person: used by an office above theirs; for oneself: read only. */
function Handover({ me }: { me: Me }) {
  const [person, setPerson] = useState<Named>({ id: me.id, name: me.name });
  const [isPicking, setPicking] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const duties = useDuties(person.id);
  useFresh(duties);
  return (
    <Page title={TITLE}>
      <Heading>{`${person.name}手上的事`}</Heading>
      <Btn text="换一个人看" onTap={() => setPicking(true)} />
      <Query query={duties}>
        {(list) => (
          <>
            {leftOf(list) ? <Left duties={list} /> : <Empty text="手上没有要交接的事" />}
            {person.id === me.id ? null : (
              <>
                <Btn text="更正姓名" onTap={() => setNaming(true)} />
                <Leave key={person.id} person={list.person} left={leftOf(list)} />
              </>
            )}
          </>
        )}
      </Query>
      {isNaming ? (
        <NameSheet
          person={person}
          onDone={(one) => {
            setPerson(one);
            setNaming(false);
          }}
          onClose={() => setNaming(false)}
        />
      ) : null}
      {isPicking ? (
        <PersonSheet
          title="谁要交接"
          onPick={(one) => {
            setPerson(one);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </Page>
  );
}

function HandoverPage() {
  useGate();
  const me = useMe();
  return me.data ? (
    <Handover me={me.data} />
  ) : (
    <Page title={TITLE}>
      <Query query={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(HandoverPage);
