import type { CaseEvent } from '../history/event.ts';
import type { Recipients } from './recipients.ts';
import type { TellTypes, HappenedTypes, EventPart } from '../types.ts';

/** Whom a row tells, and the title of their notice. The text below the title says where the case stands. */
export interface Tell<T extends TellTypes> {
  readonly to: T['audience'];
  readonly title: string | ((event: CaseEvent<EventPart<T>>) => string);
  /** The text also names who holds the case now. */
  readonly namesHolder?: true;
}

/** What an audience is computed from: the case after the event, and the people around it now. */
export interface Happened<T extends HappenedTypes> {
  readonly case: T['case'];
  readonly event: CaseEvent<EventPart<T>>;
  readonly around: T['around'];
}

/** The people whom a row may tell. */
export interface Audience<T extends HappenedTypes> {
  /** Who they are, as the manual prints it. */
  readonly words: string;
  readonly of: (happened: Happened<T>) => Recipients;
}
