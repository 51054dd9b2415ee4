import { useState } from 'react';
import type { InvitedPost, Me } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useMe } from '../../features/account/account.queries';
import { useGate } from '../../features/account/gate';
import { useInvitedPosts, useTakePost, type Taking } from '../../features/account/post.queries';
import { useAgreed } from '../../features/privacy/useAgreed';
import { now } from '../../lib/clock';
import { say } from '../../lib/dialog';
import { useFresh } from '../../lib/lifecycle';
import { goHome } from '../../lib/route';
import { until } from '../../lib/time';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { pageOf } from '../../ui/page-of';
import { Line, Panel, Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { TextLine } from '../../ui/Words';

function useTaking(me: Me) {
  const take = useTakePost();
  const { agreed, sheet } = useAgreed(me);
  const run = (taking: Taking) =>
    agreed(() =>
      take.mutate(taking, {
        onSuccess: () => {
          say('已接受，欢迎上岗');
          void goHome();
        },
        onError: (error) => say(sentenceOf(error)),
      }),
    );
  return { run, sheet, busy: take.isPending };
}

type Acting = Pick<ReturnType<typeof useTaking>, 'run' | 'busy'>;

/** One that names the user's own phone number. */
function Invited({ post, run, busy }: Acting & { post: InvitedPost }) {
  return (
    <Panel title={`${post.label}${post.deputy ? '（副）' : ''}`}>
      <Line name="范围">{post.area.name}</Line>
      <Line name="有效">{`${until(post.until, now())} 前`}</Line>
      <Btn text={`接受：${post.label}`} look="main" busy={busy} onTap={() => run({ invitation: post.id })} />
    </Panel>
  );
}

function ByCode({ run, busy }: Acting) {
  const [code, setCode] = useState('');
  const submit = () => (code.trim() ? run({ code: code.trim() }) : say('请填写邀请码'));
  return (
    <Panel title="填邀请码">
      <Soft>请您任职的人会给您一个邀请码。</Soft>
      <TextLine label="任职邀请码" value={code} max={32} placeholder="不分大小写" onChange={setCode} />
      <Btn text="接受任职" look="main" busy={busy} onTap={submit} />
    </Panel>
  );
}

function Posts({ me }: { me: Me }) {
  const invited = useInvitedPosts();
  const { sheet, ...acting } = useTaking(me);
  useFresh(invited);
  return (
    <Page title="任职邀请">
      <Query query={invited}>
        {({ items }) => (
          <>
            {items.map((post) => (
              <Invited key={post.id} post={post} {...acting} />
            ))}
          </>
        )}
      </Query>
      <ByCode {...acting} />
      {sheet}
    </Page>
  );
}

/** A newcomer takes up a post that they are invited to, by its code or by their own phone number. */
function PostPage() {
  useGate();
  const me = useMe();
  if (me.data) return <Posts me={me.data} />;
  return (
    <Page title="任职邀请">
      <Query query={me}>{() => null}</Query>
    </Page>
  );
}

export default pageOf(PostPage);
