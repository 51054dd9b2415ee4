import type { Fields } from '../../kernel/form.ts';
import { maskPhones } from '../../redaction/privacy.ts';
import { knows, readsNumbers, uncleared, type Clearance } from '../../person/clearance.ts';
import type { TicketEvent } from '../engine/event.ts';
import { eventRow } from '../../case/labels.ts';
import { machine } from '../machine.ts';
import { forms, type FormName, type SomeForm } from '../forms.ts';
import { actsForThemselves, isResident, type Relation } from '../rules/relations.ts';
import { isNeighbourly } from '../rules/neighbours.ts';
import { mediationOf, type Id, type Request, type Ticket } from '../ticket.ts';
import { isAtTable, type Scope } from '../rules/visibility.ts';
import type { Note } from '../types.ts';

/** The part of a ticket that decides who reads its events. */
type Subject = Pick<Ticket, 'requests' | 'hearings' | 'kind' | 'openness' | 'sensitive'>;

/** The reader of a timeline (see `scopeOf`, `clearanceOf`, `readsStaffNotes`). */
export interface Reader {
  readonly id: Id;
  readonly units: readonly Id[];
  readonly clearance: Clearance;
  readonly readsStaffNotes: boolean;
  readonly scope: Scope;
  /** The original reporter, or family acting for them: everything said as the reporter is their own. */
  readonly isReporter?: boolean;
}

/** Whether the reader wrote this, or family wrote it for them. */
export const isOwn = ({ by, as }: Pick<TicketEvent, 'by' | 'as'>, { id, isReporter }: Reader): boolean =>
  by === id || (isReporter === true && as === 'reporter');

/** The request that an event answers. */
const answered = ({ form }: TicketEvent, requests: readonly Request[]): Request | undefined =>
  requests.find(({ id }) => id === form.request);

/** An event as it is shown: a granted request reads like the requested action. */
export interface ShownEvent {
  readonly event: TicketEvent;
  readonly action: string;
  readonly form: SomeForm;
  readonly formName: FormName | undefined;
  readonly note: Note | undefined;
  /** A resident acted, whose name is personal data. */
  readonly byResident: boolean;
  /** An endorser or a side acted: a reveal of the reporter's number does not open their number. */
  readonly byOther: boolean;
}

export function toShown(event: TicketEvent, requests: readonly Request[]): ShownEvent {
  const request = answered(event, requests);
  const { action, form } = event.action === 'grant' && request ? request : event;
  const row = eventRow(machine, action, event.from);
  const relation = event.as === 'asker' && request ? (request.as as Relation) : event.as;
  return {
    event,
    action,
    form,
    formName: event.from === null ? 'place' : row && 'form' in row ? row.form : undefined,
    note: row?.note,
    byResident: isResident(relation),
    byOther: actsForThemselves({ as: relation }) && relation !== 'reporter',
  };
}

/** A request between staff, until it is granted. */
function isAmongStaff(event: TicketEvent, requests: readonly Request[]): boolean {
  if (event.mode === 'ask') return !isResident(event.as);
  if (event.action !== 'refuse' && event.action !== 'cancel') return false;
  return !isResident(answered(event, requests)?.as as Relation);
}

const noteOf = (event: TicketEvent, { requests }: Subject): Note | undefined => toShown(event, requests).note;

const isToStaff = (event: TicketEvent, ticket: Subject): boolean =>
  noteOf(event, ticket) === 'addressed' && event.form.to === 'staff';

function isForStaff(event: TicketEvent, ticket: Subject): boolean {
  const note = noteOf(event, ticket);
  return (
    note === 'staff' || note === 'cleared' || isToStaff(event, ticket) || isAmongStaff(event, ticket.requests)
  );
}

/** A form as it was filled in. */
type Written = Pick<ShownEvent, 'form' | 'formName'>;

/** Said to everyone at the hearing while it lasts. */
function isSaidThere(event: TicketEvent, ticket: Subject): boolean {
  const note = noteOf(event, ticket);
  return (
    note === 'hearing' ||
    (note === 'addressed' && event.from === 'deliberating' && !isForStaff(event, ticket))
  );
}

/** Said between the sides of a mediation and staff after its follow-up was sent. */
function isAfterwards(event: TicketEvent, ticket: Subject, { id }: Reader): boolean {
  const mediation = mediationOf(ticket);
  if (!mediation?.sides.includes(id) || mediation.followedUp === null || event.at < mediation.followedUp)
    return false;
  const note = noteOf(event, ticket);
  if (event.at === mediation.followedUp && note === 'hearing') return true;
  const isAnswer = event.as === 'side' || !isResident(event.as);
  return note === 'addressed' && event.from === 'closed' && isAnswer && !isForStaff(event, ticket);
}

/** Said at a hearing the reader takes part in, or between its sides afterwards. */
function isHeardOf(event: TicketEvent, reader: Reader, ticket: Subject): boolean {
  const heard = ticket.hearings.some(
    (one) => isAtTable(one, reader) && event.seq >= one.seq && (one.until === null || event.at <= one.until),
  );
  return (heard && isSaidThere(event, ticket)) || isAfterwards(event, ticket, reader);
}

