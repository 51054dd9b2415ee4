import type { Dimension, FigureWords } from '../../figure/figure.ts';

const returned = { withdrawn: '居民撤回', merged: '并入其他诉求' } as const;
const open = { open: '尚未办结' } as const;
/** Why a closed ticket was left out, by two people. */
const excluded = {
  excluded_not_ours: '剔除：不属于职责范围',
  excluded_unlawful: '剔除：诉求不合法',
  excluded_ruled: '剔除：已有结论，重复提出',
  excluded_force_majeure: '剔除：不可抗力',
  excluded_malicious: '剔除：恶意诉求',
} as const;
/** A good rating that the reporter says was asked of them. */
const withdrawn = { pressed: '居民说被要求好评' } as const;
const ended = { ...open, ...returned, declined: '不予受理' } as const;

const duration = (label: string, population: string) =>
  ({ label, kind: 'duration', basis: 'time', population }) as const;

/**
 * What is counted of tickets. A share belongs to the period in which the promise fell due, so
 * that closing late does not move a ticket out of sight.
 */
export const ticketFigures = {
  placed: { label: '收到诉求', kind: 'count', basis: 'placing', population: '这段时间登记的诉求' },
  pool_missed: {
    ...{ label: '无人接单率', kind: 'share', basis: 'placing', better: 'low' },
    population: '这段时间登记、进过单池的诉求',
    numerator: '超时无人接单',
    out: { direct: '直接送支部' },
  },
  decline_share: {
    ...{ label: '不予受理率', kind: 'share', basis: 'placing', better: 'low' },
    population: '这段时间登记的诉求',
    numerator: '不予受理',
  },
  response_rate: {
    ...{ label: '及时响应率', kind: 'share', basis: 'response', better: 'high' },
    population: '首次承诺的响应时间落在这段时间的诉求',
    numerator: '在首次承诺之前有人接单、派单或答复；系统超时转派不算',
    out: { ...returned, ...excluded, direct: '直接送支部，没有单池承诺' },
  },
  on_time_rate: {
    ...{ label: '按时办结率', kind: 'share', basis: 'work', better: 'high' },
    population: '首次承诺的办结时间落在这段时间的办理，挂账和等待居民的时间不计',
    numerator: '在首次承诺之内报办结',
    out: { ...returned, ...excluded },
  },
  on_time_extended: {
    ...{ label: '延期后按时办结率', kind: 'share', basis: 'work', better: 'high' },
    population: '首次承诺的办结时间落在这段时间的办理，挂账和等待居民的时间不计',
    numerator: '在延期后的期限之内报办结',
    out: { ...returned, ...excluded },
  },
  nudged_share: {
    ...{ label: '催办率', kind: 'share', basis: 'outcome', better: 'low' },
    population: '承诺时间落在这段时间的诉求',
    numerator: '居民催办过',
    out: returned,
  },
  hold_share: {
    ...{ label: '挂账率', kind: 'share', basis: 'work', better: 'low' },
    population: '首次承诺的办结时间落在这段时间的办理',
    numerator: '挂过账',
  },
  solved_rate: {
    ...{ label: '解决率', kind: 'share', basis: 'outcome', better: 'high' },
    population: '承诺时间落在这段时间的诉求；未评价的算没有解决',
    numerator: '居民确认已解决',
    out: { ...ended, ...excluded },
  },
  solved_rate_lenient: {
    ...{ label: '解决率（不计未评价）', kind: 'share', basis: 'outcome', better: 'high' },
    population: '承诺时间落在这段时间、居民有答复的诉求',
    numerator: '居民确认已解决',
    out: { ...ended, ...excluded, ...withdrawn, unrated: '未评价' },
  },
  satisfied_rate: {
    ...{ label: '满意率', kind: 'share', basis: 'outcome', better: 'high' },
    population: '承诺时间落在这段时间、居民打了星的诉求',
    numerator: '四星或五星',
    out: { ...ended, ...excluded, ...withdrawn, unrated: '未打星' },
  },
  rated_rate: {
    ...{ label: '参评率', kind: 'share', basis: 'outcome', better: 'high' },
    population: '承诺时间落在这段时间、请居民评价过的诉求',
    numerator: '居民打了星',
    out: { ...ended, not_asked: '没有请居民评价' },
  },
  rework_rate: {
    ...{ label: '重办率', kind: 'share', basis: 'outcome', better: 'low' },
    population: '承诺时间落在这段时间的诉求',
    numerator: '居民要求重办过',
    out: { ...ended, ...excluded },
  },
  excluded_share: {
    ...{ label: '剔除率', kind: 'share', basis: 'outcome', better: 'low' },
    population: '承诺时间落在这段时间的诉求',
    numerator: '办结以后经两人批准剔除',
    out: ended,
  },
  return_rate: {
    ...{ label: '退单率', kind: 'share', basis: 'outcome', better: 'low' },
    population: '承诺时间落在这段时间、派过单的诉求',
    numerator: '被退过单',
  },
  first_dispatch_right: {
    ...{ label: '一次派准率', kind: 'share', basis: 'outcome', better: 'high' },
    population: '承诺时间落在这段时间、派过单的诉求',
    numerator: '第一个承办单位报了办结',
    out: { ...ended, ...excluded },
  },
  unverified: {
    ...{ label: '未核验率', kind: 'share', basis: 'outcome', better: 'low' },
    population: '承诺时间落在这段时间、核验过或该核验的诉求',
    numerator: '超时没有核验',
  },
  called: {
    ...{ label: '回访接通率', kind: 'share', basis: 'call', better: 'high' },
    population: '这段时间回访过的诉求：未解决的、代点的全部，其余抽查',
    numerator: '打通了',
  },
  call_solved: {
    ...{ label: '回访解决率', kind: 'share', basis: 'call', better: 'high' },
    population: '这段时间回访过的诉求',
    numerator: '居民在电话里说解决了',
    out: { missed: '没有打通', unsaid: '没有问到' },
  },
  call_satisfied: {
    ...{ label: '回访满意率', kind: 'share', basis: 'call', better: 'high' },
    population: '这段时间回访过的诉求',
    numerator: '居民在电话里说满意',
    out: { missed: '没有打通', unsaid: '没有问到' },
  },
  call_agrees: {
    ...{ label: '回访与评价一致率', kind: 'share', basis: 'call', better: 'high' },
    population: '这段时间回访过、居民评价过的诉求',
    numerator: '电话里说的和评价一样',
    out: { missed: '没有打通', unsaid: '没有问到', unrated: '没有评价' },
  },
  solved_by_organisation: {
    label: '解决诉求（组织）',
    ...{
      kind: 'count',
      basis: 'organisation',
      population: '承诺时间落在这段时间、已解决的诉求，记在承办单位',
    },
  },
  solved_by_member: {
    label: '解决诉求（个人）',
    ...{ kind: 'count', basis: 'member', population: '承诺时间落在这段时间、已解决的诉求，记在跟单管家' },
  },
  time_pool: duration('单池等待', '每次在单池里等待的时间'),
  time_triage: duration('研判用时', '每次研判的时间'),
  time_dispatching: duration('派单用时', '每次等待派单的时间'),
  time_signing: duration('签收用时', '每次等待签收的时间'),
  time_working: duration('办理用时', '每次办理的时间，挂账不计'),
  time_held: { ...duration('挂账时间', '每次挂账的时间'), basis: 'held_time' },
  time_resident: duration('等待居民补充', '每次等待居民补充的时间'),
  time_hearing: duration('协商用时', '每次协商的时间'),
  time_nudged: {
    ...duration('催办回复用时', '每次催办到有人答复的时间；办结也算答复'),
    basis: 'nudged_time',
  },
  time_verifying: duration('核验用时', '每次核验的时间'),
} as const satisfies Record<string, FigureWords>;

export type TicketFigure = keyof typeof ticketFigures;
/** What a figure is in words. */
export const wordsOf = (name: TicketFigure): FigureWords => ticketFigures[name];
export const ticketFigureNames = Object.keys(ticketFigures) as TicketFigure[];

/** The figures that stand first on a board, for every reader. */
export const headline = [
  'placed',
  'response_rate',
  'on_time_rate',
  'solved_rate',
  'satisfied_rate',
] as const satisfies readonly TicketFigure[];

/** Bases whose rows are those of a unit or a person. */
const ofParty: Readonly<Record<string, readonly Dimension[]>> = {
  work: ['unit'],
  outcome: ['unit'],
  call: ['unit'],
  organisation: ['unit'],
  member: ['person'],
  time: ['unit', 'person'],
  held_time: ['unit'],
  nudged_time: ['unit'],
};

/** By what a figure can be counted, apart from the areas. */
export const dimensionsOf = (name: TicketFigure): Dimension[] => [
  'category',
  'kind',
  'source',
  'month',
  ...(ofParty[ticketFigures[name].basis] ?? []),
];
