import { get, getAll, post } from '../../api/client';
import type { HomeOf, HomeStatus, WaitingHome } from '../../api/contract';
import { ApiError } from '../../api/error';
import type { Body } from '../../api/route-types';
import { open } from '../../lib/route';
import type { Move, Noun } from '../case/case';

/** One's own home; `isOver`: it was left or taken back, and the server lists it no more. */
export interface OwnHome extends HomeOf {
  readonly isOver?: true;
}

/** A person's home, as staff see it who may decide it. The room is not told of confirmed residents. */
export interface Claim extends Omit<WaitingHome, 'household'>, Partial<Pick<WaitingHome, 'household'>> {
  readonly status: HomeStatus;
}

export const ownHomes = (): Promise<OwnHome[]> => get('/homes').then(({ items }) => items);

/** The claims that wait to be confirmed. */
export const waitingClaims = (): Promise<Claim[]> =>
  getAll('/homes/waiting').then((all) => all.map((one) => ({ ...one, status: 'unconfirmed' })));

/** The confirmed residents behind a door. */
export const residentsBehind = (door: string): Promise<Claim[]> =>
  getAll('/homes/confirmed', { household: door }).then((all) =>
    all.map((one) => ({ ...one, status: 'confirmed' })),
  );

function found<H extends { id: string }>(homes: readonly H[], id: string): H {
  const home = homes.find((one) => one.id === id);
  if (!home) throw new ApiError(404, 'NOT_FOUND', '这条登记已经结束，不在名单里了');
  return home;
}

type Taken = Body<'post', '/homes/{id}/transitions'>;

// Which form belongs to which action is known to the server, which sent both.
const take = (id: string, body: Move, key: string) =>
  post('/homes/{id}/transitions', body as unknown as Taken, key, { id });

/** Homes decide what may be seen. */
const home = {
  name: 'home',
  touches: ['homes', 'me', 'tickets'],
  events: (id: string) => get('/homes/{id}/events', { id }).then(({ items }) => items),
} as const;

/** The homes of the resident who is signed in. */
export const myHomes: Noun<OwnHome> = {
  ...home,
  read: async (id) => found(await ownHomes(), id),
  move: async (id, body, key, before) => {
    const done = await take(id, body, key);
    const now = (await ownHomes()).find((one) => one.id === id);
    return now ?? (before && { ...before, ...done, isOver: true });
  },
  openForm: (filling) => open('household/act/index', { ...filling, as: 'resident' }),
};

/** The homes of others: confirmed ones behind a door, and those that wait. */
export const claims = (door?: string): Noun<Claim> => ({
  ...home,
  read: async (id) => {
    const residents = door ? await residentsBehind(door) : [];
    return residents.find((one) => one.id === id) ?? found(await waitingClaims(), id);
  },
  move: async (id, body, key, before) => {
    const done = await take(id, body, key);
    return before && { ...before, ...done };
  },
  openForm: (filling) => open('household/act/index', { ...filling, as: 'staff', door }),
});

export const openHome = (id: string) => open('household/home/index', { id, as: 'resident' });
export const openClaim = (id: string, door?: string) =>
  open('household/home/index', { id, as: 'staff', door });
