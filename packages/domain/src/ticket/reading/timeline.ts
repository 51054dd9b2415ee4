import type { Filled } from '../../kernel/form-check.ts';
import { maskPhones } from '../../redaction/privacy.ts';
import { knows, readsNumbers, uncleared, type Clearance } from '../../person/clearance.ts';
import type { TicketEvent } from '../engine/event.ts';
import { choiceLabels, type FormName } from '../forms.ts';
import { factOf, rowOf } from '../engine/allowed-actions.ts';
import { actsForThemselves, isResident, type Relation } from '../rules/relations.ts';
import { isNeighbourly } from '../rules/neighbours.ts';
import { mediationOf, type Id, type Request, type Ticket } from '../ticket.ts';
import { isAtTable, type Scope } from '../rules/visibility.ts';
import { labelOf } from '../workflow.ts';

/** As much of a ticket as says who reads what was written on it. */
type Subject = Pick<Ticket, 'requests' | 'hearings' | 'kind' | 'openness' | 'sensitive'>;

/** Notes that staff write for staff; the resident sees that it happened, not what was said. */
const staffOnly: readonly string[] = [
  'report',
  'recategorise',
  'refer_up',
  'attempt_contact',
  'recuse',
  'transfer',
  'merge',
  'reveal',
  'escalate',
  'reject',
];

/** Somebody who reads a timeline (see `scopeOf`, `clearanceOf`, `readsStaffNotes`). */
export interface Reader {
  readonly id: Id;
  readonly units: readonly Id[];
  readonly clearance: Clearance;
  readonly readsStaffNotes: boolean;
  readonly scope: Scope;
  /**
   * They have reported it from the beginning, or act for whoever has: what was said as the reporter is their
   * own.
   */
  readonly isReporter?: boolean;
}

/** Whether a reader said this, or family for them. */
export const isOwn = ({ by, as }: Pick<TicketEvent, 'by' | 'as'>, { id, isReporter }: Reader): boolean =>
  by === id || (isReporter === true && as === 'reporter');

/** The request that an event answers. */
const answered = ({ form }: TicketEvent, requests: readonly Request[]): Request | undefined =>
  requests.find(({ id }) => id === form['request']);

/** An event as it is read: what was granted reads like what was asked for. */
export interface ShownEvent {
  readonly event: TicketEvent;
  readonly action: string;
  readonly form: Filled;
  readonly formName: FormName | undefined;
  /** A resident did it, whose name is not for everybody. */
  readonly byResident: boolean;
  /** One who stands beside the reporter, or on a side: whose number it is nobody has opened. */
  readonly byOther: boolean;
}

export function toShown(event: TicketEvent, requests: readonly Request[]): ShownEvent {
  const request = answered(event, requests);
  const { action, form } = event.action === 'grant' && request ? request : event;
  const row = event.from === null ? undefined : (rowOf(event.from, action) ?? factOf(event.from, action));
  const relation = event.as === 'asker' && request ? (request.as as Relation) : event.as;
  return {
    event,
    action,
    form,
    formName: row?.form,
    byResident: isResident(relation),
    byOther: actsForThemselves({ as: relation }) && relation !== 'reporter',
  };
}

/** A request that staff made of staff, until it is granted. */
function isAmongStaff(event: TicketEvent, requests: readonly Request[]): boolean {
  if (event.mode === 'ask') return !isResident(event.as);
  if (event.action !== 'refuse' && event.action !== 'cancel') return false;
  return !isResident(answered(event, requests)?.as as Relation);
}

const isForStaff = (event: TicketEvent, { requests }: Pick<Ticket, 'requests'>): boolean =>
  staffOnly.includes(toShown(event, requests).action) ||
  event.form['to'] === 'staff' ||
  isAmongStaff(event, requests);

/** What an event is called: an answer names what was asked for. */
export function titleOf(event: TicketEvent, requests: readonly Request[]): string {
  const { action, mode, from } = event;
  const asked = answered(event, requests);
  if (asked) return `${labelOf(action, from)}：${labelOf(asked.action, from)}`;
  return `${mode === 'ask' ? '申请' : ''}${labelOf(action, from)}`;
}

const ofHearing: readonly string[] = [
  'convene',
  'set_hearing',
  'state_position',
  'sign_mediation',
  'resolve',
  'mediate',
  'follow_up',
];

/** Said to everybody at the table while the hearing lasts. */
function isSaidThere(event: TicketEvent, ticket: Subject): boolean {
  if (event.action === 'expire') return event.from === 'deliberating';
  return (
    ofHearing.includes(event.action) ||
    (event.action === 'remark' && event.from === 'deliberating' && !isForStaff(event, ticket))
  );
}

/**
 * Between the sides of a mediation and staff, once the case is closed and the sides were asked how it stands.
 */
function isAfterwards(event: TicketEvent, ticket: Subject, { id }: Reader): boolean {
  const mediation = mediationOf(ticket);
  if (!mediation?.sides.includes(id) || mediation.followedUp === null || event.at < mediation.followedUp)
    return false;
  if (event.action === 'follow_up') return true;
  const isAnswer = event.as === 'side' || !isResident(event.as);
  return event.action === 'remark' && event.from === 'closed' && isAnswer && !isForStaff(event, ticket);
}

/** Said at a hearing in which the reader takes part, or between its sides afterwards. */
function isHeardOf(event: TicketEvent, reader: Reader, ticket: Subject): boolean {
  const heard = ticket.hearings.some(
    (one) => isAtTable(one, reader) && event.seq >= one.seq && (one.until === null || event.at <= one.until),
  );
  return (heard && isSaidThere(event, ticket)) || isAfterwards(event, ticket, reader);
}

