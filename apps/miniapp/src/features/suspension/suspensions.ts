import { get, getAll, post } from '../../api/client';
import type { Suspension } from '../../api/contract';
import type { Body } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Noun } from '../case/case';

type Taken = Body<'post', '/suspensions/{id}/transitions'>;

/** A suspension decides what its person may place. */
const suspension: Omit<Noun<Suspension>, 'openForm'> = {
  name: 'suspension',
  touches: ['suspensions', 'me'],
  read: (id) => get('/suspensions/{id}', { id }),
  events: (id) => getAll('/suspensions/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) => post('/suspensions/{id}/transitions', body as unknown as Taken, key, { id }),
};

/** The suspension of the person who is signed in. */
export const mySuspension: Noun<Suspension> = {
  ...suspension,
  openForm: (filling) => open('resident/appeal/index', filling),
};

/** Those of others, also those that are over. */
export const suspensions: Noun<Suspension> = {
  ...suspension,
  openForm: (filling) => open('staff/act/index', { ...filling, noun: 'suspension' }),
};

export const openSuspension = (id: string) => open('staff/suspension/index', { id });
