import type { Action } from '../../../api/contract';
import { Btn } from '../../../ui/Btn';
import { Panel, Soft } from '../../../ui/Panel';

/** The reporter decides whether the lead learns their contact. */
export function Sharing({
  action,
  onPick,
}: {
  action: Action | undefined;
  onPick: (action: Action) => void;
}) {
  if (!action) return null;
  return (
    <Panel title="上门联系">
      <Soft>{action.help}</Soft>
      <Btn text={action.label} onTap={() => onPick(action)} />
    </Panel>
  );
}
