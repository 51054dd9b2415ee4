import { get, getAll, post } from '../../api/client';
import type { HomeOf, HomeStatus, WaitingHome } from '../../api/contract';
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

const read = (id: string) => get('/homes/{id}', { id });

/** A home that is over is no longer listed with its members. */
const over = ({ household, ...home }: Awaited<ReturnType<typeof read>>): OwnHome => ({
  ...home,
  ...{ household, building: null, estate: household, role: 'family', refusal: null, members: [] },
  isOver: true,
});

type Taken = Body<'post', '/homes/{id}/transitions'>;

// Which form belongs to which action is known to the server, which sent both.
const take = (id: string, body: Move, key: string) =>
  post('/homes/{id}/transitions', body as unknown as Taken, key, { id });

/** Homes decide what may be seen. */
const home = {
  name: 'home',
  touches: ['homes', 'me', 'tickets'],
  events: (id: string) => getAll('/homes/{id}/events', { id }),
} as const;

/** The homes of the resident who is signed in. */
export const myHomes: Noun<OwnHome> = {
  ...home,
  read: async (id) => (await ownHomes()).find((one) => one.id === id) ?? over(await read(id)),
  move: async (id, body, key, before) => {
    const done = await take(id, body, key);
    const now = (await ownHomes()).find((one) => one.id === id);
    return now ?? (before && { ...before, ...done, isOver: true });
  },
  openForm: (filling) => open('household/act/index', { ...filling, as: 'resident' }),
};

/** The homes of others, also those that are over. */
export const claims: Noun<Claim> = {
  ...home,
  read,
  move: async (id, body, key, before) => {
    const done = await take(id, body, key);
    return before && { ...before, ...done };
  },
  openForm: (filling) => open('household/act/index', { ...filling, as: 'staff' }),
};

export const openHome = (id: string) => open('household/home/index', { id, as: 'resident' });
export const openClaim = (id: string) => open('household/home/index', { id, as: 'staff' });
