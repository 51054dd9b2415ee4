import { obstacle } from './guards.ts';
import { endOf } from './calendar.ts';
import { currentDue } from './clocks.ts';
import { isAsker, pending, type Matter, type Request } from './matter.ts';
import { moveIn } from './table.ts';
import type { Person } from './town.ts';

/** workflow.md "Requests: ask, then grant". */

/** "It lapses when its row is no longer offered to a granter." */
export function lapse(matter: Matter, at: number): void {
  for (const request of pending(matter)) {
    const row = moveIn(matter.state, request.action);
    // The lead has changed, so the former lead's request lapses.
    const isOthers = request.as === 'lead' && (matter.lead?.seq ?? 0) > request.seq;
    if (!row?.ask || isOthers || obstacle(row, matter, at)) request.status = 'lapsed';
  }
}

/**
 * "Who may do the row of a pending request", except the requester; `successor` is the person named in the
 * hand-over.
 */
export function mayGrant(
  matter: Matter,
  request: Request,
  person: Person,
  standings: ReadonlySet<string>,
  at: number,
): boolean {
  const row = moveIn(matter.state, request.action);
  if (!row?.ask || request.status !== 'pending' || isAsker(matter, request, person)) return false;
  const isTheirs =
    request.action === 'hand_over'
      ? request.form['successor'] === person.id && standings.has('successor')
      : row.by.some((one) => standings.has(one));
  return isTheirs && obstacle(row, matter, at) === null;
}

/** Granting checks the requester's form as of today: `OK`, or the code of its fault. */
export function verdictOnForm(
  matter: Matter,
  { action, form }: Request,
  at: number,
  masterOf: (id: string) => Matter | undefined,
  people: readonly Person[],
): string {
  const row = moveIn(matter.state, action)!;
  const found = obstacle(
    row,
    matter,
    at,
    action === 'merge' ? { master: masterOf(form['master'] as string), people } : undefined,
  );
  if (found) return found;
  const isPast =
    (action === 'extend' &&
      Date.parse(form['due'] as string) <= Math.max(currentDue(matter, at) ?? at, at)) ||
    (action === 'hold' && endOf(form['review'] as string) <= at);
  return isPast ? 'TOO_EARLY' : 'OK';
}

/** "After one working day silence grants the reporter's `withdraw` and refuses the rest." */
export const silence = ({ action, as }: Request): 'grant' | 'refuse' =>
  action === 'withdraw' && as === 'reporter' ? 'grant' : 'refuse';

export const lateRequest = (matter: Matter, at: number): Request | undefined =>
  pending(matter)
    .filter(({ until }) => until <= at)
    .sort((a, b) => a.until - b.until)[0];
