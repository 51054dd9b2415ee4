import { sources } from './words.ts';

/** The choices that forms of a ticket offer, with their labels. */

/** By which way a ticket came, as staff may name it: the others are known without them. */
const { self: _, open311: __, ...named } = sources;
export const namedSources = named;

/** What a resident says of the result. */
export const verdicts = {
  solved: '已解决',
  partly_solved: '部分解决',
  explained: '认可解释',
  unsolved: '未解决',
} as const;
export type Verdict = keyof typeof verdicts;

/** Why a closed ticket is called about. */
export const callReasons = {
  unsolved: '没有解决',
  on_behalf: '代点的单',
  unrated: '没有评价',
  sample: '抽查',
} as const;
export type CallReason = keyof typeof callReasons;
/** What a resident says on that call. */
export const callAnswers = { yes: '解决了', partly: '解决了一部分', no: '没有解决' } as const;
export type CallAnswer = keyof typeof callAnswers;
export const satisfactions = { yes: '满意', plain: '一般', no: '不满意' } as const;
export type Satisfaction = keyof typeof satisfactions;

export const returnReasons = {
  not_ours: '不属于我方职责',
  lacks_facts: '情况不清',
  needs_others: '需要其他单位一起办',
  beyond_power: '超出权限',
} as const;
export const holdReasons = {
  funds: '资金未到位',
  season: '受季节限制',
  owners_vote: '等待业主表决',
  approval: '等待审批',
  ownership: '权属未定',
  court: '司法程序中',
  project: '列入工程计划',
} as const;
export type HoldReason = keyof typeof holdReasons;
/** Why a closed ticket is left out of the shares that judge the work. */
export const exclusionReasons = {
  not_ours: '不属于职责范围',
  unlawful: '诉求不合法',
  ruled: '已有结论，重复提出',
  force_majeure: '不可抗力',
  malicious: '恶意诉求',
} as const;
export type ExclusionReason = keyof typeof exclusionReasons;
export const declineReasons = {
  outside_area: '不在本辖区',
  other_legal_channel: '应走其他法定渠道',
  already_decided: '已有生效结论',
  nothing_stated: '没有说明事项',
  unlawful: '诉求违法',
} as const;
