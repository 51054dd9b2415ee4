import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Action } from '../../api/contract';
import { actionGroups, weights } from '../../domain';
import { Btn } from '../../ui/Btn';
import { Heading, Soft } from '../../ui/Panel';
import { Sheet } from '../../ui/Sheet';
import styles from './ActionBar.module.scss';
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

const groups = Object.keys(actionGroups) as (keyof typeof actionGroups)[];

/** Under their headings, in the order of these; a few of one kind need none. */
function grouped(actions: readonly Action[]): (readonly [title: string, some: readonly Action[]])[] {
  const some = groups
    .map((group) => [actionGroups[group], actions.filter((one) => (one.group ?? 'push') === group)] as const)
    .filter(([, found]) => found.length > 0);
  return some.length > 1 ? some : [['', actions]];
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
          {grouped(rest).map(([title, some]) => (
            <View key={title} className={styles.group}>
              {title ? <Heading>{title}</Heading> : null}
              {some.map((action) => (
                <View key={nameOf(action)} className={styles.said}>
                  <Button action={action} first={false} busy={busy} onPick={() => pick(action)} />
                  {action.help ? <Soft>{action.help}</Soft> : null}
                </View>
              ))}
            </View>
          ))}
        </Sheet>
      ) : null}
    </>
  );
}
