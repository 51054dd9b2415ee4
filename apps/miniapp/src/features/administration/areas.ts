import { get, getAll, post } from '../../api/client';
import type { AdministeredArea, AdministeredAreas } from '../../api/contract';
import type { Body, Params } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Noun } from '../case/case';
import { AT_ONCE } from './administration';
import { touchedByOrganisation } from './administration.queries';

type Taken = Body<'post', '/administration/areas/{id}/transitions'>;
type Changed = Params<'get', '/administration/areas/{id}/touched'>['action'];
type Opened = Body<'post', '/administration/areas'>;

/** The areas of the organisation, also those that are closed. */
export const areaNoun: Noun<AdministeredArea> = {
  name: 'area',
  touches: touchedByOrganisation,
  read: (id) => get('/administration/areas/{id}', { id }),
  events: (id) => getAll('/administration/areas/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) =>
    post('/administration/areas/{id}/transitions', body as unknown as Taken, key, { id }),
  openForm: (filling) => open('administration/act/index', { ...filling, noun: 'area' }),
  announce: (id, action) =>
    get('/administration/areas/{id}/touched', { id, action: action as Changed }).then(
      ({ sentences }) => sentences,
    ),
};

/** What lies directly in an area; without one, in that of the user's own office. */
export const areasIn = (parent: string | undefined, cursor: string): Promise<AdministeredAreas> =>
  get('/administration/areas', { parent, cursor, limit: AT_ONCE });

export const openArea = (body: object, key: string): Promise<AdministeredArea> =>
  post('/administration/areas', body as Opened, key);
