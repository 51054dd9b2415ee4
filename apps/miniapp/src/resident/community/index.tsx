import { useState } from 'react';
import { sentenceOf } from '../../api/error';
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

/** The communities by name, of which a newcomer chooses one. */
function CommunityPage() {
  useGate();
  const [words, setWords] = useState('');
  const communities = useCommunities();
  const choose = useChooseCommunity();
  const pick = (id: string) =>
    choose.mutate(id, { onSuccess: () => void goHome(), onError: (error) => say(sentenceOf(error)) });
  return (
    <Page title="选择社区">
      <Soft>选您住的或上班的社区。扫楼栋的小区码，或用家里人给的邀请码，就不用选。</Soft>
      <TextLine label="社区或街道的名称" value={words} max={30} onChange={setWords} />
      <Query query={communities} isEmpty={(all) => all.length === 0} empty="还没有社区，请过几天再来看看">
        {(all) => (
          <Links
            title="社区"
            links={all
              .filter(({ name, street }) => `${street}${name}`.includes(words.trim()))
              .map(({ id, name, street }) => ({ text: name, hint: street, onTap: () => pick(id) }))}
          />
        )}
      </Query>
    </Page>
  );
}

export default pageOf(CommunityPage);
