import type { Action } from '../../../api/contract';
import { actionText } from '../../../features/case/case.text';
import { Btn } from '../../../ui/Btn';
import { Panel, Stack } from '../../../ui/Panel';

interface Props {
  actions: readonly Action[];
  onPick: (action: Action) => void;
  isForReporter: boolean;
}

/** The rating: every answer is equally easy to reach. Staff record the answer the resident gave. */
export function RatePanel({ actions, onPick, isForReporter }: Props) {
  return (
    <Panel title={isForReporter ? '居民电话里说：' : '问题解决了吗？'}>
      <Stack>
        {actions.map((action) => (
          <Btn key={action.action} text={actionText(action)} onTap={() => onPick(action)} />
        ))}
      </Stack>
    </Panel>
  );
}
