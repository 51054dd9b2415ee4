import { ticketFigures, type TicketFigure } from '../ticket/figures/figures.ts';

/** A document: a text or figures that are drawn up, contradicted and sealed. */

/** What kinds of documents there are. */
export const documentKinds = { sheet: '评优表' } as const;
export type DocumentKind = keyof typeof documentKinds;

export const documentStates = { draft: '征求异议', closed: '已盖章' } as const;
export type DocumentState = keyof typeof documentStates;

export const documentOutcomes = { sealed: '已盖章' } as const;
export type DocumentOutcome = keyof typeof documentOutcomes;

/** As what people act on a document. */
export const documentCapacities = { subject: '本人', committee: '社区党委', reader: '社区工作人员' } as const;
export type DocumentCapacity = keyof typeof documentCapacities;

/** The offices whose holders get a sheet about their area every month: branch secretaries and grid leaders. */
export const appraisedOffices = ['secretary', 'grid_leader'] as const;
export type AppraisedOffice = (typeof appraisedOffices)[number];

/** The figures of a sheet, in the order of its lines. */
export const sheetFigures = [
  ...(['placed', 'response_rate', 'on_time_rate', 'on_time_extended'] as const),
  ...(['solved_rate', 'satisfied_rate', 'rework_rate', 'unverified'] as const),
  ...(['excluded_share', 'decline_share', 'hold_share'] as const),
] as const satisfies readonly TicketFigure[];
export type SheetFigure = (typeof sheetFigures)[number];

/** The lines of a sheet with their labels, as its forms name them. */
export const sheetLines = Object.fromEntries(
  sheetFigures.map((name) => [name, ticketFigures[name].label]),
) as Readonly<Record<SheetFigure, string>>;

/** How an objection to a line stands. */
export const objectionStates = {
  open: '有异议，待答复',
  answered: '已答复，待另一人确认',
  upheld: '异议成立，这一行不作评优依据',
  rejected: '异议不成立',
} as const;
export type ObjectionState = keyof typeof objectionStates;
