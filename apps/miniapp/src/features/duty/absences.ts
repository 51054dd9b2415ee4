import { get, getAll, post } from '../../api/client';
import type { Absence } from '../../api/contract';
import type { Body } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Noun } from '../case/case';

type Taken = Body<'post', '/absences/{id}/transitions'>;

/** Absences, also those that are over. Deputies change what is in each box of tickets. */
export const absences: Noun<Absence> = {
  name: 'absence',
  touches: ['absences', 'offices', 'me', 'tickets', 'duties', 'roster'],
  read: (id) => get('/absences/{id}', { id }),
  events: (id) => getAll('/absences/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) => post('/absences/{id}/transitions', body as unknown as Taken, key, { id }),
  openForm: (filling) => open('staff/act/index', { ...filling, noun: 'absence' }),
};

export const openAbsence = (id: string) => open('staff/absence/index', { id });

/** My own absences, and those of the people in lower offices. */
export const currentAbsences = (): Promise<Absence[]> => getAll('/absences');

/** Those of the same people that ended early and may be resumed. */
export const endedAbsences = (): Promise<Absence[]> => getAll('/absences/ended');
