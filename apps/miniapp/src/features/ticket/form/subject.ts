import { createContext, useContext } from 'react';
import type { Card, Hearing, Request, Task, Ticket } from '../../../api/contract';
import type { Kind, Openness } from '../../../domain';
import type { Face } from '../NeighbourCard';

/** The parts of a ticket that a form's fields need: what can be picked from it. */
export interface Subject {
  readonly id: string;
  /** Undefined if unknown. */
  readonly kind: Kind | undefined;
  /** The building; '' if unknown. */
  readonly building: string;
  /** Open tasks of the reader's own unit. */
  readonly tasks: readonly Task[];
  readonly requests: readonly Request[];
  /** The one that is open. */
  readonly hearing: Hearing | null;
  /** The promise in force. */
  readonly due: string | null;
  /** Its neighbours' card and whether neighbours see it; null if unknown. */
  readonly card: (Face & { neighbours: Openness }) | null;
  readonly hiddenPictures: Ticket['hiddenPictures'];
}

const none: Subject = {
  id: '',
  kind: undefined,
  building: '',
  tasks: [],
  requests: [],
  hearing: null,
  due: null,
  card: null,
  hiddenPictures: [],
};
const context = createContext<Subject>(none);

export const SubjectContext = context.Provider;
export const useSubject = (): Subject => useContext(context);

/** Neighbours also see an idea's words, a picture and the number of endorsements. */
function cardIn(ticket: Ticket): Subject['card'] {
  const { neighbours, kind, words, files, facts } = ticket;
  const isIdea = kind === 'idea';
  return neighbours
    ? {
        ...ticket,
        neighbours,
        summary: isIdea ? (words ?? '') : '',
        thumb: (isIdea && files[0]?.thumb) || null,
        endorsers: isIdea ? facts.endorsers : 0,
      }
    : null;
}

const mayAnswer =
  (action: string) =>
  ({ actions }: Request) =>
    actions.some((one) => one.action === action);

/** `target`: the one task or request that the person has tapped already. */
export function subjectOf(ticket: Ticket, action: string, target = ''): Subject {
  const { id, kind, building, tasks, requests, hearings, promise, hiddenPictures } = ticket;
  const isMeant = (one: { id: string }) => target === '' || one.id === target;
  return {
    id,
    kind,
    building: building.id,
    tasks: tasks.filter((task) => task.mine && task.status === 'open' && isMeant(task)),
    requests: requests.filter((request) => mayAnswer(action)(request) && isMeant(request)),
    hearing: hearings.find(({ status }) => status === 'open') ?? null,
    due: promise.due,
    card: cardIn(ticket),
    hiddenPictures,
  };
}

/** A bulk action is described by one of its tickets. */
export const subjectNamed = (card: Pick<Card, 'id' | 'kind' | 'building'> | undefined): Subject =>
  card ? { ...none, id: card.id, kind: card.kind, building: card.building.id } : none;
