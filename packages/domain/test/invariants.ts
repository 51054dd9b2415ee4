import { rewind, type Replaced } from '../src/case/history/history.ts';
import { participantsOf } from '../src/ticket/reading/participants.ts';
import type { TicketEvent } from '../src/ticket/engine/event.ts';
import { budgets, type Budget } from '../src/ticket/time/budgets.ts';
import { stateClock, type Interval, type Now } from '../src/ticket/time/clocks.ts';
import { isTriggeredEvent } from '../src/ticket/workflow.ts';
import { mayDo } from '../src/ticket/engine/allowed-actions.ts';
import { system } from '../src/ticket/rules/relations.ts';
import { assignmentOf, holdOf, type Ticket } from '../src/ticket/ticket.ts';
import { timerOf } from '../src/ticket/time/timer.ts';
import { rows, type Row } from '../src/ticket/workflow.ts';
import { DAY } from '../src/kernel/time.ts';
import { levels } from '../src/ticket/words.ts';
import { nowAt, people } from './world.ts';

/** The invariants of workflow.md that need no database; each check throws where its invariant is broken. */

export function hold(isTrue: boolean, words: string): void {
  if (!isTrue) throw new Error(words);
}

const timerRows: readonly Row[] = (rows as readonly Row[]).filter(({ timer }) => timer);

/** The rows that answer the ticket's timer when it is due, and never before `now`. */
export function answering(ticket: Ticket, now: Now): Row[] {
  const next = timerOf(ticket, now);
  if (!next) return [];
  const attempt = { case: ticket, actor: system, now: nowAt(Math.max(next.due, now.at)) };
  return timerRows.filter(
    (row) => row.timer === next.timer && row.from.includes(ticket.state) && mayDo(row, attempt),
  );
}

/** 2: every open ticket is moved by exactly one timer row, a closed one by none. */
function isMovedByTime(ticket: Ticket, now: Now): void {
  const found = answering(ticket, now).map(({ action }) => action);
  hold(
    found.length === (ticket.state === 'closed' ? 0 : 1),
    `${ticket.state}: ${found.length} rows answer its timer (${found.join()})`,
  );
}

/**
 * 3: one active assignment in signing and working, suspended in asking, deliberating and verifying, ended
 * elsewhere.
 */
function isAssigned(ticket: Ticket): void {
  const { state } = ticket;
  const status = assignmentOf(ticket)?.status ?? 'none';
  const live = ticket.assignments.filter((one) => one.status !== 'ended').length;
  hold(live <= 1, `${live} assignments at once`);
  if (state === 'signing' || state === 'working')
    hold(status === 'active', `${state}: the assignment is ${status}`);
  else if (state === 'asking' || state === 'deliberating')
    hold(status !== 'active', `${state}: the assignment is active`);
  else
    hold(status === (state === 'verifying' ? 'suspended' : 'none'), `${state}: the assignment is ${status}`);
}

/** 8 and 2: budgets and holds stay within their limits. */
function isBounded(ticket: Ticket, now: Now): void {
  for (const [name, times] of Object.entries(ticket.spent))
    hold(times! <= budgets[name as Budget], `${name} taken ${times} times`);
  hold(new Set(ticket.returnedBy).size === ticket.returnedBy.length, 'a unit returned it twice');
  const held = ticket.holds.reduce(
    (sum, one) => sum + Math.min(one.until ?? now.at, one.review) - one.since,
    0,
  );
  hold(held <= 180 * DAY, `held for ${held / DAY} days`);
  hold(
    ticket.holds.filter(({ until }) => until === null).length <= (ticket.state === 'working' ? 1 : 0),
    'a hold is open outside working',
  );
}

/**
 * 9, as far as one ticket shows: one endorsement per person and merged ticket, and none of the reporter for
 * this ticket.
 */
function isOfOneVoice({ endorsements, reporter, reporterFrom, outcome, mergedInto }: Ticket): void {
  const voices = [
    ...endorsements.map(({ person, from }) => `${person} by ${from}`),
    `${reporter} by ${reporterFrom}`,
  ];
  hold(new Set(voices).size === voices.length, 'a person endorsed it twice');
  hold(
    !endorsements.some(({ person, from }) => person === reporter && from === null),
    'the reporter endorses their own ticket',
  );
  hold(
    new Set(endorsements.map(({ id }) => id)).size === endorsements.length,
    'two endorsements are one row',
  );
  hold((outcome === 'merged') === (mergedInto !== null), 'merged, but not into a ticket');
}

function isConsistent(ticket: Ticket): void {
  const { state, outcome, closedAt } = ticket;
  hold((state === 'closed') === (outcome !== null), `${state} with outcome ${outcome}`);
  hold((state === 'closed') === (closedAt !== null), `${state} closed at ${closedAt}`);
  hold((state === 'asking') === (ticket.returnTo !== null), `${state} returns to ${ticket.returnTo}`);
  hold(
    (state === 'deliberating') === ticket.hearings.some(({ status }) => status === 'open'),
    `${state} and its hearing`,
  );
  hold(state !== 'closed' || !ticket.contactShared, 'contact is shared beyond closing');
  const asked = ticket.requests.filter(({ status }) => status === 'pending').map(({ action }) => action);
  hold(new Set(asked).size === asked.length, 'asked twice for the same');
}

