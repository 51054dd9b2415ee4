import type { Action } from '../../../api/contract';
import { Btn } from '../../../ui/Btn';
import { Panel, Soft } from '../../../ui/Panel';

/** The reporter decides whether the lead learns their contact. */
export function Sharing({ of, onPick }: { of: Action | undefined; onPick: (action: Action) => void }) {
  if (!of) return null;
  return (
    <Panel title="上门联系">
      <Soft>{of.help}</Soft>
      <Btn text={of.label} onTap={() => onPick(of)} />
    </Panel>
  );
}
