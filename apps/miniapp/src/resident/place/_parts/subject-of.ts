import type { Category } from '../../../api/contract';
import { takenFor } from '../../../domain';
import type { Item, Value, Values } from '../../../features/form/values';
import { useCategories } from '../../../features/org/org.queries';

type Set = (name: string, value: Value | undefined) => void;

/** The area it is about; '' until one is chosen. */
export const areaIn = ({ building }: Values): string =>
  (building as readonly Item[] | undefined)?.[0]?.id ?? '';

/** Kind and category, unless they are chosen: a person places a request without understanding them. */
export function takenAs({ category, words }: Values, offers: readonly Category[]): Values {
  const taken = category === undefined ? takenFor(String(words ?? ''), offers) : null;
  return taken ? { kind: taken.kind, category: taken.code } : {};
}

/** The category, chosen or told by the words. */
export const useChosen = (values: Values) =>
  useCategories(areaIn(values)).data?.find(
    ({ code, kind }) => code === values.category && kind === values.kind,
  );

/** What a person answers holds for the category they see: it no longer follows the words. */
export function settle({ kind, category }: Values, set: Set): void {
  set('kind', kind);
  set('category', category);
}

const anonymousKinds = new Set(['hazard', 'idea']);

/** Cosmetic: the server enforces it. */
export const mayBeAnonymous = (kind: unknown): boolean => anonymousKinds.has(String(kind));
