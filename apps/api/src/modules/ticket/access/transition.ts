import type { Filled, Mode } from '@sandan/domain';

/** One transition as it was asked for. */
export interface Transition {
  readonly action: string;
  readonly mode?: Mode;
  readonly version?: number;
  readonly form: Filled;
}
