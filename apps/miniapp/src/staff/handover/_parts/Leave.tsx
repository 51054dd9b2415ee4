import { useState } from 'react';
import type { Departure, Named } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { departures } from '../../../domain';
import { useLeave } from '../../../features/org/duties.queries';
import { confirm, say } from '../../../lib/dialog';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { Panel, Soft } from '../../../ui/Panel';

const options = (Object.keys(departures) as Departure[]).map((value) => ({ value, label: departures[value] }));

/** Nobody leaves while anything is in their hands; the server holds to it. */
export function Leave({ person, left }: { person: Named; left: number }) {
  const [reason, setReason] = useState<Departure>('leave');
  const leave = useLeave(person.id);
  const run = async () => {
    if (!(await confirm(`${person.name}:确定${departures[reason]}吗?`, '确定'))) return;
    await leave.mutateAsync(reason).then(() => say(`已${departures[reason]}`), (error: unknown) => say(sentenceOf(error)));
  };
  if (leave.isSuccess) return <Panel title="离岗"><Soft>{`${person.name}已${departures[reason]}。`}</Soft></Panel>;
  if (left) return <Panel title="离岗"><Soft>{`还有 ${left} 件没有交接,现在不能离岗。`}</Soft></Panel>;
  return (
    <Panel title="离岗">
      <Choices big label="离岗的原因" options={options} chosen={[reason]} onChoose={setReason} />
      <Btn text={`确认${departures[reason]}`} look="main" busy={leave.isPending} onTap={() => void run()} />
    </Panel>
  );
}
