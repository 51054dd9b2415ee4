import type * as kernel from '../case/kernel.ts';
import { actorAs, type ClosingCase, type Id } from '../case/kernel.ts';
import { dueAfter, workingDays, type Calendar } from '../kernel/calendar.ts';
import type { Sum } from '../figure/sum.ts';
import type { Instant } from '../kernel/time.ts';
import type { documentForms } from './forms.ts';
import type {
  AppraisedOffice,
  DocumentCapacity,
  DocumentKind,
  DocumentOutcome,
  DocumentState,
  ObjectionState,
  SheetFigure,
} from './words.ts';

/** An objection to a line of a sheet. Its words are in its events. */
export interface Objection {
  readonly line: SheetFigure;
  readonly at: Instant;
  /** Who answered it, and whether it was found right; null while it waits. */
  readonly answer: { readonly by: Id; readonly upheld: boolean } | null;
  /** The second person, who confirmed the answer. */
  readonly confirmedBy: Id | null;
}

/**
 * A document of kind sheet: the figures of a month of a person in office, as they were when it was drawn up. Whom it
 * is about may object line by line; two people answer, and two seal it. It is never edited.
 */
export interface Document extends ClosingCase<DocumentState, DocumentOutcome> {
  readonly kind: DocumentKind;
  readonly person: Id;
  readonly office: AppraisedOffice;
  readonly area: Id;
  /** The first and the last day of what it counts. */
  readonly from: string;
  readonly to: string;
  readonly since: Instant;
  /** SHA-256 of what it was drawn from (`inputsOf`). */
  readonly hash: string;
  readonly objections: readonly Objection[];
  /** The first of the two who seal it. */
  readonly sealAskedBy: Id | null;
  readonly sealedBy: Id | null;
}

export interface DocumentTypes extends kernel.PlainTypes {
  readonly case: Document;
  readonly target: DocumentState | '@same';
  readonly relation: DocumentCapacity | 'granter' | 'asker' | 'system';
  readonly guard:
    'in_time' | 'not_objected' | 'waits_for_answer' | 'waits_for_second' | 'settled' | 'is_second';
  readonly forms: kernel.FilledForms<typeof documentForms>;
  readonly filled: kernel.SomeForm<typeof documentForms>;
  readonly outcome: DocumentOutcome;
  readonly timer: never;
  readonly audience: 'subject' | 'first_answerer' | 'first_sealer';
  readonly now: kernel.Moment & { readonly calendar: Calendar };
}

export type DocumentActor = kernel.Actor<DocumentTypes['relation']>;
export type DocumentDecision = kernel.Decision<DocumentTypes>;

/** So long whom it is about may object. */
const OBJECTING = workingDays(5);
export const objectionsUntil = ({ since }: Pick<Document, 'since'>, calendar: Calendar): Instant =>
  dueAfter(since, OBJECTING, calendar);

export function objectionState({ answer, confirmedBy }: Objection): ObjectionState {
  if (answer === null) return 'open';
  if (confirmedBy === null) return 'answered';
  return answer.upheld ? 'upheld' : 'rejected';
}

/** What a reader holds around the area of a document. */
export interface DocumentReader {
  readonly id: Id;
  /** They hold an office of the committee or the street over it, in person. */
  readonly isAbove: boolean;
  /** They have a post in its community. */
  readonly actsThere: boolean;
}

/**
 * What a person is to a document; null for people who must not know of it. Until it is sealed it is known to whom it
 * is about and to the committee; no person decides alone.
 */
export function documentActor(
  { person, state }: Pick<Document, 'person' | 'state'>,
  { id, isAbove, actsThere }: DocumentReader,
): DocumentActor | null {
  const as = (capacity: DocumentCapacity): DocumentActor => actorAs<DocumentTypes['relation']>(id, capacity);
  if (id === person) return as('subject');
  if (isAbove) return as('committee');
  return actsThere && state === 'closed' ? as('reader') : null;
}

/** A line as it was counted: the figure, what it sums up to, and its rows. */
export interface DrawnLine {
  readonly figure: SheetFigure;
  readonly sum: Pick<Sum, 'numerator' | 'denominator' | 'n'>;
  readonly rows: readonly (readonly [id: Id, part: number, mark: string])[];
}

/** What a sheet was drawn from, as one text: the same inputs give the same text. */
export const inputsOf = (
  { person, office, area, from, to }: Pick<Document, 'person' | 'office' | 'area' | 'from' | 'to'>,
  lines: readonly DrawnLine[],
): string =>
  JSON.stringify([
    ...[person, office, area, from, to],
    lines.map(({ figure, sum: { numerator, denominator, n }, rows }) => [
      ...[figure, numerator, denominator, n],
      rows.map(([id, part, mark]) => `${id} ${part} ${mark}`).sort(),
    ]),
  ]);
