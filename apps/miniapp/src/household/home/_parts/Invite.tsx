import { useState } from 'react';
import type { HomeOf, Role } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { invites, roles } from '../../../domain';
import { useInvite } from '../../../features/household/household.queries';
import { now } from '../../../lib/clock';
import { say } from '../../../lib/dialog';
import { moment } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Code } from '../../../ui/Code';
import { Soft } from '../../../ui/Panel';
import { Sheet } from '../../../ui/Sheet';

const nameOf = (role: Role) => (role === 'family' ? '家人' : `同住的${roles[role]}`);

/** An invitation code of a confirmed member confirms the new member at once. */
export function Invite({ home }: { home: HomeOf }) {
  const [isOpen, setOpen] = useState(false);
  const invite = useInvite(home.id);
  const close = () => {
    setOpen(false);
    invite.reset();
  };
  const give = (role: Role) => invite.mutate(role, { onError: (error) => say(sentenceOf(error)) });
  return (
    <>
      <Btn text="邀请家人" onTap={() => setOpen(true)} />
      {isOpen ? (
        <Sheet title="邀请家人" onClose={close}>
          {invite.data ? (
            <>
              <Soft>{`请告诉对方：在「加入小区」里填这个邀请码。${moment(invite.data.until, now())} 前有效，只能用一次。`}</Soft>
              <Code name="邀请码" code={invite.data.code} />
            </>
          ) : (
            invites[home.role].map((role) => (
              <Btn
                key={role}
                text={`邀请${nameOf(role)}`}
                busy={invite.isPending && invite.variables === role}
                onTap={() => give(role)}
              />
            ))
          )}
        </Sheet>
      ) : null}
    </>
  );
}
