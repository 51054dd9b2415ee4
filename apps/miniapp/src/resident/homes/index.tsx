import { useGate } from '../../features/account/gate';
import { CardActions } from '../../features/case/CardActions';
import { myHomes, openHome, type OwnHome } from '../../features/household/homes';
import { useHomes } from '../../features/household/household.queries';
import { OwnHomePanel } from '../../features/household/OwnHomePanel';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Stack } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const Home = ({ home }: { home: OwnHome }) => (
  <OwnHomePanel home={home}>
    <Stack across>
      <Btn
        text={home.status === 'confirmed' ? '家里人和经过' : '看经过'}
        onTap={() => void openHome(home.id)}
      />
      <CardActions noun={myHomes} subject={home} summary={home.household.name} />
    </Stack>
  </OwnHomePanel>
);

/** My homes, and how far each is confirmed. */
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
        query={homes}
        isEmpty={(all) => all.length === 0}
        empty="您还没有登记住处。登记以后，点单会自动带上楼栋，也能看到小区的事。"
      >
        {(all) => all.map((home) => <Home key={home.id} home={home} />)}
      </Query>
    </Page>
  );
}

export default pageOf(HomesPage);
