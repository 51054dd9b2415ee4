import { get, getAll, post } from '../../api/client';
import type { BoxName, Card, Ticket, TicketEvent } from '../../api/contract';
import type { Body, Params } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Noun } from '../case/case';
import type { CaseList } from '../case/list.queries';

type Taken = Body<'post', '/tickets/{id}/transitions'>;

export const tickets: Noun<Ticket, TicketEvent> = {
  name: 'ticket',
  touches: ['tickets'],
  read: (id) => get('/tickets/{id}', { id }),
  events: (id) => getAll('/tickets/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) => post('/tickets/{id}/transitions', body as Taken, key, { id }),
  readsStaffNotes: ({ staff }) => staff,
  markRead: (id, seq, key) => post('/tickets/{id}/read', { seq }, key, { id }),
  openForm: (filling) => open('ticket/act/index', filling),
};

export type Filter = Pick<
  Params<'get', '/tickets'>,
  'q' | 'state' | 'kind' | 'urgency' | 'source' | 'unconfirmed'
>;

export const ticketsIn = (box: BoxName): CaseList<Card, Filter> => ({
  key: ['tickets', box],
  read: (query) => get('/tickets', { box, ...query }),
});
