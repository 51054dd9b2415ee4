import type { PropsWithChildren } from 'react';
import { FormContext } from '../../form/form-context';
import type { Input } from '../../form/input';
import { textOf } from '../../form/values';
import { SubjectContext, type Subject } from './subject';
import { ticketThings } from './things';
import { TitleCard } from './TitleCard';

/** Under the title: how neighbours will see it. */
const UnderTitle: Input = ({ name, value }) =>
  name === 'title' ? <TitleCard title={textOf(value)} /> : null;

/** Gives a ticket's forms what they ask for. */
export function TicketFormContext({ subject, children }: PropsWithChildren<{ subject: Subject }>) {
  const { building, due } = subject;
  return (
    <FormContext value={{ building, due, referenceInputs: ticketThings, UnderText: UnderTitle }}>
      <SubjectContext value={subject}>{children}</SubjectContext>
    </FormContext>
  );
}
