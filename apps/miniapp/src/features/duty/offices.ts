import { get, getAll, post } from '../../api/client';
import type { HeldOffice } from '../../api/contract';
import type { Body } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Noun } from '../case/case';

type Taken = Body<'post', '/offices/{id}/transitions'>;

/** Offices that people hold, also those that are over. They decide what may be seen. */
export const offices: Noun<HeldOffice> = {
  name: 'office',
  touches: ['offices', 'absences', 'me', 'tickets', 'duties', 'roster'],
  read: (id) => get('/offices/{id}', { id }),
  events: (id) => getAll('/offices/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) => post('/offices/{id}/transitions', body as unknown as Taken, key, { id }),
  openForm: (filling) => open('staff/act/index', { ...filling, noun: 'office' }),
};

export const openOffice = (id: string) => open('staff/office/index', { id });

/** Those that ended lately and that I may resume. */
export const endedOffices = (): Promise<HeldOffice[]> => getAll('/offices/ended');
