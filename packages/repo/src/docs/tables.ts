import * as domain from '../../../domain/src/index.ts';

/** The moves and facts of the workflow, each with every field a row may have. */
export const rows: readonly domain.Row[] = domain.rows;
export const facts: readonly domain.FactRow[] = domain.facts;
export type Move = domain.Row | domain.FactRow;
