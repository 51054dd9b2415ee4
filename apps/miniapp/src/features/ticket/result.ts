import type { TicketEvent } from '../../api/contract';
import { isRemark } from '../case/Conversation';

/** What was done after the placing, the latest first. */
export const latestFirst = (events: readonly TicketEvent[]): TicketEvent[] =>
  events.filter((event) => event.from !== null && !isRemark(event)).reverse();

/** The latest event with pictures, which show the result. */
export const resultOf = (latest: readonly TicketEvent[]): TicketEvent | undefined =>
  latest.find(({ files }) => files.length > 0);
