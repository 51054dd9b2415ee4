import { useGate } from '../../features/account/gate';
import { CardActions } from '../../features/case/CardActions';
import { useSuspensions } from '../../features/suspension/suspension.queries';
import { SuspensionPanel, suspensionText } from '../../features/suspension/SuspensionPanel';
import { openSuspension, suspensions } from '../../features/suspension/suspensions';
import { useFresh } from '../../lib/lifecycle';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Soft, Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';

/**
 * Suspensions proposed from a ticket are confirmed here by another person; the level above answers appeals.
 */
function SuspensionsPage() {
  useGate();
  const all = useSuspensions();
  useFresh(all);
  return (
    <Page title="暂停账号">
      <Soft>在单子里点「建议暂停此账号」提出，另一人确认才生效。隐患和有人有危险的事照常收。</Soft>
      <Query query={all} isEmpty={(some) => some.length === 0} empty="没有暂停的账号">
        {(some) =>
          some.map((one) => (
            <SuspensionPanel key={one.id} suspension={one}>
              <Stack across>
                <CardActions noun={suspensions} subject={one} summary={suspensionText(one)} />
                <Btn text="看经过" look="quiet" onTap={() => void openSuspension(one.id)} />
              </Stack>
            </SuspensionPanel>
          ))
        }
      </Query>
    </Page>
  );
}

export default pageOf(SuspensionsPage);
