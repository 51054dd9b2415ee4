import { useGate } from '../../features/account/gate';
import { useOffices } from '../../features/duty/office.queries';
import { Entries, sectionsOf } from '../../features/navigation/Entries';
import { useHomePage } from '../../features/navigation/home.queries';
import { goHome, useParams } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

/** What is set up, and where it goes on; right after the founding it can wait. */
function Overview() {
  useGate();
  const { first } = useParams('administration/overview/index');
  const page = useHomePage();
  const offices = useOffices();
  const held = offices.data ? `${offices.data.items.length} 人` : undefined;
  return (
    <Page title="管理" footer={first ? <Btn text="以后再做" onTap={() => void goHome()} /> : undefined}>
      {first ? <Soft>一项一项来，随时可以停下，下次在「我的—管理」里接着做。</Soft> : null}
      <Query query={page}>
        {(data) => <Entries sections={sectionsOf(data, 'administration')} notes={{ held_offices: held }} />}
      </Query>
    </Page>
  );
}

export default pageOf(Overview);
