import type { CaseEvent } from '../history/event.ts';
import type { Reader } from './reader.ts';
import type { MachineTypes, EventPart, FormOf } from '../types.ts';

/** How an event is read, and what a noun says of it beside the kernel's rule (`case/reading/timeline.ts`). */

/**
 * Who reads what was said in an event, beside its author: readers of staff notes; where left out, all who see
 * the whole case.
 */
export type BaseReadBy = 'staff';
export type ReadByOf<T extends Pick<MachineTypes, 'readBy'>> = BaseReadBy | T['readBy'];

/** An event as it is shown: a granted request reads like the requested action. */
export interface ShownEvent<T extends MachineTypes> {
  readonly event: CaseEvent<EventPart<T>>;
  readonly action: string;
  readonly form: T['filled'];
  readonly formName: FormOf<T> | undefined;
  readonly readBy: ReadByOf<T> | undefined;
  /** People beside the case see that it happened although the state stays. */
  readonly progress: boolean;
  /** A request between staff, until it is granted. */
  readonly amongStaff: boolean;
  /** A resident acted, whose name is personal data. */
  readonly byResident: boolean;
  /** A resident other than the owner acted: a reveal of the owner's number does not open their number. */
  readonly byOther: boolean;
}

/** A form as it was filled in. */
export type Written<T extends MachineTypes> = Pick<ShownEvent<T>, 'form' | 'formName'>;

/** How a noun's events are read, where it differs from the kernel's rule (`case/reading/timeline.ts`). */
export interface ReadingRules<T extends MachineTypes> {
  /** Whether it was said to readers of staff notes only: the others do not learn that it happened. */
  readonly isToStaff?: (shown: ShownEvent<T>) => boolean;
  /** Whether a reader who does not see the whole case learns that it happened; where left out, none does. */
  readonly learns?: (shown: ShownEvent<T>, reader: Reader<T['scope']>, one: T['case']) => boolean;
  /** Whether its words and pictures are hidden from a reader who learns that it happened. */
  readonly hides?: (shown: ShownEvent<T>, reader: Reader<T['scope']>, one: T['case']) => boolean;
  /** What the note of a form says. `isWhole`: to a reader who sees its identifying parts. */
  readonly says?: { readonly [Name in FormOf<T>]?: (written: Written<T>, isWhole: boolean) => string | null };
}
