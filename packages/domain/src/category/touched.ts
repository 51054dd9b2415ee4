/** What a change of a category touches. */
export interface TouchedByChange {
  /** Open tickets of the category. */
  readonly openTickets: number;
  /** Open categories that have it as parent. */
  readonly below: number;
}

const tickets = ({ openTickets }: TouchedByChange, says: string): string[] =>
  openTickets > 0 ? [`没办完的单有 ${openTickets} 件，${says}`] : [];
const below = ({ below }: TouchedByChange, says: string): string[] =>
  below > 0 ? [`下面的 ${below} 个类别${says}`] : [];

/** What each change means for open tickets: each keeps the version of its category. */
const meanings: Readonly<Record<string, (touched: TouchedByChange) => string[]>> = {
  rename: (one) => tickets(one, '仍显示原来的名称'),
  rule: (one) => [
    ...tickets(one, '仍按点单时的规定办：谁能看、要不要照片都不变'),
    ...tickets(one, '以后改过类别的，才按新规定办'),
  ],
  time: (one) => tickets(one, '时限不变；以后改过类别的，才按新时限算'),
  close: (one) => [...tickets(one, '照旧办理'), ...below(one, '照旧使用，不再归在它下面')],
};

/** What a change will mean, in sentences; none where it touches nothing. */
export const categoryAnnouncement = (action: string, touched: TouchedByChange): string[] =>
  meanings[action]?.(touched) ?? [];
