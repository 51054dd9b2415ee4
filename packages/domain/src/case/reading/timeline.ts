import { knowsIdentity, readsNumbers } from '../../person/clearance.ts';
import type { Request } from '../case.ts';
import type { CaseEvent } from '../history/event.ts';
import { answeredIn, eventRow } from './labels.ts';
import type { Machine } from '../machine.ts';
import type { Reader } from './reader.ts';
import type { ShownEvent } from './reading.ts';
import type { Answer } from '../row.ts';
import type { MachineTypes, EventPart } from '../types.ts';

/** Who reads the events of a case, as far as this is the same for every noun. */

type EventOf<T extends MachineTypes> = CaseEvent<EventPart<T>>;
type ReaderOf<T extends MachineTypes> = Reader<T['scope']>;

const isResident = <T extends MachineTypes>({ residents }: Machine<T>, relation: string): boolean =>
  relation in residents;

/** How an event answers a request; undefined if it does not. */
function answerOf<T extends MachineTypes>(
  machine: Machine<T>,
  { action, from }: EventOf<T>,
): Answer | undefined {
  const row = eventRow(machine, action, from);
  return row && 'answers' in row ? row.answers : undefined;
}

/** A request between staff, until it is granted. */
function isAmongStaff<T extends MachineTypes>(
  machine: Machine<T>,
  { mode, as }: EventOf<T>,
  answer: Answer | undefined,
  request: Request | undefined,
): boolean {
  if (mode === 'ask') return !isResident(machine, as);
  if (answer !== 'refuse' && answer !== 'cancel') return false;
  return request === undefined || !isResident(machine, request.as);
}

/** An event with the row by which it reads, and who acted. */
export function toShown<T extends MachineTypes>(
  machine: Machine<T>,
  event: EventOf<T>,
  requests: readonly Request[],
): ShownEvent<T> {
  const request = answeredIn<T>(event, requests);
  const answer = answerOf(machine, event);
  const { action, form } = answer === 'grant' && request ? request : event;
  const row = eventRow(machine, action, event.from);
  const relation: T['relation'] = event.as === 'asker' && request ? request.as : event.as;
  return {
    event,
    action,
    form,
    formName: row && 'form' in row ? row.form : undefined,
    readBy: row?.readBy,
    progress: row?.progress === true,
    amongStaff: isAmongStaff(machine, event, answer, request),
    byResident: isResident(machine, relation),
    byOther: machine.residents[relation] === 'other',
  };
}

/** Whether the reader wrote this, or family wrote it for them. */
export const isOwn = <T extends MachineTypes>(
  { owner }: Machine<T>,
  { by, as }: Pick<EventOf<T>, 'by' | 'as'>,
  { id, isOwner }: ReaderOf<T>,
): boolean => by === id || (isOwner === true && as === owner);

/** Whether only readers of staff notes learn of it. */
export const isWithinStaff = <T extends MachineTypes>(
  { reading }: Machine<T>,
  shown: ShownEvent<T>,
): boolean => shown.amongStaff || reading?.isToStaff?.(shown) === true;

/** Whether this reader sees that an event happened: all who see the whole case do, except between staff. */
export function isVisibleTo<T extends MachineTypes>(
  machine: Machine<T>,
  event: EventOf<T>,
  reader: ReaderOf<T>,
  one: T['case'],
): boolean {
  if (isOwn(machine, event, reader)) return true;
  const shown = toShown(machine, event, one.requests);
  if (isWithinStaff(machine, shown) && !reader.readsStaffNotes) return false;
  return reader.scope === 'whole' || machine.reading?.learns?.(shown, reader, one) === true;
}

/** Whether the words and pictures of an event are hidden from this reader; never their own. */
export function isContentHidden<T extends MachineTypes>(
  machine: Machine<T>,
  event: EventOf<T>,
  reader: ReaderOf<T>,
  one: T['case'],
): boolean {
  if (isOwn(machine, event, reader)) return false;
  const shown = toShown(machine, event, one.requests);
  const isForStaff = shown.readBy === 'staff' || isWithinStaff(machine, shown);
  return (isForStaff && !reader.readsStaffNotes) || machine.reading?.hides?.(shown, reader, one) === true;
}

/**
 * Whether the reader sees the identifying parts of an event: the author does, and staff who may know the
 * owner; a resident sees only their own.
 */
export const readsWhole = <T extends MachineTypes>(
  machine: Machine<T>,
  { event, byResident }: ShownEvent<T>,
  reader: ReaderOf<T>,
): boolean =>
  isOwn(machine, event, reader) ||
  (knowsIdentity(reader.clearance) && (reader.readsStaffNotes || !byResident));

/**
 * Whether phone numbers in an event's words may be read: as `readsWhole`, once the owner's phone was revealed,
 * and only in the owner's words. The words of a granted request belong to the asker.
 */
export const readsNumbersIn = <T extends MachineTypes>(
  machine: Machine<T>,
  shown: ShownEvent<T>,
  reader: ReaderOf<T>,
): boolean =>
  (isOwn(machine, shown.event, reader) && shown.form === shown.event.form) ||
  (!shown.byOther && readsWhole(machine, shown, reader) && readsNumbers(reader.clearance));
