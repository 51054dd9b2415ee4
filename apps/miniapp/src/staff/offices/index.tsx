import { useState } from 'react';
import type { HeldOffice, Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { CardActions } from '../../features/case/CardActions';
import { useEndedOffices, useOffices } from '../../features/duty/office.queries';
import { OfficePanel, officeText } from '../../features/duty/OfficePanel';
import { offices, openOffice } from '../../features/duty/offices';
import { useFresh } from '../../lib/lifecycle';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Heading, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Appointing } from './_parts/Appointing';

const TITLE = '任职';

/** Its history is for the holder and those who may appoint, who are offered actions. */
const mayReadHistory = ({ person, actions }: HeldOffice, me: Me | undefined) =>
  person.id === me?.id || actions.length > 0;

function Card({ office, me }: { office: HeldOffice; me: Me | undefined }) {
  return (
    <OfficePanel office={office}>
      {mayReadHistory(office, me) ? (
        <Stack across>
          <CardActions noun={offices} subject={office} summary={officeText(office)} />
          <Btn text="看经过" look="quiet" onTap={() => void openOffice(office.id)} />
        </Stack>
      ) : null}
    </OfficePanel>
  );
}

/** What ended lately and may be resumed; nothing while there is none. */
function Ended({ me }: { me: Me | undefined }) {
  const ended = useEndedOffices();
  useFresh(ended);
  if (!ended.data?.length) return null;
  return (
    <>
      <Heading>最近卸任的</Heading>
      {ended.data.map((one) => (
        <Card key={one.id} office={one} me={me} />
      ))}
    </>
  );
}

/** The office-holders; higher offices appoint them and end their terms. */
function OfficesPage() {
  useGate();
  const me = useMe();
  const held = useOffices();
  const [isAppointing, setAppointing] = useState(false);
  useFresh(held);
  const appoints = held.data?.appoints ?? [];
  if (isAppointing && me.data)
    return <Appointing person={me.data.id} appoints={appoints} onDone={() => setAppointing(false)} />;
  return (
    <Page
      title={TITLE}
      footer={appoints.length ? <Btn text="任命" look="main" onTap={() => setAppointing(true)} /> : undefined}
    >
      <Query query={held} isEmpty={({ items }) => items.length === 0} empty="还没有人任职">
        {({ items }) => items.map((one) => <Card key={one.id} office={one} me={me.data} />)}
      </Query>
      <Ended me={me.data} />
    </Page>
  );
}

export default pageOf(OfficesPage);
