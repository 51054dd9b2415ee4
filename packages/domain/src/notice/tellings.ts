/** The page that a notice opens under 我的, when it is not about a ticket. */
export const subjects = {
  home: '我的家',
  suspension: '暂停点单',
  office: '任职',
  absence: '请假与代理',
} as const;
export type Subject = keyof typeof subjects;

/** A notice about the person's own posts. It never names another person. */
export interface Telling {
  readonly about: Subject;
  readonly title: string;
  readonly text: string;
}

const telling = (
  about: Subject,
  title: string,
  ...parts: readonly (string | null | undefined)[]
): Telling => ({ about, title, text: parts.filter(Boolean).join(' · ') });

/** A local date as people say it: 12月5日. */
export const dayText = (at: number): string => {
  const [, month, day] = new Date(at + 8 * 3_600_000).toISOString().split(/[-T]/);
  return `${Number(month)}月${Number(day)}日`;
};

/** The texts by event. */
export const tellings = {
  nameRegistered: (name: string) =>
    telling('office', `您的姓名已登记为${name}`, '由任命您的人登记，以前办的事仍记原来的姓名'),
  postsEnded: () => telling('office', '您的工作已卸下', '手上的事都已交接，您仍是居民，账号照常使用'),
} as const;
