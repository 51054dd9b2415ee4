import type { Id } from '../case.ts';

/** The recipients of a notice: people, and the members of units. */
export interface Recipients {
  readonly people: readonly Id[];
  readonly units: readonly Id[];
}

export const people = (...ids: (Id | null)[]): Recipients => ({
  people: ids.filter((id) => id !== null),
  units: [],
});
export const units = (...ids: Id[]): Recipients => ({ people: [], units: ids });
export const ids = (some: readonly { readonly id: Id }[]): Recipients => people(...some.map(({ id }) => id));
export const none = people();
export const all = (...some: Recipients[]): Recipients => ({
  people: [...new Set(some.flatMap((one) => one.people))],
  units: [...new Set(some.flatMap((one) => one.units))],
});
