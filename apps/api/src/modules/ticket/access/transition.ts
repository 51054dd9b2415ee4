import type { Filled, Mode } from '@sandan/domain';

/** A transition as requested. */
export interface Transition {
  readonly action: string;
  readonly mode?: Mode;
  readonly version?: number;
  readonly form: Filled;
}
