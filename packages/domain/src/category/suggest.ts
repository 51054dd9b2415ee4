import { FALLBACK, FALLBACK_KIND, type Kind } from './words.ts';

/** A category with the words that suggest it. */
interface Suggestible {
  readonly name: string;
  readonly aliases: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The length of the longest of its words in a text; 0 where there is none. */
const matchOf = (text: string, { name, aliases }: Suggestible): number =>
  Math.max(0, ...[name, ...aliases].map(plain).map((word) => (text.includes(word) ? word.length : 0)));

/** The categories that a text names by their name or an alias, the longest match first. */
export function suggestedBy<One extends Suggestible>(words: string, all: readonly One[], most = 3): One[] {
  const text = plain(words);
  return all
    .map((one) => ({ one, match: matchOf(text, one) }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match)
    .slice(0, most)
    .map(({ one }) => one);
}

/** A category under one of the kinds that offer it; the usual kind comes first. */
interface Offer extends Suggestible {
  readonly code: string;
  readonly kind: Kind;
}

/**
 * What a request is taken for while nothing is chosen: the category that its words name best, under its usual kind,
 * otherwise 其他. Null where not even that is offered.
 */
export const takenFor = <One extends Offer>(words: string, offers: readonly One[]): One | null =>
  suggestedBy(words, offers, 1)[0] ??
  offers.find(({ code, kind }) => code === FALLBACK && kind === FALLBACK_KIND) ??
  null;
