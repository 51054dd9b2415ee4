import { useState } from 'react';
import type { Action } from '../../api/contract';
import { weights } from '../../domain';
import { Btn } from '../../ui/Btn';
import { Sheet } from '../../ui/Sheet';
import { actionText } from './case.text';

interface Props {
  actions: readonly Action[];
  onPick: (action: Action) => void;
  busy: string | null;
}

const IN_BAR = 2;

const rank = ({ weight }: Action) => weights.indexOf(weight);

const nameOf = ({ action, mode }: Action) => `${action}.${mode}`;

function Button({
  action,
  first,
  busy,
  onPick,
}: {
  action: Action;
  first: boolean;
  busy: string | null;
  onPick: () => void;
}) {
  return (
    <Btn
      text={actionText(action)}
      look={first ? 'main' : 'plain'}
      busy={busy === action.action}
      disabled={busy !== null}
      onTap={onPick}
    />
  );
}

/** The actions that the server allows this person now, in its order. */
export function ActionBar({ actions: offered, onPick, busy }: Props) {
  const actions = [...offered].sort((one, other) => rank(one) - rank(other));
  const [isOpen, setOpen] = useState(false);
  const shown = actions.length <= IN_BAR + 1 ? actions : actions.slice(0, IN_BAR);
  const rest = actions.slice(shown.length);
  const pick = (action: Action) => {
    setOpen(false);
    onPick(action);
  };
  return (
    <>
      {shown.map((action, index) => (
        <Button
          key={nameOf(action)}
          action={action}
          first={index === 0 && action.weight === 'main'}
          busy={busy}
          onPick={() => pick(action)}
        />
      ))}
      {rest.length ? <Btn text="更多" onTap={() => setOpen(true)} /> : null}
      {isOpen ? (
        <Sheet title="还可以" onClose={() => setOpen(false)}>
          {rest.map((action) => (
            <Button
              key={nameOf(action)}
              action={action}
              first={false}
              busy={busy}
              onPick={() => pick(action)}
            />
          ))}
        </Sheet>
      ) : null}
    </>
  );
}
