import { useState } from 'react';
import type { Named } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { departureEffects, departures, type Departure } from '../../../domain';
import { useLeave } from '../../../features/org/duties.queries';
import { confirm, say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { Panel, Soft } from '../../../ui/Panel';

const TITLE = '离岗和卸任';

const options = (Object.keys(departures) as Departure[]).map((value) => ({
  value,
  label: departures[value],
  hint: departureEffects[value],
}));

const done: Readonly<Record<Departure, string>> = {
  leave: '已离岗',
  end_of_office: '已卸任',
  all_posts: '已卸下全部工作',
};

/** What the deciding office must know first. */
const consequence = (reason: Departure) =>
  reason === 'all_posts' ? '以后只以居民身份使用，自己家的事照常点单。以前办的事照样有记录。' : '';

/** A person with open duties cannot leave; the server enforces it. */
export function Leave({ person, left }: { person: Named; left: number }) {
  const [reason, setReason] = useState<Departure>('leave');
  const leave = useLeave(person.id);
  const outcome = `${person.name}${done[reason]}`;
  const run = async () => {
    if (!(await confirm(`${person.name}：确定${departures[reason]}吗？`, '确定', consequence(reason))))
      return;
    await leave.mutateAsync(reason).then(
      () => say(outcome),
      (error: unknown) => say(sentenceOf(error)),
    );
  };
  if (leave.isSuccess)
    return (
      <Panel title={TITLE}>
        <Soft>{`${outcome}。`}</Soft>
      </Panel>
    );
  if (left)
    return (
      <Panel title={TITLE}>
        <Soft>{`还有 ${left} 件没有交接，现在还不能办。`}</Soft>
      </Panel>
    );
  return (
    <Panel title={TITLE}>
      <Choices big label="离岗还是卸任" options={options} chosen={[reason]} onChoose={setReason} />
      <Btn text={`确认${departures[reason]}`} look="main" busy={leave.isPending} onTap={() => void run()} />
    </Panel>
  );
}