export function checkTicket(ticket: Ticket, now: Now): void {
  isMovedByTime(ticket, now);
  isAssigned(ticket);
  isBounded(ticket, now);
  isOfOneVoice(ticket);
  isConsistent(ticket);
}

/**
 * 7: no verifier verifies their own work, no upholder upholds what they worked on or verified, and no granter
 * grants their own request.
 */
export function checkActor(
  { action, by, form }: TicketEvent,
  { state, workers, verifiers, requests }: Ticket,
): void {
  if (by === null) return;
  const isVerifying =
    state === 'verifying' && ['verify', 'reject', 'refer_up', 'mark_unreachable'].includes(action);
  hold(!isVerifying || !workers.includes(by), `${by} verifies their own work`);
  hold(action !== 'uphold' || ![...workers, ...verifiers].includes(by), `${by} upholds their own work`);
  hold(
    action !== 'grant' || requests.find(({ id }) => id === form['request'])?.asker !== by,
    `${by} grants what they asked for`,
  );
}

/** 6: silence is never satisfaction. 2: automatic repetition takes time. */
export function checkSilence({ by, action }: TicketEvent, before: Ticket, ticket: Ticket, now: Now): void {
  if (by !== null) return;
  const { outcome } = ticket;
  hold(
    outcome === before.outcome || outcome === 'unrated' || outcome === 'withdrawn',
    `silence ended it ${outcome}`,
  );
  const next = timerOf(ticket, now);
  const isAgain =
    next !== null && next.due <= now.at && answering(ticket, now).some((row) => row.action === action);
  hold(ticket.state !== before.state || !isAgain, `${action} in ${ticket.state} repeats at once`);
}

/** A triggered event changes no state and no version, and removes the people who leave. */
export function checkTriggeredEvent(
  { action, inputs }: TicketEvent,
  before: Ticket,
  { version, state, reporterFrom, endorsements }: Ticket,
): void {
  if (!isTriggeredEvent(action)) return;
  hold(version === before.version && state === before.state, `${action} moved it`);
  const ways = [reporterFrom, ...endorsements.map(({ from }) => from)];
  hold(
    !ways.some((from) => from !== null && inputs.leaving?.includes(from)),
    'a person stayed whose ticket was split off',
  );
}

/** 5: the intervals of all clocks but `update` cover the time from placing to closing without gaps. */
export class Tiles {
  private until: number;
  constructor(placedAt: number) {
    this.until = placedAt;
  }

  add(intervals: readonly Interval[], before: Ticket, ticket: Ticket, now: Now): void {
    if (before.state === 'closed')
      hold(
        intervals.every(({ clock }) => clock === 'update'),
        'a clock ran while it was closed',
      );
    for (const { clock, from, to } of intervals) {
      if (clock === 'update') continue;
      hold(
        from === this.until && to >= from,
        `${clock} ran ${from}–${to}, the one before it ended ${this.until}`,
      );
      this.until = to;
    }
    if (before.state === 'closed' && ticket.state !== 'closed') this.until = now.at;
    hold(
      this.until === (ticket.state === 'closed' ? ticket.closedAt : this.since(ticket)),
      `${ticket.state}: no clock since ${this.until}`,
    );
  }

  /** The start of the clock that the state needs. */
  private since(ticket: Ticket): number | null {
    const running = Object.entries(ticket.clocks).filter(
      ([clock, run]) => clock !== 'update' && run.since !== null,
    );
    const open = holdOf(ticket);
    hold(
      running.length === (open ? 0 : 1),
      `${ticket.state}: ${running.map(([clock]) => clock).join()} at once`,
    );
    if (open) return open.since;
    hold(running[0]![0] === stateClock[ticket.state], `${ticket.state}: ${running[0]![0]} is running`);
    return running[0]![1].since;
  }
}

const plain = (value: unknown): string => JSON.stringify(value);

/** What an event replaced leads back to the ticket before it. */
export function checkHistory(before: Ticket, after: Ticket, replaced: Replaced): void {
  hold(plain(rewind(after, [replaced])) === plain(before), 'its last event leads back to another ticket');
}

/** Levels and a relation that people of the tests' world are called like. */
const words = ['intake', ...Object.keys(levels)];
/** The people of the tests' world whom a value names. */
const namedIn = (value: unknown): string[] =>
  [...new Set(plain(value).match(/"[a-z0-9]+"/g))]
    .map((text) => text.slice(1, -1))
    .filter((id) => id in people && !words.includes(id));

/** Every person whom a ticket names is a participant, or acted in an event. */
export function checkParticipants(ticket: Ticket, acted: ReadonlySet<string>): void {
  const parties = new Set(participantsOf(ticket).map(({ party }) => party));
  const missing = namedIn(ticket).filter((id) => !parties.has(id) && !acted.has(id));
  hold(missing.length === 0, `not among its participants: ${missing.join()}`);
}
