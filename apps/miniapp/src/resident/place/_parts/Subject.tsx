import { useState } from 'react';
import { kinds, type Kind } from '../../../domain';
import { CategoryField } from '../../../features/ticket/form/CategoryField';
import { Labelled } from '../../../features/form/Labelled';
import type { Errors, Value, Values } from '../../../features/form/values';
import { Btn } from '../../../ui/Btn';
import { Choices } from '../../../ui/Choices';
import { Banner } from '../../../ui/Panel';
import { Sheet } from '../../../ui/Sheet';
import { areaIn, mayBeAnonymous, useChosen } from './subject-of';

interface Props {
  values: Values;
  errors: Errors;
  /** Whether the category was chosen; otherwise the words tell it. */
  isChosen: boolean;
  set: (name: string, value: Value | undefined) => void;
}

const LABEL = '归到哪一类';
const kindOptions = Object.entries(kinds).map(([value, label]) => ({ value, label }));

/** The categories by kind: one tap answers both. */
function SubjectSheet({ values, set, onClose }: Pick<Props, 'values' | 'set'> & { onClose: () => void }) {
  const [kind, setKind] = useState(String(values.kind ?? 'help'));
  const choose = (code: string) => {
    set('kind', kind);
    set('category', code);
    set('neighbours', undefined);
    if (!mayBeAnonymous(kind)) set('anonymous', undefined);
    onClose();
  };
  return (
    <Sheet title={LABEL} onClose={onClose}>
      <Choices label="类型" options={kindOptions} chosen={[kind]} onChoose={setKind} />
      <CategoryField
        label="类别"
        value={kind === values.kind ? String(values.category ?? '') : ''}
        onChange={choose}
        kind={kind}
        near={areaIn(values)}
      />
    </Sheet>
  );
}

/** What the request is taken for, and the way to correct it, which is never required. */
export function Subject({ values, errors, isChosen, set }: Props) {
  const [isOpen, setOpen] = useState(false);
  const chosen = useChosen(values);
  const isTold = isChosen || String(values.words ?? '').trim() !== '';
  const taken = chosen && isTold ? `${chosen.name} · ${kinds[chosen.kind as Kind]}` : '写几个字，自动归类';
  return (
    <>
      <Labelled label={LABEL} hint={errors.category ?? errors.kind}>
        <Btn
          text={taken}
          hint={isChosen || !isTold ? '换一类' : '按您说的归的，不对就换一类'}
          onTap={() => setOpen(true)}
        />
        {chosen?.emergency ? <Banner>{chosen.emergency}</Banner> : null}
      </Labelled>
      {isOpen ? <SubjectSheet values={values} set={set} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
