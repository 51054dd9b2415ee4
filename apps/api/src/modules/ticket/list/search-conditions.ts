import type { Box } from '@sandan/domain';
import type { Viewer } from '../../../common/viewer.ts';
import { NEIGHBOURLY } from '../holds/ticket-neighbours.queries.ts';
import { boxRules } from './ticket-boxes.ts';
import type { Where } from './where.ts';

/** One folded word of a query, with the categories and buildings whose name matches it. */
export interface SearchTerm {
  readonly word: string;
  readonly categories: readonly string[];
  readonly buildings: readonly string[];
}

type Search = (where: Where, term: SearchTerm, viewer: Viewer) => string;

/** Matches one of these columns. */
const inText = (where: Where, { word }: SearchTerm, ...texts: readonly string[]): string =>
  texts.map((text) => where.bind(`${text} LIKE ?`, `%${word.replace(/[\\%_]/g, '\\$&')}%`)).join(' OR ');

/** Matches one of these columns, or the name of the category or building. */
const searchIn =
  (...texts: readonly string[]): Search =>
  (where, term) => {
    const text = inText(where, term, ...texts);
    const named = where.bind(
      `t.category = ANY (?::text[]) OR t.building = ANY (?::uuid[])`,
      term.categories,
      term.buildings,
    );
    return `(${text} OR ${named})`;
  };

/** SQL: a number as the words of a query are folded. */
const folded = (column: string): string => `replace(lower(${column}), '-', '')`;
const NUMBER = folded('c.number');
const inWhole = searchIn('c.search', 'c.said');
const onCard = searchIn('c.card');

/**
 * Neighbours and hearing participants search only what their cards show: a search in the words would reveal
 * them. The words of an idea are on its card.
 */
const searches: Readonly<Partial<Record<Box, Search>>> = {
  nearby: (where, term, viewer) =>
    `${onCard(where, term, viewer)} OR (t.kind = 'idea' AND (${inText(where, term, 'c.search')}))`,
  hear: searchIn(NUMBER),
  outside: searchIn('c.search', folded('t.hotline_number')),
};

/**
 * A search in tickets that the viewer only endorsed: title, category and building where neighbours may know
 * them.
 */
const beside: Search = (where, term, viewer) =>
  `${inText(where, term, NUMBER)} OR (${NEIGHBOURLY} AND ${onCard(where, term, viewer)})`;

/** The search of a box: the full text, or only what the card shows this viewer. */
export function searchFor(box: Box): Search {
  const { readsWhole } = boxRules[box];
  if (!readsWhole) return searches[box] ?? inWhole;
  return (where, term, viewer) =>
    `CASE WHEN ${readsWhole(where, viewer)} THEN ${inWhole(where, term, viewer)} ELSE ${beside(where, term, viewer)} END`;
}
