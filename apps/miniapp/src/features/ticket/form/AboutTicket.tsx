import type { PropsWithChildren } from 'react';
import { FormContext } from '../../form/form-context';
import type { Input } from '../../form/input';
import { textOf } from '../../form/values';
import { AboutSubject, type Subject } from './subject';
import { ticketThings } from './things';
import { TitleCard } from './TitleCard';

/** Under the title: how neighbours will see it. */
const UnderTitle: Input = ({ name, value }) =>
  name === 'title' ? <TitleCard title={textOf(value)} /> : null;

/** Gives a ticket's forms what they ask for. */
export function AboutTicket({ of, children }: PropsWithChildren<{ of: Subject }>) {
  const { building, due } = of;
  return (
    <FormContext value={{ building, due, referenceInputs: ticketThings, UnderText: UnderTitle }}>
      <AboutSubject value={of}>{children}</AboutSubject>
    </FormContext>
  );
}
