import { Labelled } from '../../../features/form/Labelled';
import type { Value, Values } from '../../../features/form/values';
import { Choices } from '../../../ui/Choices';
import { Soft } from '../../../ui/Panel';
import { mayBeAnonymous, settle } from './subject-of';

interface Props {
  values: Values;
  set: (name: string, value: Value | undefined) => void;
}

const options = [
  { value: false, label: '留我的名字' },
  { value: true, label: '匿名' },
];

/** Anonymous placing: the reporter stays unknown to everybody, permanently. */
export function Anonymous({ values, set }: Props) {
  if (!mayBeAnonymous(values.kind) || values.behalf_name !== undefined) return null;
  const isOn = values.anonymous === true;
  return (
    <Labelled label="要留名字吗？">
      <Choices
        big
        label="要留名字吗？"
        options={options}
        chosen={[isOn]}
        onChoose={(next) => {
          settle(values, set);
          set('anonymous', next || undefined);
        }}
      />
      <Soft>
        {isOn
          ? '谁也查不到是您反映的。我们没法找您问情况，请写清楚地点。提交后给您一个查询码，凭码看进展。'
          : '邻居和办事的单位看不到您的名字，只有管家和社区知道。'}
      </Soft>
    </Labelled>
  );
}
