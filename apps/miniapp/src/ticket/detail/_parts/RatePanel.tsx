import type { Action } from '../../../api/contract';
import { actionText } from '../../../features/ticket/ticket.text';
import { Btn } from '../../../ui/Btn';
import { Panel, Stack } from '../../../ui/Panel';

/** The question the whole system exists for; every answer in sight, none of them made easier than the others. */
export function RatePanel({ actions, onPick }: { actions: readonly Action[]; onPick: (action: Action) => void }) {
  return (
    <Panel title="问题解决了吗?">
      <Stack>{actions.map((action) => <Btn key={action.action} text={actionText(action)} onTap={() => onPick(action)} />)}</Stack>
    </Panel>
  );
}
