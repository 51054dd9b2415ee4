import { useGate } from '../../features/account/gate';
import { useHomes } from '../../features/household/household.queries';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Home } from './_parts/Home';

/** My homes, their members, and who may act for whom. */
function HomesPage() {
  useGate();
  const homes = useHomes();
  useFresh(homes);
  const join = () => void open('resident/join/index', {});
  return (
    <Page
      title="我的家"
      footer={
        <Btn
          text={homes.data?.length ? '再登记一个住处' : '加入小区'}
          look={homes.data?.length ? 'plain' : 'main'}
          onTap={join}
        />
      }
    >
      <Query
        of={homes}
        isEmpty={(all) => all.length === 0}
        empty="您还没有登记住处。登记以后，点单会自动带上楼栋，也能看到小区的事。"
      >
        {(all) => all.map((home) => <Home key={home.id} of={home} />)}
      </Query>
    </Page>
  );
}

export default pageOf(HomesPage);
