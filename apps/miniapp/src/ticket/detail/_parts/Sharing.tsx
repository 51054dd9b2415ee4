import type { Action } from '../../../api/contract';
import { Btn } from '../../../ui/Btn';
import { Panel, Soft } from '../../../ui/Panel';

const meaning: Readonly<Record<string, string>> = {
  share_contact:
    '承办单位看不到您的姓名、电话和门牌，平时用留言联系。需要上门办理时，您可以授权他们看；办结以后自动收回。',
  unshare_contact: '您已授权承办单位查看您的姓名、电话和门牌，方便上门办理。不需要了可以随时收回。',
};

export const isSharing = ({ action }: Action): boolean => action in meaning;

/** The reporter decides whether the lead learns their contact. */
export function Sharing({ of, onPick }: { of: Action | undefined; onPick: (action: Action) => void }) {
  if (!of) return null;
  return (
    <Panel title="上门联系">
      <Soft>{meaning[of.action]}</Soft>
      <Btn text={of.label} onTap={() => onPick(of)} />
    </Panel>
  );
}
