import { useSetup } from '../../../features/account/setup.queries';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading, Soft } from '../../../ui/Panel';
import { Query } from '../../../ui/Query';

const Choosing = () => (
  <>
    <Heading>您在哪个社区？</Heading>
    <Soft>选了社区，才能点单、看社区的事。</Soft>
    <Btn text="选择社区" look="main" onTap={() => void open('resident/community/index', {})} />
    <Btn text="我有邀请码" onTap={() => void open('resident/join/index', {})} />
    <Btn text="我有任职邀请码" onTap={() => void open('resident/post/index', {})} />
    <Btn text="我有领取码" onTap={() => void open('resident/codes/index', {})} />
  </>
);

const SettingUp = () => (
  <>
    <Heading>系统正在设置</Heading>
    <Soft>还没有社区可以加入，请过几天再来。</Soft>
    <Btn text="我有设置码" onTap={() => void open('staff/setup/index', {})} />
  </>
);

/** For a person who belongs to no community yet. */
export function Nowhere() {
  const setup = useSetup();
  return <Query query={setup}>{({ open: isOpen }) => (isOpen ? <SettingUp /> : <Choosing />)}</Query>;
}
