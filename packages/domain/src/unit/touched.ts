/** What depends on a unit that is to be changed. */
export interface TouchedByUnit {
  readonly units: number;
  readonly members: number;
  readonly openTickets: number;
}

const counted = (number: number, says: string): string[] => (number > 0 ? [says] : []);

/** What each change means for what depends on the unit. */
const meanings: Readonly<Record<string, (touched: TouchedByUnit) => string[]>> = {
  rename: ({ openTickets }) => counted(openTickets, `没办完的单有 ${openTickets} 件由它参与，改显示新名称`),
  move: ({ members, units }) => [
    ...counted(members, `${members} 位成员负责的地方不变`),
    ...counted(units, `下面的 ${units} 个单位跟着走`),
  ],
  close: ({ units, members, openTickets }) => [
    ...counted(members, `${members} 位成员不再以它的名义办事`),
    ...counted(units, `下面的 ${units} 个单位照旧`),
    ...counted(openTickets, `没办完的单有 ${openTickets} 件由它参与，请支部书记改派`),
  ],
  reopen: ({ members }) => counted(members, `${members} 位成员重新以它的名义办事`),
};

/** What a change of a unit will mean, in sentences; none where it touches nothing. */
export const unitAnnouncement = (action: string, touched: TouchedByUnit): string[] =>
  meanings[action]?.(touched) ?? [];
