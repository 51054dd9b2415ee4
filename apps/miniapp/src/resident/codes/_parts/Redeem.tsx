import { useState } from 'react';
import type { Me } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useAgreed } from '../../../features/privacy/useAgreed';
import { useRedeem } from '../../../features/ticket/claim.queries';
import { say } from '../../../lib/dialog';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Panel, Soft } from '../../../ui/Panel';
import { TextLine } from '../../../ui/Words';

/** The ticket becomes the user's own. */
export function Redeem({ me }: { me: Me }) {
  const [code, setCode] = useState('');
  const redeem = useRedeem();
  const { agreed, sheet } = useAgreed(me);
  const send = () => {
    void redeem
      .mutateAsync(code.trim())
      .then(({ id }) => {
        setCode('');
        say('已领取');
        return open('ticket/detail/index', { id });
      })
      .catch((error: unknown) => say(sentenceOf(error)));
  };
  const run = () => (code.trim() === '' ? say('请填写领取码') : agreed(send));
  return (
    <Panel title="领取代点的单">
      <Soft>工作人员替您点过单？填上给您的领取码，这张单就归您：您能看进展、留言和评价。</Soft>
      <TextLine label="领取码" value={code} max={40} placeholder="领取码" onChange={setCode} />
      <Btn text="领取" busy={redeem.isPending} onTap={run} />
      {sheet}
    </Panel>
  );
}
