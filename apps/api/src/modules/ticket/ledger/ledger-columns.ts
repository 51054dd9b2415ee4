import type { SheetColumn } from '../../../platform/sheets/workbook-writer.ts';
import type { CellValue } from '../../../platform/sheets/workbook-writer.ts';
import { buildingOf } from '../view/ticket-shared.dto.ts';
import { subjectOf } from '../holds/ticket-neighbours.queries.ts';
import type { LedgerTicket } from './ledger-ticket.ts';

/** A line of a ledger: a part of a ticket, with the ticket. */
export interface Line<Part> {
  readonly of: LedgerTicket;
  readonly part: Part;
}

/** A column of a ledger. */
export interface LedgerColumn<Part> extends SheetColumn {
  readonly value: (line: Line<Part>) => CellValue;
}

type Value<Part> = (of: LedgerTicket, part: Part) => CellValue;

const column =
  (as: SheetColumn['as']) =>
  <Part>(title: string, width: number, value: Value<Part>): LedgerColumn<Part> => ({
    title,
    width,
    as,
    value: ({ of, part }) => value(of, part),
  });

export const text = column('text');
export const count = column('number');
export const time = <Part>(title: string, value: Value<Part>): LedgerColumn<Part> =>
  column('time')(title, 17, value);

/** Which ticket it is; every ledger has these. */
export const ticketColumns: readonly LedgerColumn<unknown>[] = [
  text('单号', 18, ({ access }) => access.ticket.number),
  text('类别', 14, ({ access, names }) => subjectOf(access.ticket, names, access.scope).category.name),
  text('小区楼栋', 22, ({ access, names }) => buildingOf(access.ticket, names).fullName),
];
