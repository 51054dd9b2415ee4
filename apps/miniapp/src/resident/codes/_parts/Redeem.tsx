import { useState } from 'react';
import { sentenceOf } from '../../../api/error';
import { useRedeem } from '../../../features/ticket/claim.queries';
import { say } from '../../../lib/dialog';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Panel, Soft } from '../../../ui/Panel';
import { TextLine } from '../../../ui/Words';

/** The ticket becomes one's own. */
export function Redeem() {
  const [code, setCode] = useState('');
  const redeem = useRedeem();
  const run = () => {
    if (code.trim() === '') return say('请填写领取码');
    void redeem.mutateAsync(code.trim())
      .then(({ id }) => { setCode(''); say('已领取'); return open('ticket/detail/index', { id }); })
      .catch((error: unknown) => say(sentenceOf(error)));
  };
  return (
    <Panel title="领取代点的单">
      <Soft>工作人员替您点过单?填上给您的领取码,这张单就归您:您能看进展、留言和评价。</Soft>
      <TextLine label="领取码" value={code} max={40} placeholder="领取码" onChange={setCode} />
      <Btn text="领取" busy={redeem.isPending} onTap={run} />
    </Panel>
  );
}
