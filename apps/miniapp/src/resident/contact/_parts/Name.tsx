import { useState } from 'react';
import type { Me } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { isNamed, useRename } from '../../../features/account/contact.queries';
import { useAgreed } from '../../../features/privacy/useAgreed';
import { say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Heading, Panel, Soft } from '../../../ui/Panel';
import { TextLine } from '../../../ui/Words';

export function Name({ me }: { me: Me }) {
  if (me.nameLocked)
    return (
      <Panel title="姓名">
        <Heading>{me.name}</Heading>
        <Soft>{`${me.nameLocked}。`}</Soft>
      </Panel>
    );
  return <OwnName me={me} />;
}

function OwnName({ me }: { me: Me }) {
  const [name, setName] = useState(isNamed(me) ? me.name : '');
  const rename = useRename();
  const { agreed, sheet } = useAgreed(me);
  const save = () => {
    if (name.trim() === '') return say('请填写姓名');
    agreed(() =>
      rename.mutate(name.trim(), {
        onSuccess: () => say('姓名已保存'),
        onError: (error) => say(sentenceOf(error)),
      }),
    );
  };
  return (
    <Panel title="姓名">
      <TextLine label="姓名" value={name} max={30} placeholder="请写真实姓名" onChange={setName} />
      <Soft>管家确认住处时要核对姓名。</Soft>
      <Btn text="保存姓名" busy={rename.isPending} onTap={save} />
      {sheet}
    </Panel>
  );
}
