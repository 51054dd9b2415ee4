import type { Urgency } from '../category/words.ts';

/** The closed sets of the ticket workflow with their Chinese labels, as the glossary defines them. */

export const states = {
  pool: '待接单',
  triage: '已接单',
  dispatching: '待派单',
  signing: '待签收',
  working: '办理中',
  asking: '待补充',
  deliberating: '协商中',
  verifying: '待核验',
  rating: '待评价',
  closed: '已办结',
} as const;
export type State = keyof typeof states;

export const outcomes = {
  solved: '已解决',
  partly_solved: '部分解决',
  explained: '解释说明',
  unreachable: '无法联系',
  disputed: '争议办结',
  unrated: '未评价',
  unsolved: '未解决',
  withdrawn: '已撤回',
  declined: '不予受理',
  merged: '已并单',
} as const;
export type Outcome = keyof typeof outcomes;

/** By which way a ticket came. */
export const sources = {
  self: '居民自己',
  phone: '电话',
  counter: '窗口',
  stall: '摆摊',
  reception: '接待日',
  talk: '座谈',
  duty: '值班',
  box: '意见箱',
  visit: '走访',
  survey: '问卷',
  group_chat: '居民群',
  patrol: '巡查',
  hotline: '12345 热线',
  open311: '城市平台',
} as const;
export type Source = keyof typeof sources;

export { kinds, urgencies, type Kind, type Urgency } from '../category/words.ts';

/** Rising. The authority of a level acts when those below it are vacant, recused or named as a party. */
export const levels = { estate: '小区', grid: '网格', community: '社区', street: '街道' } as const;
export type Level = keyof typeof levels;

/**
 * Where on the page of a ticket an action stands; `card` is also on the card that neighbours see. An action
 * that stands beside one `remark` or `request` names it in the field of its form with that name.
 */
export const sections = ['bar', 'conversation', 'remark', 'reporter', 'contact', 'request', 'card'] as const;
export type Section = (typeof sections)[number];

/** The urgency that follows from the two questions of the form `place`. */
export const urgencyOf = (inDanger: boolean, today: boolean): Urgency =>
  inDanger ? 'critical' : today ? 'urgent' : 'normal';
