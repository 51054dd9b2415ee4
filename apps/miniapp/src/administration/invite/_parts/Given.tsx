import type { PostInvitationGiven } from '../../../api/contract';
import { postText } from '../../../features/administration/invitation-administration';
import { now } from '../../../lib/clock';
import { returnTo } from '../../../lib/route';
import { until } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Code } from '../../../ui/Code';
import { Page } from '../../../ui/Page';
import { Line, Panel, Soft } from '../../../ui/Panel';

interface Props {
  given: PostInvitationGiven;
  onMore: () => void;
}

/** The code, which the server tells only now: large enough to read out. */
export function Given({ given: { code, invitation }, onMore }: Props) {
  const { name, post } = invitation;
  const foot = (
    <>
      <Btn text="再邀请一位" onTap={onMore} />
      <Btn
        text="好了"
        look="main"
        onTap={() => void returnTo('administration/list/index', { noun: 'invitation' })}
      />
    </>
  );
  return (
    <Page title="邀请码" footer={foot}>
      <Panel title={`请把邀请码告诉${name}`}>
        <Code name="邀请码" code={code} />
        <Line name="岗位">{postText(post)}</Line>
        <Line name="范围">{post.area.name}</Line>
        <Line name="有效">{`${until(post.until, now())} 前，只能用一次`}</Line>
      </Panel>
      <Soft>{`${name}打开小程序登录，点「我的—任职邀请」，填这个码就能上岗。离开这一页以后不再显示，丢了可以撤回再邀请。`}</Soft>
    </Page>
  );
}
