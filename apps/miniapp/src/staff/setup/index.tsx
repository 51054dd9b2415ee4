import { useMe } from '../../features/account/account.queries';
import { useSetup } from '../../features/account/setup.queries';
import { useGate } from '../../features/account/gate';
import { useOffices } from '../../features/duty/office.queries';
import { goHome, open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Links } from '../../ui/Links';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';
import { Founding } from './_parts/Founding';

/** What is set up, with how much of it there is, and where it goes on. */
function Overview() {
  const offices = useOffices();
  const held = offices.data ? `${offices.data.items.length} 人` : undefined;
  return (
    <Page title="设置" footer={<Btn text="以后再做" onTap={() => void goHome()} />}>
      <Soft>一项一项来，随时可以停下，下次在「我的—设置」里接着做。</Soft>
      <Links
        title="人"
        links={[{ text: '任职', hint: held, onTap: () => void open('staff/offices/index', {}) }]}
      />
      <Links title="办事" links={[{ text: '常用语', onTap: () => void open('staff/phrases/index', {}) }]} />
    </Page>
  );
}

/** A system that is being set up is founded here; one that is goes on with its organisation. */
function SetupPage() {
  useGate();
  const me = useMe();
  const setup = useSetup();
  if (me.data && setup.data) return setup.data.open ? <Founding me={me.data} /> : <Overview />;
  return (
    <Page title="设置">
      <Query query={setup}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(SetupPage);
