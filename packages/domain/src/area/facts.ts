import { DomainError } from '../kernel/errors.ts';
import type { AreaCase, AreaTypes } from './area.ts';

/** The point of an area in GCJ-02, as maps in China use it. */
interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** The corners of the country in degrees; a longitude is always larger than a latitude, so they are not mistaken. */
const CHINA = { lon: [73, 136], lat: [3, 54] } as const;
const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

/** Reads `120.155070，30.274150`. @throws DomainError WRONG_TYPE */
export function pointOf(text: string): Point {
  const found = /^(\d{2,3}(?:\.\d{1,8})?)\s*[,，]\s*(\d{1,2}(?:\.\d{1,8})?)$/.exec(text.trim());
  const [lon, lat] = [Number(found?.[1]), Number(found?.[2])];
  if (!isWithin(lon, CHINA.lon) || !isWithin(lat, CHINA.lat))
    throw new DomainError('WRONG_TYPE', { field: 'point' });
  return { lon, lat };
}

/** Reads an area in square metres with two decimals at most. @throws DomainError WRONG_TYPE */
export function squareMetresOf(text: string): number {
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(text.trim()) || Number(text) === 0)
    throw new DomainError('WRONG_TYPE', { field: 'm2' });
  return Number(text);
}

/** The facts that a form tells; those that it leaves out are empty. @throws DomainError WRONG_TYPE */
export const factsIn = ({
  position = 0,
  m2,
  owner_group,
  point,
  pilot = false,
}: AreaTypes['filled']): Pick<AreaCase, 'position' | 'm2' | 'ownerGroup' | 'lon' | 'lat' | 'pilot'> => ({
  ...{ position, ownerGroup: owner_group ?? null, pilot },
  m2: m2 === undefined ? null : squareMetresOf(m2),
  ...(point === undefined ? { lon: null, lat: null } : pointOf(point)),
});
