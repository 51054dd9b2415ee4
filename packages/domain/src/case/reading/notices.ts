import { isPending, type Request } from '../case.ts';
import { answeredIn, eventRow } from './labels.ts';
import { rowOf, type Machine } from '../machine.ts';
import { all, type Recipients } from './recipients.ts';
import type { Happened, Tell } from './tell.ts';
import type { MachineTypes, TellPart } from '../types.ts';

/** Recipients, and the title of what they get. */
export interface Notice extends Recipients {
  readonly title: string;
  /** The text also names who holds the case now. */
  readonly namesHolder?: true;
}

/** The notice to the people who may grant the request of this event. */
function onRequest<T extends MachineTypes>(machine: Machine<T>, happened: Happened<T>): readonly Notice[] {
  const { case: one, event } = happened;
  const asked = one.requests.find((request) => request.seq === event.seq && isPending(request));
  const by = asked && rowOf(machine, one.state, asked.action)?.by;
  if (!by) return [];
  const request = asked as Request<T['filled']>;
  const granters = by.map((relation) => machine.grantersOf(relation, request, happened));
  return [{ ...all(...granters), title: '有申请等您批准' }];
}

/** What the row of an event tells; a granted request tells as if the action had been taken. */
function tellsOf<T extends MachineTypes>(
  machine: Machine<T>,
  { case: one, event }: Happened<T>,
): readonly Tell<TellPart<T>>[] {
  const { action, from, to } = event;
  const answered = answeredIn<T>(event, one.requests);
  const entered = from === to ? [] : machine.onEntering(to);
  const own = eventRow(machine, action, from)?.tells ?? [];
  return answered?.status === 'granted'
    ? [...own, ...entered, ...(eventRow(machine, answered.action, from)?.tells ?? [])]
    : [...entered, ...own];
}

/**
 * The notices of an event that have recipients. The caller leaves out the actor, and keeps only the first
 * notice of each recipient.
 */
export function noticesOf<T extends MachineTypes>(
  machine: Machine<T>,
  happened: Happened<T>,
): readonly Notice[] {
  const notice = ({ to, title, namesHolder }: Tell<TellPart<T>>): Notice => ({
    ...machine.audiences[to].of(happened),
    title: typeof title === 'string' ? title : title(happened.event),
    ...(namesHolder && { namesHolder }),
  });
  const first = machine.always.map(notice);
  const rest =
    happened.event.mode === 'ask' ? onRequest(machine, happened) : tellsOf(machine, happened).map(notice);
  return [...first, ...rest].filter(({ people, units }) => people.length + units.length > 0);
}
