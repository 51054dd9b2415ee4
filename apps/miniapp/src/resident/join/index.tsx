import type { Me, Role } from '../../api/contract';
import { roles } from '../../domain';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useAgreed } from '../../features/privacy/useAgreed';
import { Labelled } from '../../features/form/Labelled';
import { say } from '../../lib/dialog';
import { useParams } from '../../lib/route';
import { useShared } from '../../lib/share';
import { Btn } from '../../ui/Btn';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { TextLine } from '../../ui/Words';
import { pageOf } from '../../ui/page-of';
import { Door } from './_parts/Door';
import { useJoining, type Way } from './_parts/useJoining';

const TITLE = '加入小区';
const ways: { value: Way; label: string }[] = [
  { value: 'self', label: '我自己登记' },
  { value: 'invited', label: '家里人给了邀请码' },
];
const roleOptions = (Object.keys(roles) as Role[]).map((value) => ({ value, label: roles[value] }));

function Join({ me, scene }: { me: Me; scene: string }) {
  const joining = useJoining(me, scene);
  const { agreed, sheet } = useAgreed(me);
  const submit = () => {
    const missing = joining.missing();
    if (missing) say(missing);
    else agreed(joining.send);
  };
  return (
    <Page title={TITLE} footer={<Btn text="提交" look="main" busy={joining.busy} onTap={submit} />}>
      <Choices big label="怎么登记" options={ways} chosen={[joining.way]} onChoose={joining.setWay} />
      {me.nameLocked ? null : (
        <Labelled label="姓名">
          <TextLine
            label="姓名"
            value={joining.name}
            max={30}
            placeholder="请写真实姓名"
            onChange={joining.setName}
          />
        </Labelled>
      )}
      {joining.way === 'invited' ? (
        <>
          <Labelled label="邀请码">
            <TextLine label="邀请码" value={joining.code} max={20} onChange={joining.setCode} />
          </Labelled>
          <Soft>有邀请码就不用再等管家确认。</Soft>
        </>
      ) : (
        <>
          <Labelled label="住在哪一户">
            <Door scene={scene} value={joining.home} onChange={joining.setHome} />
          </Labelled>
          <Labelled label="您是">
            <Choices label="您是" options={roleOptions} chosen={[joining.role]} onChoose={joining.setRole} />
          </Labelled>
          <Soft>提交后由管家或社区确认。确认之前也可以点单。</Soft>
        </>
      )}
      {sheet}
    </Page>
  );
}

/** Claims a home: from the code at the door (`scene`), or from the lists. */
function JoinPage() {
  useGate();
  const { scene = '' } = useParams('resident/join/index');
  useShared('登记我的家', 'resident/join/index', { scene: scene || undefined });
  const me = useMe();
  return me.data ? (
    <Join me={me.data} scene={scene} />
  ) : (
    <Page title={TITLE}>
      <Query query={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(JoinPage);
