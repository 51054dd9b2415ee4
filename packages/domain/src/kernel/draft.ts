import { DAY } from './time.ts';

/** How long a phone keeps a draft, and the server the pictures uploaded for it. */
export const DRAFT_LASTS = 7 * DAY;
