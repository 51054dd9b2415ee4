/** What lies in an area that is to be changed. */
export interface Touched {
  readonly areas: number;
  readonly households: number;
  readonly residents: number;
  readonly units: number;
  readonly posts: number;
  readonly openTickets: number;
}

const tickets = ({ openTickets }: Touched, says: string): string[] =>
  openTickets > 0 ? [`没办完的单有 ${openTickets} 件，${says}`] : [];
const people = ({ households, residents }: Touched, says: string): string[] =>
  households > 0 ? [`${households} 户、${residents} 位居民${says}`] : [];
const organisation = ({ units, posts }: Touched, says: string): string[] =>
  units + posts > 0 ? [`${units} 个单位、${posts} 个岗位${says}`] : [];
const areas = (touched: Touched, says: string): string[] =>
  touched.areas > 0 ? [`下面的 ${touched.areas} 处${says}`] : [];

/** What each change means for what lies there. */
const meanings: Readonly<Record<string, (touched: Touched) => string[]>> = {
  rename: (one) => [
    ...areas(one, '全名跟着改'),
    ...people(one, '的住址跟着改'),
    ...tickets(one, '仍显示原来的名称'),
  ],
  move: (one) => [
    ...areas(one, '一起移过去'),
    ...people(one, '归到新的上级'),
    ...organisation(one, '归到新的上级'),
    ...tickets(one, '仍由原来的上级办理'),
  ],
  merge: (one) => [
    ...areas(one, '归到并入的地方'),
    ...people(one, '归到并入的地方'),
    ...organisation(one, '留在原处，请另行办理'),
    ...tickets(one, '照旧办理，仍显示原来的地方'),
  ],
  close: (one) => [
    ...areas(one, '也不再选用'),
    ...people(one, '不再能在这里点新单'),
    ...organisation(one, '照旧'),
    ...tickets(one, '照旧办理'),
  ],
};

/** What a change will mean, in sentences; none where it touches nothing. */
export const announcement = (action: string, touched: Touched): string[] => meanings[action]?.(touched) ?? [];
