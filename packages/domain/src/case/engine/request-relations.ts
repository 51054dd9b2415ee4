import { isAskedBy, isPending, type Actor, type Request } from '../case.ts';
import type { Attempt } from './decision.ts';
import { rowOf, type Machine } from '../machine.ts';
import { hasAny, caseRefusal } from './permission.ts';
import type { AttemptPart, MachineTypes } from '../types.ts';

/** What an actor is to a pending request: its asker, or one who may grant it. */

/** Whether the actor made this request, or may answer for who made it. */
export const isOwnRequest = <T extends MachineTypes>(
  { owner }: Pick<Machine<T>, 'owner'>,
  request: Pick<Request, 'asker' | 'as'>,
  { id, relations }: Pick<Actor<T['relation']>, 'id' | 'relations'>,
): boolean => isAskedBy(request, id, relations.has(owner) ? owner : null);

/**
 * Whether the actor could grant this request now: the requested row belongs to them, and they did not ask for
 * it. The other case that the request names is checked when it is granted.
 */
export function mayGrant<T extends MachineTypes>(
  machine: Machine<T>,
  request: Request,
  attempt: Attempt<AttemptPart<T>>,
): boolean {
  if (!isPending(request) || isOwnRequest(machine, request, attempt.actor)) return false;
  const row = rowOf(machine, attempt.case.state, request.action);
  if (!row?.ask || !hasAny<T>(attempt.actor, row.by)) return false;
  return caseRefusal(machine, row, row.link === 'joins' ? { ...attempt, linked: null } : attempt) === null;
}

/** The actor with their relations to the pending requests: granter or asker. */
export function withRequestRelations<T extends MachineTypes>(
  machine: Machine<T>,
  attempt: Attempt<AttemptPart<T>>,
): Actor<T['relation']> {
  const { actor } = attempt;
  const relations = new Set(actor.relations);
  const pending = attempt.case.requests.filter(isPending);
  if (pending.some((request) => mayGrant(machine, request, attempt))) relations.add('granter');
  if (relations.has(machine.owner) && pending.some((request) => isOwnRequest(machine, request, actor)))
    relations.add('asker');
  return { ...actor, relations };
}
