import type { Fields } from '../../kernel/form.ts';
import { maskPhones } from '../../redaction/privacy.ts';
import type { CaseEvent } from '../history/event.ts';
import type { Machine } from '../machine.ts';
import { anyReader, type Reader } from './reader.ts';
import type { Written } from './reading.ts';
import { isContentHidden, isWithinStaff, readsNumbersIn, readsWhole, toShown } from './timeline.ts';
import type { MachineTypes, EventPart } from '../types.ts';

/** What an event says, as text. */

/** The choices that a note says before the words. */
export const choicesInNotes: readonly string[] = ['reason', 'way'];

/** The label of a chosen value; null where the form has no such choice. */
export function chosenIn<T extends MachineTypes>(
  { forms }: Pick<Machine<T>, 'forms'>,
  { formName, form }: Written<T>,
  name: string,
): string | null {
  const { [name]: field }: Fields = formName ? forms[formName].fields : {};
  const value = (form as Readonly<Record<string, unknown>>)[name];
  return field?.type === 'choice' && typeof value === 'string' ? (field.choices[value] ?? value) : null;
}

/** What was chosen, then the words. */
export const joined = (parts: readonly (string | null)[], words: string | null = null): string | null =>
  [parts.filter(Boolean).join(' · '), words].filter(Boolean).join('：') || null;

/** What a form says: as its noun says it, else the chosen `reason` and `way` first, then the `words`. */
export function saidIn<T extends MachineTypes>(
  machine: Machine<T>,
  written: Written<T>,
  isWhole = false,
): string | null {
  const { formName, form } = written;
  const says = formName && machine.reading?.says?.[formName];
  if (says) return says(written, isWhole);
  const chosen = choicesInNotes.map((name) => chosenIn(machine, written, name));
  return joined(chosen, form.words ?? null);
}

/**
 * The note of an event for this reader; null where there is none, or none for them. The words of the opening
 * are shown on the case itself.
 */
export function noteFor<T extends MachineTypes>(
  machine: Machine<T>,
  event: CaseEvent<EventPart<T>>,
  reader: Reader<T['scope']>,
  one: T['case'],
): string | null {
  if (event.from === null || isContentHidden(machine, event, reader, one)) return null;
  const shown = toShown(machine, event, one.requests);
  const answer = shown.form === event.form ? null : (event.form.words ?? null);
  const note = joined([saidIn(machine, shown, readsWhole(machine, shown, reader))], answer);
  return note === null || readsNumbersIn(machine, shown, reader) ? note : maskPhones(note);
}

/**
 * What an event says to every reader of the whole case, with numbers masked; null where it says nothing to
 * them.
 */
export const saidToAll = <T extends MachineTypes>(
  machine: Machine<T>,
  event: CaseEvent<EventPart<T>>,
  one: T['case'],
): string | null =>
  isWithinStaff(machine, toShown(machine, event, one.requests))
    ? null
    : noteFor(machine, event, anyReader, one);
