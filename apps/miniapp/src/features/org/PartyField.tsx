import { useState } from 'react';
import type { Named } from '../../api/contract';
import { Btn } from '../../ui/Btn';
import { Sheet } from '../../ui/Sheet';
import { useMe } from '../account/account.queries';
import { isStaff } from '../account/staff';
import { ofUnit } from './entries';
import { useUnits } from './org.queries';
import { Picked, type Picking } from './Picked';
import { PersonSheet } from './PersonSheet';
import { PickSheet } from './PickSheet';

export interface Party extends Named {
  party: 'person' | 'unit';
}

type Step = 'which' | 'unit' | 'person';

function UnitSheet({ near, onPick, onClose, onBack }: Picking & { near: string; onBack?: () => void }) {
  const units = useUnits(near);
  const entries = { ...units, data: units.data?.map(ofUnit) };
  return (
    <PickSheet
      title="选单位"
      query={entries}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
      onBack={onBack}
    />
  );
}

/** Residents name units; staff may also name people, themselves first. */
function PartySheet({ title, near, onPick, onClose }: Picking<Party> & { title: string; near: string }) {
  const me = useMe();
  const mayNamePeople = me.data !== undefined && isStaff(me.data);
  const [step, setStep] = useState<Step>('which');
  const back = mayNamePeople ? () => setStep('which') : undefined;
  const pick =
    (party: Party['party']) =>
    ({ id, name }: Named) =>
      onPick({ id, name, party });
  if (step === 'unit' || !mayNamePeople)
    return <UnitSheet near={near} onPick={pick('unit')} onClose={onClose} onBack={back} />;
  if (step === 'person')
    return <PersonSheet title="选人员" near={near} onPick={pick('person')} onClose={onClose} onBack={back} />;
  return (
    <Sheet title={title} onClose={onClose}>
      <Btn text="我本人" onTap={() => pick('person')({ id: me.data?.id ?? '', name: '我本人' })} />
      <Btn text="单位" onTap={() => setStep('unit')} />
      <Btn text="工作人员" onTap={() => setStep('person')} />
    </Sheet>
  );
}

/** `near`: where the matter is. */
interface Props {
  label: string;
  near: string;
  value: readonly Party[];
  max: number;
  onChange: (value: Party[]) => void;
}

export function PartyField(props: Props) {
  return (
    <Picked
      {...props}
      sheet={(picking) => <PartySheet title={props.label} near={props.near} {...picking} />}
    />
  );
}
