import { states, type Assignment, type Instant } from '@sandan/domain';
import type { LedgerFilter } from './ledger-conditions.ts';
import type { LedgerColumn } from './ledger-columns.ts';
import { unitOf, type LedgerTicket } from './ledger-ticket.ts';

/** A ledger: the parts of a ticket that get a line, with the time by which they are chosen, and their columns. */
export interface Ledger<Part> {
  readonly partsOf: (of: LedgerTicket, filter: LedgerFilter) => readonly Part[];
  readonly at: (part: Part, of: LedgerTicket) => Instant | undefined;
  readonly columns: readonly LedgerColumn<Part>[];
}

/** The last assignment to a unit, which also tells who led a closed ticket. */
export const currentAssignment = ({ access: { ticket } }: LedgerTicket): Assignment | undefined =>
  ticket.assignments.findLast(({ unit }) => unit !== null);
export const leadOf = (of: LedgerTicket): string | null => unitOf(of, currentAssignment(of)?.unit ?? null);
export const progressOf = ({ access: { ticket } }: LedgerTicket): string => states[ticket.state];