/** A step that whoever stands beside the reporter is told although the state stays. */
const steps: readonly string[] = [
  'extend',
  'hold',
  'resume',
  'hold_expired',
  'hand_over',
  'reappoint',
  'report_progress',
];

/** How it was worked on, which those who endorsed it rate. */
const results: readonly string[] = ['answer', 'settle', 'finish', 'report_progress', 'uphold'];

/**
 * Said by staff to everybody who stands beside the matter; how it was worked on only where neighbours may
 * know of it.
 */
function isSaidToAll(event: TicketEvent, ticket: Subject): boolean {
  const { action } = toShown(event, ticket.requests);
  if (event.mode === 'ask' || actsForThemselves(event)) return false;
  if (action === 'remark') return event.form['to'] === 'all';
  return action === 'decline' || (results.includes(action) && isNeighbourly(ticket));
}

/**
 * Whether whoever stands beside the reporter is told that this happened: where it stands, and what is said to
 * all of them.
 */
function isVisibleToEndorsers(event: TicketEvent, ticket: Ticket): boolean {
  if (event.mode === 'ask' || event.action === 'refuse' || event.action === 'cancel') return false;
  return (
    event.from !== event.to ||
    steps.includes(toShown(event, ticket.requests).action) ||
    isSaidToAll(event, ticket)
  );
}

/**
 * Whether this reader learns of an event at all: whoever stands beside the reporter is told the steps and
 * what is said to all; whoever only takes part in a hearing reads of that hearing, and the words between its
 * people.
 */
export function isVisibleTo(event: TicketEvent, reader: Reader, ticket: Ticket): boolean {
  if (isOwn(event, reader)) return true;
  const isWithin =
    isAmongStaff(event, ticket.requests) || (event.action === 'remark' && event.form['to'] === 'staff');
  if (isWithin && !reader.readsStaffNotes) return false;
  if (reader.scope === 'whole') return true;
  return (
    isHeardOf(event, reader, ticket) || (reader.scope === 'beside' && isVisibleToEndorsers(event, ticket))
  );
}

/**
 * Whether the words and pictures of an event are kept from this reader; never their own. Who keeps out, and
 * why, is for those who know the reporter.
 */
export function isContentHidden(event: TicketEvent, reader: Reader, ticket: Subject): boolean {
  if (isOwn(event, reader)) return false;
  if (reader.scope === 'beside' && !isSaidToAll(event, ticket) && !isHeardOf(event, reader, ticket))
    return true;
  return (
    (isForStaff(event, ticket) && !reader.readsStaffNotes) ||
    (event.action === 'recuse' && !knows(reader.clearance))
  );
}

/**
 * Whether an event is read with what says who somebody is: one's own, and by staff who may know; a resident
 * knows of themselves only.
 */
export const readsWhole = ({ event, byResident }: ShownEvent, reader: Reader): boolean =>
  isOwn(event, reader) || (knows(reader.clearance) && (reader.readsStaffNotes || !byResident));

/**
 * Whether phone numbers in what somebody wrote may be read: as `readsWhole`, once the reporter's was
 * revealed, but of nobody else. What was granted are the asker's words.
 */
export const readsNumbersIn = (told: ShownEvent, reader: Reader): boolean =>
  (isOwn(told.event, reader) && told.form === told.event.form) ||
  (!told.byOther && readsWhole(told, reader) && readsNumbers(reader.clearance));

const choice = (form: Filled, name: string): string[] =>
  typeof form[name] === 'string' ? [choiceLabels[form[name]] ?? form[name]] : [];
const joined = (parts: readonly string[], words: string | null): string | null =>
  [parts.join(' · '), words].filter(Boolean).join('：') || null;
const wordsOf = (form: Filled): string | null =>
  [form['words'], form['matter']].find((text) => typeof text === 'string') ?? null;

/** A note's named choices first, then its words. */
const noteOf = (form: Filled): string | null =>
  joined([...choice(form, 'reason'), ...choice(form, 'way')], wordsOf(form));

/** Of a call to the reporter: what was said names them, so only those who know them read it. */
function callOf({ form }: TicketEvent, isWhole: boolean): string | null {
  const outline = [...choice(form, 'channel'), form['reached'] ? '已联系上' : '未联系上'];
  return isWhole ? joined([...outline, ...choice(form, 'verdict')], wordsOf(form)) : joined(outline, null);
}

/**
 * What this reader may read of an event: null where there is nothing, or nothing for them. The words of the
 * placing stand on the ticket.
 */
export function noteFor(event: TicketEvent, reader: Reader, ticket: Subject): string | null {
  if (event.action === 'place' || isContentHidden(event, reader, ticket)) return null;
  const told = toShown(event, ticket.requests);
  const isWhole = readsWhole(told, reader);
  const note =
    event.action === 'attempt_contact'
      ? callOf(event, isWhole)
      : joined([noteOf(told.form) ?? ''], told.form === event.form ? null : wordsOf(event.form));
  return note === null || readsNumbersIn(told, reader) ? note : maskPhones(note);
}

/** Whoever sees all of a case, and is nobody in it. */
const anybody: Reader = { id: '', units: [], clearance: uncleared, readsStaffNotes: false, scope: 'whole' };

/**
 * What an event says to everybody who sees all of the case, without numbers: null where it says nothing to
 * them.
 */
export const saidToAll = (event: TicketEvent, ticket: Subject): string | null =>
  event.form['to'] === 'staff' || isAmongStaff(event, ticket.requests)
    ? null
    : noteFor(event, anybody, ticket);
