import type { Openness } from '../category/words.ts';
import type { Kind } from './words.ts';

export { opennesses, type Openness } from '../category/words.ts';

/** From open to strict. */
const byStrictness: readonly Openness[] = ['yes', 'ask', 'never'];

/**
 * The most that a kind allows, whatever the category: an inquiry or a service concerns one household, and a
 * complaint may concern another household.
 */
export const kindOpenness: Readonly<Record<Kind, Openness>> = {
  consult: 'never',
  help: 'yes',
  hazard: 'yes',
  complaint: 'ask',
  idea: 'ask',
  service: 'never',
};

/** The stricter of kind and category; sensitive tickets are never shown. */
export const opennessOf = ({
  kind,
  openness,
  sensitive,
}: {
  readonly kind: Kind;
  readonly openness: Openness;
  readonly sensitive: boolean;
}): Openness =>
  sensitive
    ? 'never'
    : byStrictness[Math.max(byStrictness.indexOf(kindOpenness[kind]), byStrictness.indexOf(openness))]!;
