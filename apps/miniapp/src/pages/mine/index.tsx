import { isDemoSession } from '../../api/session';
import { useSignOut } from '../../features/account/account.queries';
import { DemoClock } from '../../features/account/DemoClock';
import { useGate } from '../../features/account/gate';
import { Profile } from '../../features/account/Profile';
import { Entries, sectionsOf } from '../../features/navigation/Entries';
import { useHomePage } from '../../features/navigation/home.queries';
import { useFresh } from '../../lib/lifecycle';
import { goLogin } from '../../lib/route';
import { setLargeType, useLargeType } from '../../lib/type-size';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const sizes = [
  { value: false, label: '标准' },
  { value: true, label: '大字' },
];

function Mine() {
  useGate();
  const page = useHomePage();
  const isLarge = useLargeType();
  const signOut = useSignOut();
  useFresh(page);
  const leave = () => {
    signOut();
    void goLogin();
  };
  return (
    <Page>
      <Query query={page}>
        {(data) => (
          <>
            <Profile me={data.me} />
            <Entries sections={sectionsOf(data, 'mine')} />
          </>
        )}
      </Query>
      <Panel title="字的大小">
        <Choices big label="字的大小" options={sizes} chosen={[isLarge]} onChoose={setLargeType} />
      </Panel>
      <DemoClock />
      <Btn text={isDemoSession() ? '换一个人' : '退出登录'} onTap={leave} />
    </Page>
  );
}

export default pageOf(Mine);
