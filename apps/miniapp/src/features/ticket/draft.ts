import { forget, load, save } from '../../lib/storage';
import type { Values } from './form/values';

/** What somebody began to write stays on the phone until it was sent, each person's own. */
const keyOf = (person: string) => `draft.place.${person}`;

export const loadDraft = (person: string): Values | null => load<Values>(keyOf(person));
export const saveDraft = (person: string, values: Values): void => save(keyOf(person), values);
export const dropDraft = (person: string): void => forget(keyOf(person));
