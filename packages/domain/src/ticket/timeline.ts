import type { Filled } from '../kernel/form-check.ts';
import { maskPhones } from '../kernel/privacy.ts';
import type { TicketEvent } from './event.ts';
import { labelOf } from './workflow.ts';
import { choiceLabels } from './forms.ts';
import type { Scope } from './visibility.ts';
import { mediationOf, type Id, type Request, type Ticket } from './ticket.ts';

/** Notes that staff write for staff; the resident sees that it happened, not what was said. */
const staffOnly: readonly string[] = ['report', 'recategorise', 'refer_up', 'attempt_contact', 'recuse', 'transfer', 'merge', 'reveal', 'escalate', 'reject'];

/** Somebody who reads a timeline (see `seesIdentity`, `readsStaffNotes`). */
export interface Reader {
  readonly id: Id;
  readonly knowsIdentity: boolean;
  readonly readsStaffNotes: boolean;
  readonly scope: Scope;
}

const choice = (form: Filled, name: string): string[] => (typeof form[name] === 'string' ? [choiceLabels[form[name]] ?? form[name]] : []);
const joined = (parts: readonly string[], words: string | null): string | null => [parts.join(' · '), words].filter(Boolean).join(':') || null;
const wordsOf = (form: Filled): string | null => [form['words'], form['matter']].find((text) => typeof text === 'string') ?? null;

/** A note's named choices first, then its words. */
const noteOf = ({ form }: TicketEvent): string | null => joined([...choice(form, 'reason'), ...choice(form, 'way')], wordsOf(form));

/** Of a call to the reporter: what was said names them, so only those who know them read it. */
function callOf({ form }: TicketEvent, isWhole: boolean): string | null {
  const outline = [...choice(form, 'channel'), form['reached'] ? '已联系上' : '未联系上'];
  return isWhole ? joined([...outline, ...choice(form, 'verdict')], wordsOf(form)) : joined(outline, null);
}

const residents: readonly string[] = ['reporter', 'endorser', 'neighbour', 'side', 'proxy'];

/** A request that staff made of staff, until it is granted. */
const isAmongStaff = ({ mode, action, as }: TicketEvent): boolean => (mode === 'ask' && !residents.includes(as)) || action === 'refuse' || action === 'cancel';

const isForStaff = (event: TicketEvent): boolean => staffOnly.includes(event.action) || event.form['to'] === 'staff' || isAmongStaff(event);

/** What an event is called: an answer names what was asked for. */
export function titleOf({ action, mode, from, form }: TicketEvent, requests: readonly Request[]): string {
  const asked = requests.find(({ id }) => id === form['request']);
  if (asked) return `${labelOf(action, from)}:${labelOf(asked.action, from)}`;
  return `${mode === 'ask' ? '申请' : ''}${labelOf(action, from)}`;
}

const ofHearing: readonly string[] = ['convene', 'demand_hearing', 'set_hearing', 'state_position', 'sign_mediation', 'resolve', 'mediate', 'follow_up'];

/** Said to everybody at the table: in the hearing, by its sides, and by staff once the sides were asked how it stands. */
function isOfTable(event: TicketEvent, ticket: Ticket): boolean {
  if (event.action === 'expire') return event.from === 'deliberating';
  if (event.action !== 'remark' || isForStaff(event)) return false;
  const asked = mediationOf(ticket)?.followedUp ?? null;
  const isAnswer = asked !== null && event.at >= asked && !residents.includes(event.as);
  return event.from === 'deliberating' || event.as === 'side' || isAnswer;
}


/** Whether this reader learns of an event at all: whoever only takes part in a hearing reads of the hearing, and the words between its people. */
export function isTold(event: TicketEvent, { id, scope, readsStaffNotes }: Reader, ticket: Ticket): boolean {
  if (event.by === id) return true;
  if (isAmongStaff(event) && !readsStaffNotes) return false;
  return scope === 'whole' || ofHearing.includes(event.action) || isOfTable(event, ticket);
}

/** Whether the words and pictures of an event are kept from this reader; never their own. */
export const isHidden = (event: TicketEvent, reader: Reader): boolean => isForStaff(event) && !reader.readsStaffNotes && event.by !== reader.id;

/** What this reader may read of an event: null where there is nothing, or nothing for them. The words of the placing stand on the ticket. */
export function noteFor(event: TicketEvent, reader: Reader): string | null {
  if (event.action === 'place' || isHidden(event, reader)) return null;
  const isWhole = reader.knowsIdentity || event.by === reader.id;
  const note = event.action === 'attempt_contact' ? callOf(event, isWhole) : noteOf(event);
  return note === null || isWhole ? note : maskPhones(note);
}
