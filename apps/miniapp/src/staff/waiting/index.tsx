import { useGate } from '../../features/account/gate';
import { CardActions } from '../../features/case/CardActions';
import { ClaimPanel, claimText } from '../../features/household/ClaimPanel';
import { claims, openClaim } from '../../features/household/homes';
import { useWaiting } from '../../features/household/household.queries';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Soft, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

/** Residents who claim a home, for staff who decide it. */
function WaitingPage() {
  useGate();
  const waiting = useWaiting();
  useFresh(waiting);
  return (
    <Page
      title="待确认住户"
      footer={<Btn text="查看已确认的住户" onTap={() => void open('staff/lodgers/index', {})} />}
    >
      <Soft>请核对是不是住在这一户，可以上门问一问。</Soft>
      <Query query={waiting} isEmpty={(all) => all.length === 0} empty="没有等着确认的住户">
        {(all) =>
          all.map((one) => (
            <ClaimPanel key={one.id} claim={one}>
              <Stack across>
                <CardActions noun={claims} subject={one} summary={claimText(one)} />
                <Btn text="看经过" look="quiet" onTap={() => void openClaim(one.id)} />
              </Stack>
            </ClaimPanel>
          ))
        }
      </Query>
    </Page>
  );
}

export default pageOf(WaitingPage);
