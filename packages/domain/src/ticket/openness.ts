import type { Kind } from './words.ts';

/** What the residents of an estate see of tickets of a category that others placed (ADR 22). */
export const opennesses = { never: '不给邻居看', ask: '居民同意后给邻居看', yes: '给邻居看' } as const;
export type Openness = keyof typeof opennesses;

/** Rising. */
const byStrictness: readonly Openness[] = ['yes', 'ask', 'never'];

/**
 * What the kind allows whatever the category is: an inquiry and a service are about one household, a
 * complaint may be about another.
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
