import { useState } from 'react';
import type { Me, Named, Role } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { isNamed, useRename } from '../../../features/account/contact.queries';
import { useJoin } from '../../../features/household/household.queries';
import { say } from '../../../lib/dialog';
import { returnTo } from '../../../lib/route';

export type Way = 'self' | 'invited';

/** A claim of a home: the door, the building's code if one was scanned, and the role; or an invitation code. */
export function useJoining(me: Me, scene: string) {
  const [way, setWay] = useState<Way>('self');
  const [name, setName] = useState(isNamed(me) ? me.name : '');
  const [home, setHome] = useState<Named | null>(null);
  const [role, setRole] = useState<Role | ''>('');
  const [code, setCode] = useState('');
  const [rename, join] = [useRename(), useJoin()];
  const missing = (): string => {
    if (name.trim() === '') return '请填写姓名';
    if (way === 'invited') return code.trim() === '' ? '请填写邀请码' : '';
    if (!home) return '请选择住在哪一户';
    return role === '' ? '请选择您是业主还是租户' : '';
  };
  const run = async () => {
    if (name.trim() !== me.name) await rename.mutateAsync(name.trim());
    const { status } = await join.mutateAsync(
      way === 'invited'
        ? { invitation: code.trim() }
        : { household: home?.id, role: role || undefined, code: scene || undefined },
    );
    say(status === 'confirmed' ? '已加入' : '已提交，等管家确认');
    await returnTo('resident/homes/index', {});
  };
  const send = () => void run().catch((error: unknown) => say(sentenceOf(error)));
  return {
    way,
    setWay,
    name,
    setName,
    home,
    setHome,
    role,
    setRole,
    code,
    setCode,
    missing,
    send,
    busy: rename.isPending || join.isPending,
  };
}
