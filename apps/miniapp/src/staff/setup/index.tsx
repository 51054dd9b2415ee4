import { useMe } from '../../features/account/account.queries';
import { useSetup } from '../../features/account/setup.queries';
import { useGate } from '../../features/account/gate';
import { goHome } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Empty, Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Founding } from './_parts/Founding';

const TITLE = '设置系统';

const Done = () => (
  <Page title={TITLE} footer={<Btn text="回首页" onTap={() => void goHome()} />}>
    <Empty text="系统已经设置好了" />
  </Page>
);

/** A system that is being set up is founded here, once. */
function SetupPage() {
  useGate();
  const me = useMe();
  const setup = useSetup();
  if (me.data && setup.data) return setup.data.open ? <Founding me={me.data} /> : <Done />;
  return (
    <Page title={TITLE}>
      <Query query={setup}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(SetupPage);
