import { isDemoSession } from '../../api/session';
import { useMe, useSignOut } from '../../features/account/account.queries';
import { DemoClock } from '../../features/account/DemoClock';
import { useGate } from '../../features/account/gate';
import { isStaff } from '../../features/account/staff';
import { Profile } from '../../features/account/Profile';
import { goLogin, open } from '../../lib/route';
import { setLargeType, useLargeType } from '../../lib/type-size';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Query } from '../../ui/Query';

const sizes = [{ value: false, label: '标准' }, { value: true, label: '大字' }];

export default function Mine() {
  useGate();
  const me = useMe();
  const isLarge = useLargeType();
  const signOut = useSignOut();
  const leave = () => { signOut(); void goLogin(); };
  return (
    <Page>
      <Query of={me}>{(data) => <Profile of={data} />}</Query>
      <Btn text="我的点单" onTap={() => void open('ticket/list/index', { box: 'placed', label: '我的点单' })} />
      {me.data?.home ? <Btn text="附近的事" onTap={() => void open('ticket/list/index', { box: 'nearby', label: '附近' })} /> : null}
      <Btn text="小区公示" onTap={() => void open('resident/holds/index', {})} />
      {me.data && isStaff(me.data) ? <Btn text="交接" onTap={() => void open('staff/handover/index', {})} /> : null}
      <Btn text="登录设备" onTap={() => void open('resident/devices/index', {})} />
      <Panel title="字的大小">
        <Choices big label="字的大小" options={sizes} chosen={[isLarge]} onChoose={setLargeType} />
      </Panel>
      <DemoClock />
      <Btn text={isDemoSession() ? '换一个人' : '退出登录'} onTap={leave} />
    </Page>
  );
}
