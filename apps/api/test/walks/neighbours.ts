import { isSensitive, type Matter } from './matter.ts';

/** ADR 22: what neighbours and endorsers see, implemented independently. */

const kinds: Readonly<Record<string, string>> = {
  consult: 'never',
  service: 'never',
  complaint: 'ask',
  idea: 'ask',
  help: 'yes',
  hazard: 'yes',
};

/** The stricter of kind and category; never for sensitive matters. */
export function allows(
  matter: Pick<Matter, 'kind' | 'openness' | 'isPrivate' | 'isAboutStaff' | 'about'>,
): 'never' | 'ask' | 'yes' {
  const both = [kinds[matter.kind], matter.openness];
  if (isSensitive(matter) || both.includes('never')) return 'never';
  return both.includes('ask') ? 'ask' : 'yes';
}

/** No disputes between residents; with `ask` only after the reporter agreed. */
export const isShown = (matter: Matter): boolean =>
  (allows(matter) === 'yes' || (allows(matter) === 'ask' && matter.showsCard)) &&
  matter.hearings.every(({ sides }) => sides.length === 0);

/** An idea whose card tells what it says. */
export const isTold = (matter: Matter): boolean => matter.kind === 'idea' && isShown(matter);
