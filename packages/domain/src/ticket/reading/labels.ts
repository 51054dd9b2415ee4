import * as kernel from '../../case/reading/labels.ts';
import type { TicketEvent } from '../engine/event.ts';
import { machine } from '../machine.ts';
import type { Request } from '../parts.ts';
import type { State } from '../words.ts';

/** The label of an action in a state. */
export const labelOf = (action: string, from: State | null): string => kernel.labelOf(machine, action, from);

/** The title of an event: an answer names the request. */
export const titleOf = (event: TicketEvent, requests: readonly Request[]): string =>
  kernel.titleOf(machine, event, requests);
