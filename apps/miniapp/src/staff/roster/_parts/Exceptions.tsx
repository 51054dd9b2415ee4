import { useState } from 'react';
import type { RosterBody } from '../../../api/contract';
import { exceptionText } from '../../../features/org/roster.text';
import { Chosen } from '../../../features/org/Chosen';
import { now } from '../../../lib/clock';
import { day } from '../../../lib/time';
import { Btn } from '../../../ui/Btn';
import { Stack } from '../../../ui/Panel';
import { DateField } from '../../../ui/When';

type Exception = RosterBody['exceptions'][number];

/** Exceptions to the weekly pattern. */
export function Exceptions({
  value,
  onChange,
}: {
  value: readonly Exception[];
  onChange: (value: Exception[]) => void;
}) {
  const [date, setDate] = useState('');
  const nameOf = (one: Exception) => `${day(one.date, now())} ${exceptionText(one)}`;
  const idOf = (one: Exception) => `${one.date}.${one.from ?? ''}`;
  const add = (on: boolean) => {
    onChange([...value.filter((one) => one.date !== date), { date, on }]);
    setDate('');
  };
  return (
    <>
      {value.length ? (
        <Chosen
          label=""
          chosen={value.map((one) => ({ id: idOf(one), name: nameOf(one) }))}
          canAdd={false}
          onOpen={() => undefined}
          onDrop={(id) => onChange(value.filter((one) => idOf(one) !== id))}
        />
      ) : null}
      <DateField label="个别日子" value={date} earliest={now()} onChange={setDate} />
      {date ? (
        <Stack across>
          <Btn text="这天不在岗" onTap={() => add(false)} />
          <Btn text="这天在岗" onTap={() => add(true)} />
        </Stack>
      ) : null}
    </>
  );
}
