import { get, getAll, post } from '../../api/client';
import type { Activity, Booking } from '../../api/contract';
import type { Body } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Noun } from '../case/case';

type TakenOfActivity = Body<'post', '/activities/{id}/transitions'>;
type TakenOfBooking = Body<'post', '/bookings/{id}/transitions'>;

/** What an activity changes, its bookings among it, and the other way round. */
const touches = ['activities', 'bookings', 'activity', 'booking'];

/** Activities, also those that are over. */
export const activities: Noun<Activity> = {
  name: 'activity',
  touches,
  read: (id) => get('/activities/{id}', { id }),
  events: (id) => getAll('/activities/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) =>
    post('/activities/{id}/transitions', body as unknown as TakenOfActivity, key, { id }),
  openForm: (filling) => open('activity/act/index', filling),
};

/** Bookings: of the viewer, and of those who come to an activity that the viewer holds. */
export const bookings: Noun<Booking> = {
  name: 'booking',
  touches,
  read: (id) => get('/bookings/{id}', { id }),
  events: (id) => getAll('/bookings/{id}/events', { id }),
  move: (id, body, key) => post('/bookings/{id}/transitions', body as unknown as TakenOfBooking, key, { id }),
  openForm: (filling) => open('activity/act/index', filling),
};

export const openActivity = (id: string) => open('activity/one/index', { id });
