import { useState } from 'react';
import type { Named } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { say } from '../../lib/dialog';
import { Btn } from '../../ui/Btn';
import { Soft } from '../../ui/Panel';
import { Sheet } from '../../ui/Sheet';
import { TextLine } from '../../ui/Words';
import { useRegisterName } from './office.queries';

interface Props {
  person: Named;
  onDone: (person: Named) => void;
  onClose: () => void;
}

/** Those who appoint register the name of a person with a post. */
export function NameSheet({ person, onDone, onClose }: Props) {
  const [name, setName] = useState(person.name);
  const register = useRegisterName();
  const save = () => {
    if (name.trim() === '') return say('请填写姓名');
    register.mutate(
      { id: person.id, name: name.trim() },
      {
        onSuccess: (saved) => {
          say('姓名已登记');
          onDone(saved);
        },
        onError: (error) => say(sentenceOf(error)),
      },
    );
  };
  return (
    <Sheet
      title="更正姓名"
      onClose={onClose}
      foot={<Btn text="登记姓名" look="main" busy={register.isPending} onTap={save} />}
    >
      <Soft>本人会收到通知；以前办的事仍记原来的姓名。</Soft>
      <TextLine label="姓名" value={name} max={30} placeholder="请写真实姓名" onChange={setName} />
    </Sheet>
  );
}
