import { DAY } from './time.ts';

/** How long a phone keeps what somebody began to write, and the server the pictures that were sent for it. */
export const DRAFT_LASTS = 7 * DAY;
