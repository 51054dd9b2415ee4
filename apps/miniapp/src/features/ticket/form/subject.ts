import { createContext, useContext } from 'react';
import type { Card, Hearing, Request, Task, Ticket } from '../../../api/contract';

/** The ticket a form is about, as far as its fields ask: what may be picked out of it. */
export interface Subject {
  readonly id: string;
  /** Where it is; '' where that is not known. */
  readonly building: string;
  /** Open tasks of the reader's own unit. */
  readonly tasks: readonly Task[];
  readonly requests: readonly Request[];
  /** The one that is open. */
  readonly hearing: Hearing | null;
  /** The promise that stands. */
  readonly due: string | null;
}

const none: Subject = { id: '', building: '', tasks: [], requests: [], hearing: null, due: null };
const context = createContext<Subject>(none);

export const About = context.Provider;
export const useSubject = (): Subject => useContext(context);

const mayAnswer =
  (action: string) =>
  ({ mine, grantable }: Request) =>
    action === 'cancel' ? mine : grantable;

/** `of`: the one task or request that the person has tapped already. */
export function subjectOf(
  { id, building, tasks, requests, hearings, promise }: Ticket,
  action: string,
  of = '',
): Subject {
  const isMeant = (one: { id: string }) => of === '' || one.id === of;
  return {
    id,
    building: building.id,
    tasks: tasks.filter((task) => task.mine && task.status === 'open' && isMeant(task)),
    requests: requests.filter((request) => mayAnswer(action)(request) && isMeant(request)),
    hearing: hearings.find(({ status }) => status === 'open') ?? null,
    due: promise.due,
  };
}

/** Several tickets at once are asked about by one of them. */
export const subjectNamed = (card: Pick<Card, 'id' | 'building'> | undefined): Subject =>
  card ? { ...none, id: card.id, building: card.building.id } : none;
