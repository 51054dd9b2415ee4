import type { Me } from '../../api/contract';
import { isDemoSession } from '../../api/session';
import { seesArea } from '../../domain';
import { useMe, useSignOut } from '../../features/account/account.queries';
import { DemoClock } from '../../features/account/DemoClock';
import { useGate } from '../../features/account/gate';
import { isAdministrator, isStaff, keepsLedgers } from '../../features/account/staff';
import { Profile } from '../../features/account/Profile';
import { goLogin, open } from '../../lib/route';
import { setLargeType, useLargeType } from '../../lib/type-size';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Links } from '../../ui/Links';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { pageOf } from '../../ui/page-of';

const sizes = [
  { value: false, label: '标准' },
  { value: true, label: '大字' },
];

const errands = (me: Me) => [
  { text: '我的点单', onTap: () => void open('ticket/list/index', { box: 'placed', label: '我的点单' }) },
  ...(me.home
    ? [{ text: '附近的事', onTap: () => void open('ticket/list/index', { box: 'nearby', label: '附近' }) }]
    : []),
  { text: '小区公示', onTap: () => void open('resident/holds/index', {}) },
  { text: '领取和查询', onTap: () => void open('resident/codes/index', {}) },
];

const self = ({ home, phone, community, communities }: Me) => [
  ...(communities.length > 1
    ? [{ text: '切换社区', hint: community?.name, onTap: () => void open('resident/community/index', {}) }]
    : []),
  { text: '我的家', hint: home ? undefined : '去登记', onTap: () => void open('resident/homes/index', {}) },
  {
    text: '姓名和手机号',
    hint: phone ? undefined : '未留号码',
    onTap: () => void open('resident/contact/index', {}),
  },
  { text: '任职邀请', onTap: () => void open('resident/post/index', {}) },
  { text: '谁看过我的信息', onTap: () => void open('resident/looks/index', {}) },
  { text: '我的数据', onTap: () => void open('resident/rights/index', {}) },
  { text: '登录设备', onTap: () => void open('resident/devices/index', {}) },
];

/** What an administrator finds under 管理, so that this list stays short. */
const kept = (me: Me) => [
  ...(keepsLedgers(me) ? [{ text: '台账', onTap: () => void open('staff/ledgers/index', {}) }] : []),
  ...(me.offices.some(({ office }) => seesArea(office))
    ? [{ text: '暂停账号', onTap: () => void open('staff/suspensions/index', {}) }]
    : []),
  { text: '常用语', onTap: () => void open('staff/phrases/index', {}) },
  { text: '任职', onTap: () => void open('staff/offices/index', {}) },
];

/** Cosmetic: the server enforces the permission. */
function work(me: Me) {
  if (!isStaff(me)) return [];
  const knowsStairs = me.offices.length > 0 || me.units.some(({ kind }) => kind === 'steward_team');
  return [
    { text: '等我处理', onTap: () => void open('staff/cases/index', {}) },
    ...(knowsStairs
      ? [
          { text: '待确认住户', onTap: () => void open('staff/waiting/index', {}) },
          { text: '小区码', onTap: () => void open('staff/qr/index', {}) },
          { text: '今日我在岗', onTap: () => void open('staff/roster/index', {}) },
        ]
      : []),
    { text: '请假与代理', onTap: () => void open('staff/absences/index', {}) },
    ...(keepsLedgers(me) ? [{ text: '看板', onTap: () => void open('board/overview/index', {}) }] : []),
    ...(isAdministrator(me)
      ? [{ text: '管理', onTap: () => void open('administration/overview/index', {}) }]
      : kept(me)),
    ...(me.offices.some(({ office }) => office === 'street')
      ? [{ text: '节假日安排', onTap: () => void open('staff/calendar/index', {}) }]
      : []),
    { text: '交接', onTap: () => void open('staff/handover/index', {}) },
  ];
}

function Mine() {
  useGate();
  const me = useMe();
  const isLarge = useLargeType();
  const signOut = useSignOut();
  const leave = () => {
    signOut();
    void goLogin();
  };
  return (
    <Page>
      <Query query={me}>
        {(data) => (
          <>
            <Profile me={data} />
            <Links title="工作" links={work(data)} />
            <Links title="办事" links={errands(data)} />
            <Links title="我" links={self(data)} />
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
