import type { CaseItem } from '../../api/contract';
import { open } from '../../lib/route';

type OpenPage = (id: string, isOwn: boolean) => unknown;

const administered =
  (noun: string): OpenPage =>
  (id) =>
    open('administration/one/index', { noun, id });

/** The page of a case. `isOwn`: the viewer is its resident, who sees another page than staff. */
const pages: Readonly<Record<CaseItem['noun'], OpenPage>> = {
  ticket: (id) => open('ticket/detail/index', { id }),
  home: (id, isOwn) => open('household/home/index', { id, as: isOwn ? 'resident' : 'staff' }),
  absence: (id) => open('staff/absence/index', { id }),
  office: (id) => open('staff/office/index', { id }),
  suspension: (id, isOwn) =>
    isOwn ? open('resident/suspension/index', {}) : open('staff/suspension/index', { id }),
  document: (id) => open('board/sheet/index', { id }),
  activity: (id) => open('activity/one/index', { id }),
  booking: (id) => open('activity/booking/index', { id }),
  area: administered('area'),
  category: administered('category'),
  unit: administered('unit'),
  membership: administered('membership'),
  invitation: administered('invitation'),
  day: administered('day'),
};

/** The way to the page of a case; undefined for a noun that this app does not know, as a newer server may have. */
export const casePageOf = (noun: string): OpenPage | undefined =>
  (pages as Readonly<Record<string, OpenPage>>)[noun];
