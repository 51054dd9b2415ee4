import { useState } from 'react';
import type { Named } from '../../api/contract';
import { useGate } from '../../features/account/gate';
import { CardActions } from '../../features/case/CardActions';
import { ClaimPanel, claimText } from '../../features/household/ClaimPanel';
import { claims, openClaim } from '../../features/household/homes';
import { useConfirmedResidents } from '../../features/household/household.queries';
import { HouseholdSheet } from '../../features/org/HomeSheet';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Soft, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

/** The confirmed residents behind a door. */
function Residents({ door }: { door: string }) {
  const residents = useConfirmedResidents(door);
  return (
    <Query query={residents} isEmpty={(all) => all.length === 0} empty="这一户没有已确认的住户">
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
  );
}

/** The residents behind one door, chosen by building and entrance. */
function ConfirmedResidentsPage() {
  useGate();
  const [door, setDoor] = useState<Named | null>(null);
  const [isChoosing, setChoosing] = useState(true);
  const choose = (one: Named) => {
    setDoor(one);
    setChoosing(false);
  };
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
      <Soft>住户搬走了，或者登记错了，可以在这里改正。</Soft>
      {door ? <Residents door={door.id} /> : null}
      {isChoosing ? <HouseholdSheet onPick={choose} onClose={() => setChoosing(false)} /> : null}
    </Page>
  );
}

export default pageOf(ConfirmedResidentsPage);
