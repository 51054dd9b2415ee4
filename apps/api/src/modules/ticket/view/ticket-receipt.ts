import { states, ANONYMOUS_NAME, CODE_NAME } from '@sandan/domain';
import { subjectOf } from '../holds/ticket-neighbours.queries.ts';
import type { Loaded } from '../store/ticket.store.ts';
import type { Names } from './ticket-names.queries.ts';
import { buildingOf, iso } from './ticket-shared.dto.ts';
import { type TicketView, pickOf } from './ticket.dto.ts';

/** A receipt for a writer who may no longer see the ticket: its number and state, without words or names. */
export function receiptOf(ticket: Loaded, names: Names): TicketView {
  return {
    ...pickOf(ticket),
    ...subjectOf(ticket, names, 'beside'),
    building: buildingOf(ticket, names),
    private: false,
    place: null,
    words: null,
    title: null,
    files: [],
    status: states[ticket.state],
    placedAt: iso(ticket.placedAt)!,
    closedAt: iso(ticket.closedAt),
    reporter: { name: ticket.anonymous ? ANONYMOUS_NAME : CODE_NAME },
    proxy: null,
    caseSteward: null,
    lead: null,
    support: [],
    suggestion: null,
    route: null,
    promise: { due: null, first: null, late: false },
    clocks: [],
    facts: {
      contacts: 0,
      reworks: 0,
      flags: [],
      endorsers: 0,
      endorsed: false,
      askedAt: null,
      unanswered: false,
      nudges: 0,
      heldDays: 0,
    },
    scope: 'hearing',
    staff: false,
    requests: [],
    hearings: [],
    hold: null,
    tasks: [],
    returns: [],
    ratings: [],
    mergedInto: null,
    merged: [],
    hiddenPictures: [],
    actions: [],
    blocked: [],
  };
}