/** Said by staff to all endorsers. Results count only where neighbours may know of the ticket. */
function isSaidToAll(event: TicketEvent, ticket: Subject): boolean {
  if (event.mode === 'ask' || actsForThemselves(event)) return false;
  const note = noteOf(event, ticket);
  if (note === 'addressed') return event.form.to === 'all';
  return note === 'all' || (note === 'result' && isNeighbourly(ticket));
}

/** Whether endorsers see that this event happened: progress, and what is said to all. */
function isVisibleToEndorsers(event: TicketEvent, ticket: Ticket): boolean {
  if (event.mode === 'ask' || event.action === 'refuse' || event.action === 'cancel') return false;
  return (
    event.from !== event.to ||
    eventRow(machine, toShown(event, ticket.requests).action, event.from)?.progress === true ||
    isSaidToAll(event, ticket)
  );
}

/**
 * Whether this reader sees that an event happened. Endorsers see progress and what is said to all;
 * participants of a hearing see only the events of that hearing and the words between its people.
 */
export function isVisibleTo(event: TicketEvent, reader: Reader, ticket: Ticket): boolean {
  if (isOwn(event, reader)) return true;
  const isWithin = isAmongStaff(event, ticket.requests) || isToStaff(event, ticket);
  if (isWithin && !reader.readsStaffNotes) return false;
  if (reader.scope === 'whole') return true;
  return (
    isHeardOf(event, reader, ticket) || (reader.scope === 'beside' && isVisibleToEndorsers(event, ticket))
  );
}

/**
 * Whether the words and pictures of an event are hidden from this reader; never their own. Only readers who
 * know the reporter learn who is recused and why.
 */
export function isContentHidden(event: TicketEvent, reader: Reader, ticket: Subject): boolean {
  if (isOwn(event, reader)) return false;
  if (reader.scope === 'beside' && !isSaidToAll(event, ticket) && !isHeardOf(event, reader, ticket))
    return true;
  return (
    (isForStaff(event, ticket) && !reader.readsStaffNotes) ||
    (noteOf(event, ticket) === 'cleared' && !knows(reader.clearance))
  );
}

/**
 * Whether the reader sees the identifying parts of an event: the author does, and staff who may know the
 * reporter; a resident sees only their own.
 */
export const readsWhole = ({ event, byResident }: ShownEvent, reader: Reader): boolean =>
  isOwn(event, reader) || (knows(reader.clearance) && (reader.readsStaffNotes || !byResident));

/**
 * Whether phone numbers in an event's words may be read: as `readsWhole`, once the reporter's phone was
 * revealed, and only in the reporter's words. The words of a granted request belong to the asker.
 */
export const readsNumbersIn = (shown: ShownEvent, reader: Reader): boolean =>
  (isOwn(shown.event, reader) && shown.form === shown.event.form) ||
  (!shown.byOther && readsWhole(shown, reader) && readsNumbers(reader.clearance));

/** The label of a chosen value; null where the form has no such choice. */
export function chosenIn(
  { formName, form }: Written,
  name: 'reason' | 'way' | 'channel' | 'verdict',
): string | null {
  const { [name]: field }: Fields = formName ? forms[formName].fields : {};
  const value = form[name];
  return field?.type === 'choice' && value !== undefined ? (field.choices[value] ?? value) : null;
}
const joined = (parts: readonly (string | null)[], words: string | null): string | null =>
  [parts.filter(Boolean).join(' · '), words].filter(Boolean).join('：') || null;
const wordsOf = ({ words, matter }: SomeForm): string | null => words ?? matter ?? null;

/** The chosen options first, then the words. */
export const saidIn = (written: Written): string | null =>
  joined([chosenIn(written, 'reason'), chosenIn(written, 'way')], wordsOf(written.form));

/** A call to the reporter: the words may identify them, so only readers who know the reporter read them. */
function callOf(written: Written, isWhole: boolean): string | null {
  const { form } = written;
  const outline = [chosenIn(written, 'channel'), form.reached ? '已联系上' : '未联系上'];
  return isWhole ? joined([...outline, chosenIn(written, 'verdict')], wordsOf(form)) : joined(outline, null);
}

/**
 * The note of an event for this reader; null where there is none, or none for them. The words of the placing
 * are shown on the ticket itself.
 */
export function noteFor(event: TicketEvent, reader: Reader, ticket: Subject): string | null {
  if (event.from === null || isContentHidden(event, reader, ticket)) return null;
  const shown = toShown(event, ticket.requests);
  const isWhole = readsWhole(shown, reader);
  const note =
    shown.formName === 'contact'
      ? callOf(shown, isWhole)
      : joined([saidIn(shown)], shown.form === event.form ? null : wordsOf(event.form));
  return note === null || readsNumbersIn(shown, reader) ? note : maskPhones(note);
}

/** A reader who sees the whole case without any role in it. */
const anyReader: Reader = { id: '', units: [], clearance: uncleared, readsStaffNotes: false, scope: 'whole' };

/**
 * What an event says to every reader of the whole case, with numbers masked; null where it says nothing to
 * them.
 */
export const saidToAll = (event: TicketEvent, ticket: Subject): string | null =>
  isToStaff(event, ticket) || isAmongStaff(event, ticket.requests) ? null : noteFor(event, anyReader, ticket);
