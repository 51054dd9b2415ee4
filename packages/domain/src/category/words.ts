/** The words of categories: what they offer, who sees their tickets, and their own times. */

export const kinds = {
  consult: '咨询',
  help: '求助',
  hazard: '隐患',
  complaint: '投诉纠纷',
  idea: '建议金点子',
  service: '服务点单',
} as const;
export type Kind = keyof typeof kinds;

export const urgencies = { critical: '特急', urgent: '紧急', normal: '一般' } as const;
export type Urgency = keyof typeof urgencies;

/** What residents of an estate see of other residents' tickets of a category (ADR 22). */
export const opennesses = { never: '不给邻居看', ask: '居民同意后给邻居看', yes: '给邻居看' } as const;
export type Openness = keyof typeof opennesses;

/** The steps whose time a category may set itself. */
export const timedSteps = {
  response: '回应',
  triage: '研判',
  dispatch: '派单',
  sign: '签收',
  work: '办理',
} as const;
export type TimedStep = keyof typeof timedSteps;

/** Hours by step and urgency. A time that is left out is that of the community. */
export type OwnLimits = Readonly<Partial<Record<TimedStep, Readonly<Partial<Record<Urgency, number>>>>>>;

/** A category as a case: its states and outcomes with their labels. */
export const categoryStates = { open: '在用', closed: '已停用' } as const;
export type CategoryState = keyof typeof categoryStates;

export const categoryOutcomes = { ended: '已停用' } as const;
export type CategoryOutcome = keyof typeof categoryOutcomes;

/** Hours: a year at most. */
export const categoryLimits = {
  title: 20,
  position: 100_000,
  alias: 20,
  aliases: 30,
  aliasText: 300,
  emergency: 100,
  hours: 8760,
} as const;

/** The code of 其他: every kind offers it, so that no request needs a wrong category. */
export const FALLBACK = 'other';

/** The kind of a request of which nothing else is known: a steward goes and looks. */
export const FALLBACK_KIND: Kind = 'help';
