import type { Filled } from '../kernel/form.ts';
import type { ImportSheetName } from './sheets.ts';

/** What becomes of one row, and how the preview says it. */
export interface PlannedRow {
  readonly sheet: ImportSheetName;
  readonly change: 'created' | 'changed' | 'left';
  readonly words: string;
}

/** An action on a case, with its form. */
export interface Step {
  readonly action: string;
  readonly form: Filled;
}

/** A new case of a noun: its key, by which others of the plan name it, its form, and what follows. */
export interface Opened {
  readonly key: string;
  readonly form: Filled;
  readonly steps?: readonly Step[];
}

/** What is written of a noun. The areas, units and categories that forms name may be keys of new ones. */
export interface Written {
  readonly created: readonly Opened[];
  readonly changed: readonly { readonly id: string; readonly steps: readonly Step[] }[];
}
