import { DomainError } from './errors.ts';
import type { Checking } from './field-rules.ts';
import type { Field, FieldOf, Filled } from './form.ts';
import { isStorable } from './tidy.ts';
import { DAY, dayOfDate, instantOf, type Instant } from './time.ts';

/** Checks of single values, which the types of fields share. */

export const isText = (value: unknown): value is string => typeof value === 'string' && isStorable(value);

/** An id of any kind. */
export const ID_SHAPE = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/;
export const isId = (value: unknown): value is string => isText(value) && ID_SHAPE.test(value);

export const isRecord = (value: unknown): value is Filled =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isInt = (value: unknown): value is number => Number.isSafeInteger(value);

export const isDate = (value: unknown): value is string => isText(value) && dayOfDate(value) !== null;
export const isInstant = (value: unknown): value is string => isText(value) && instantOf(value) !== null;

export const isEither =
  (refs: readonly string[]) =>
  (value: unknown): value is Filled => {
    const entries = isRecord(value) ? Object.entries(value) : [];
    return entries.length === 1 && entries.every(([ref, id]) => refs.includes(ref) && isId(id));
  };

export function checkShape<T>(
  value: unknown,
  fits: (value: unknown) => value is T,
  { type }: Field,
  { name }: Checking,
): T {
  if (!fits(value)) throw new DomainError('WRONG_TYPE', { field: name, type });
  return value;
}

export function checkRange(
  size: number,
  { min, max }: Pick<Field, 'min' | 'max'>,
  name: string,
  [low, high]: readonly ['TOO_SHORT', 'TOO_LONG'] | readonly ['TOO_FEW', 'TOO_MANY'],
): void {
  if (min !== undefined && size < min) throw new DomainError(low, { field: name, min });
  if (max !== undefined && size > max) throw new DomainError(high, { field: name, max });
}

/** The latest date a form accepts: it bounds the loop that counts service hours. */
const HORIZON = 5 * 365 * DAY;

export function checkMoment(
  at: Instant,
  { after }: FieldOf<'date' | 'datetime'>,
  { name, bounds: { now, due } }: Checking,
): void {
  const floor = after === 'due' ? Math.max(due ?? now, now) : now;
  if (after && at <= floor) throw new DomainError('TOO_EARLY', { field: name });
  if (at > now + HORIZON) throw new DomainError('TOO_LATE', { field: name });
}
