import { useState } from 'react';
import type { Me } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { isNamed, useRename } from '../../../features/account/contact.queries';
import { useAgreed } from '../../../features/privacy/useAgreed';
import { say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Heading, Panel, Soft } from '../../../ui/Panel';
import { TextLine } from '../../../ui/Words';

export function Name({ of }: { of: Me }) {
  if (of.nameLocked)
    return (
      <Panel title="姓名">
        <Heading>{of.name}</Heading>
        <Soft>{`${of.nameLocked}。`}</Soft>
      </Panel>
    );
  return <OwnName of={of} />;
}

function OwnName({ of }: { of: Me }) {
  const [name, setName] = useState(isNamed(of) ? of.name : '');
  const rename = useRename();
  const { agreed, sheet } = useAgreed(of);
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
