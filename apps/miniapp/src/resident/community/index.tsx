import { useState } from 'react';
import type { Me } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { useMe } from '../../features/account/account.queries';
import { useChooseCommunity, useCommunities } from '../../features/account/setup.queries';
import { useGate } from '../../features/account/gate';
import { say } from '../../lib/dialog';
import { goHome } from '../../lib/route';
import { Links } from '../../ui/Links';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { TextLine } from '../../ui/Words';
import { pageOf } from '../../ui/page-of';

interface Picking {
  onPick: (id: string) => void;
}

/** All communities by name, of which a newcomer chooses one. */
function All({ onPick }: Picking) {
  const [words, setWords] = useState('');
  const communities = useCommunities();
  return (
    <>
      <Soft>选您住的或上班的社区。扫楼栋的小区码，或用家里人给的邀请码，就不用选。</Soft>
      <TextLine label="社区或街道的名称" value={words} max={30} onChange={setWords} />
      <Query query={communities} isEmpty={(all) => all.length === 0} empty="还没有社区，请过几天再来看看">
        {(all) => (
          <Links
            title="社区"
            links={all
              .filter(({ name, street }) => `${street}${name}`.includes(words.trim()))
              .map(({ id, name, street }) => ({ text: name, hint: street, onTap: () => onPick(id) }))}
          />
        )}
      </Query>
    </>
  );
}

/** The communities to which a person belongs, of which one is current. */
const Own = ({ me, onPick }: Picking & { me: Me }) => (
  <>
    <Soft>首页、点单和常用语按选中的社区显示。您的住处和岗位不受影响。</Soft>
    <Links
      title="我的社区"
      links={me.communities.map(({ id, name }) => ({
        text: name,
        hint: id === me.community?.id ? '现在' : undefined,
        onTap: () => onPick(id),
      }))}
    />
  </>
);

/** Chooses the current community: of one's own where there are several, otherwise of all. */
function CommunityPage() {
  useGate();
  const me = useMe();
  const choose = useChooseCommunity();
  const pick = (id: string) =>
    choose.mutate(id, { onSuccess: () => void goHome(), onError: (error) => say(sentenceOf(error)) });
  return (
    <Page title="选择社区">
      <Query query={me}>
        {(data) => (data.communities.length > 1 ? <Own me={data} onPick={pick} /> : <All onPick={pick} />)}
      </Query>
    </Page>
  );
}

export default pageOf(CommunityPage);
