import { useState } from 'react';
import type { Absence, Me } from '../../api/contract';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { CardActions } from '../../features/case/CardActions';
import { useAbsences, useEndedAbsences } from '../../features/duty/absence.queries';
import { AbsencePanel, absenceText } from '../../features/duty/AbsencePanel';
import { absences, openAbsence } from '../../features/duty/absences';
import { useFresh } from '../../lib/lifecycle';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Heading, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Asking } from './_parts/Asking';

const TITLE = '请假与代理';

const Card = ({ absence }: { absence: Absence }) => (
  <AbsencePanel absence={absence}>
    <Stack across>
      <CardActions noun={absences} subject={absence} summary={absenceText(absence)} />
      <Btn text="看经过" look="quiet" onTap={() => void openAbsence(absence.id)} />
    </Stack>
  </AbsencePanel>
);

/** What ended early and may be resumed; nothing while there is none. */
function Ended() {
  const ended = useEndedAbsences();
  useFresh(ended);
  if (!ended.data?.length) return null;
  return (
    <>
      <Heading>提前结束的</Heading>
      {ended.data.map((one) => (
        <Card key={one.id} absence={one} />
      ))}
    </>
  );
}

function Absences({ me }: { me: Me }) {
  const current = useAbsences();
  const [isAsking, setAsking] = useState(false);
  useFresh(current);
  if (isAsking) return <Asking me={me} onDone={() => setAsking(false)} />;
  return (
    <Page title={TITLE} footer={<Btn text="请假" look="main" onTap={() => setAsking(true)} />}>
      <Query query={current} isEmpty={(all) => all.length === 0} empty="现在没有人请假">
        {(all) => all.map((one) => <Card key={one.id} absence={one} />)}
      </Query>
      <Ended />
    </Page>
  );
}

/** Who is away, and who acts for them meanwhile. */
function AbsencesPage() {
  useGate();
  const me = useMe();
  return me.data ? (
    <Absences me={me.data} />
  ) : (
    <Page title={TITLE}>
      <Query query={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(AbsencesPage);
