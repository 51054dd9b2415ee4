import { get, getAll, post } from '../../api/client';
import type { Document } from '../../api/contract';
import type { Body } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Noun } from '../case/case';

type Taken = Body<'post', '/documents/{id}/transitions'>;

/** Documents: sheets of the month. */
export const documents: Noun<Document> = {
  name: 'document',
  touches: ['documents'],
  read: (id) => get('/documents/{id}', { id }),
  events: (id) => getAll('/documents/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) => post('/documents/{id}/transitions', body as unknown as Taken, key, { id }),
  openForm: (filling) => open('staff/act/index', { ...filling, noun: 'document' }),
};

export const openDocument = (id: string) => open('board/sheet/index', { id });
