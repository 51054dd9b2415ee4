import { useState } from 'react';
import type { Value, Values } from '../../../features/form/values';
import { Btn } from '../../../ui/Btn';
import { Banner } from '../../../ui/Panel';
import { Emergency } from './Emergency';
import { areaIn } from './subject-of';

interface Props {
  values: Values;
  set: (name: string, value: Value) => void;
}

/** Before anything else: the numbers to call. Urgency follows by itself. */
export function Danger({ values, set }: Props) {
  const [isCalling, setCalling] = useState(false);
  const call = () => {
    set('in_danger', true);
    setCalling(true);
  };
  return (
    <>
      {values.in_danger === true ? (
        <Banner>这件事会按特急办。</Banner>
      ) : (
        <Btn text="有危险，先打电话" onTap={call} />
      )}
      {isCalling ? <Emergency building={areaIn(values)} onClose={() => setCalling(false)} /> : null}
    </>
  );
}
