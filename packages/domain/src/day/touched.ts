import type { DayCase } from './day.ts';

/** What a change of a day touches: open tickets of the community that are promised for that day or later. */
export interface TouchedByDay {
  readonly openTickets: number;
}

const changesPromises: readonly string[] = ['apply', 'revoke'];

/** What a change will mean, in sentences; none where it touches nothing. */
export const dayAnnouncement = (
  action: string,
  { effect }: Pick<DayCase, 'effect'>,
  { openTickets }: TouchedByDay,
): string[] => {
  if (openTickets === 0 || !changesPromises.includes(action)) return [];
  const isShorter = (effect === 'worked') === (action === 'apply');
  return [
    `没办完的单有 ${openTickets} 件，期限在这一天以后，会${isShorter ? '提前' : '推后'}`,
    '答应居民的第一个时间仍留着，照它统计',
  ];
};
