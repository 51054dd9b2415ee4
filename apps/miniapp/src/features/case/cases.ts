import { get } from '../../api/client';
import type { CaseItem } from '../../api/contract';
import type { CaseList } from './list.queries';

/** `open`: also those that wait for others. */
export interface CasesFilter {
  readonly box?: 'open';
}

/** The open cases of all nouns that the viewer may know of. */
export const cases: CaseList<CaseItem, CasesFilter> = {
  key: ['cases'],
  read: (query) => get('/cases', query),
};
