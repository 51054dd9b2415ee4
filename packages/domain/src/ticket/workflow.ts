import type * as kernel from '../case/row.ts';
import type { TicketTypes } from './types.ts';
import {
  askFrom,
  cameByWork,
  flag,
  mergeInto,
  recategorise,
  recordUpholder,
  recordVerifier,
  suggest,
  touch,
  unmerge,
  work,
} from './effects/effects.ts';
import {
  appointLead,
  dispatchTo,
  leadOfConvenor,
  recordReturn,
  workMyself,
} from './effects/assignment-effects.ts';
import {
  defaultCaseSteward,
  handOver,
  keepCaseSteward,
  nameCaseSteward,
  restart,
  takeCase,
} from './effects/steward-effects.ts';
import { endHold, openHold } from './effects/hold-effects.ts';
import { extendPromise, newRun, recordOverrun } from './effects/work-clock-effects.ts';
import {
  levelAboveDecliner,
  levelUp,
  levelUpUnlessMediated,
  recordDecliner,
} from './effects/level-effects.ts';
import { rateAs, succeedReporter } from './effects/reporter-effects.ts';
import {
  addEndorser,
  addTask,
  answerNudge,
  dropEndorser,
  hidePicture,
  openWords,
  rateOwn,
  recuseParty,
  recordContact,
  recordNudge,
  recordReveal,
  setTask,
  shareContact,
  showCard,
  showPicture,
} from './effects/fact-effects.ts';
import {
  concludeMediation,
  conveneOnLastReturn,
  expireHearing,
  openFinalHearing,
  openHearing,
  resolveHearing,
  setHearing,
  signMediation,
  statePosition,
} from './effects/hearing-effects.ts';
import { retractRemark, recordRemark } from './effects/remarks.ts';
import {
  acceptAnswer,
  answerSupervision,
  lapseSupervision,
  orderSupervision,
  superviseAgain,
} from './effects/supervision-effects.ts';
import { recordCall } from './effects/call-effects.ts';
import { exclude, lapseObjection, objectToExclusion, ruleOnExclusion } from './effects/exclusion-effects.ts';
import { tellLying, tellRung } from './effects/rung-effects.ts';
import { absorb, askSides, carryOn, claim, release, stewardLeft } from './effects/triggered-effects.ts';
import {
  answerAccepted,
  becomesSteward,
  concluded,
  declined,
  deliberatedTooLong,
  ended,
  endorsed,
  excluded,
  extended,
  followed,
  followedUp,
  granted,
  handedOver,
  invited,
  joined,
  left,
  lying,
  merged,
  newSteward,
  newTasks,
  news,
  nextActs,
  nudgeAnswered,
  nudged,
  objected,
  onHold,
  pictureHidden,
  pictureShown,
  pressed,
  refused,
  residentGone,
  responded,
  resumed,
  revealed,
  ruled,
  splitOff,
  spoken,
  staffLeft,
  supervised,
  supervisionAnswered,
  supervisionLapsed,
  supervisionOrdered,
  takenBack,
  taskAnswered,
  weekly,
} from './tells.ts';

export type Row = kernel.Row<TicketTypes>;
export type TriggeredRow = kernel.TriggeredRow<TicketTypes>;
export type OpeningRow = kernel.OpeningRow<TicketTypes>;
export type Formed = kernel.Formed<TicketTypes>;

/** One action that does not change the state. */
export interface FactRow extends kernel.FactRow<TicketTypes> {
  readonly pictures?: PictureAction;
}

/** What a fact does to pictures: to the one its form names, or to those of the remark its form names. */
export type PictureAction = 'hide' | 'show' | 'hide_of_remark';

/**
 * Increases when a row changes so that an old event would be decided otherwise. Since 2, closings are drawn for calls,
 * and the last return convenes.
 */
export const version = 2;

/** The row that opens a ticket. */
export const opening = {
  action: 'place',
  label: '点单',
  to: '@start',
  form: 'place',
  tells: [],
  does: [restart],
} as const satisfies OpeningRow & Formed;

const openButRating = [
  'pool',
  'triage',
  'dispatching',
  'signing',
  'working',
  'asking',
  'deliberating',
  'verifying',
] as const;
/** The states in which a unit or a steward leads the work. */
const led = ['signing', 'working', 'asking', 'deliberating', 'verifying'] as const;
const open = [...openButRating, 'rating'] as const;
const any = [...open, 'closed'] as const;

/** The workflow: one row per action and state. docs/workflow.md is printed from it. */
// prettier-ignore
export const rows = [
  { from: ['pool'], action: 'accept', label: '接单', weight: 'main', confirm: false, to: 'triage', by: ['steward'], also: 'becomes case steward', tells: news, does: [takeCase] },
  { from: ['pool'], action: 'assign', label: '支部直派', to: 'signing', by: ['authority'], budget: 'dispatches', form: 'dispatch', also: 'case steward = the building’s default', tells: [...news, becomesSteward], does: [dispatchTo, defaultCaseSteward] },
  { from: ['pool'], action: 'expire', label: '超时无人接单', to: 'dispatching', by: ['system'], timer: 'response', also: 'counts against the pool; case steward = the building’s default', tells: [...lying, ...news, becomesSteward], does: [tellLying, flag('pool_missed'), defaultCaseSteward] },
  { from: ['triage'], action: 'settle', label: '现场办结', weight: 'main', to: 'verifying', by: ['case_steward'], when: ['on_the_spot'], form: 'evidence', tells: news, readBy: 'result', does: [work, cameByWork, workMyself] },
  { from: ['triage'], action: 'answer', label: '答复', weight: 'main', to: 'rating', by: ['case_steward'], when: ['by_words'], form: 'answer', tells: [], readBy: 'result', does: [work] },
  { from: ['triage'], action: 'start', label: '自办', confirm: false, to: 'working', by: ['case_steward'], also: 'lead = the case steward', tells: [], does: [touch, workMyself] },
  { from: ['triage'], action: 'report', label: '上报派单', weight: 'main', to: 'dispatching', by: ['case_steward'], form: 'opinion', also: 'may suggest lead and support', tells: [], readBy: 'staff', does: [suggest] },
  { from: ['triage'], action: 'put_back', label: '退回单池', to: '@start', by: ['case_steward'], budget: 'put_backs', form: 'reason', tells: [], does: [restart] },
  { from: ['triage'], action: 'ask', label: '请居民补充', to: 'asking', by: ['case_steward'], budget: 'asks_in_triage', form: 'questions', tells: [], does: [askFrom] },
  { from: ['triage'], action: 'expire', label: '研判超时', to: 'dispatching', by: ['system'], timer: 'triage', tells: [...lying, ...news], does: [tellLying, flag('triage_missed')] },
  { from: ['dispatching'], action: 'dispatch', label: '派单', weight: 'main', to: 'signing', by: ['authority'], budget: 'dispatches', form: 'dispatch', also: 'one lead, 0..n support, due date', tells: news, does: [dispatchTo] },
  { from: ['dispatching'], action: 'hand_to_steward', label: '交管家办', to: 'triage', by: ['authority'], budget: 'hand_to_stewards', form: 'steward', also: 'names the case steward', tells: news, does: [nameCaseSteward] },
  { from: ['dispatching'], action: 'convene', label: '启动五方联动', to: 'deliberating', by: ['authority'], budget: 'hearings', form: 'hearing', tells: [invited, ...news], readBy: 'hearing', does: [openHearing] },
  { from: ['dispatching'], action: 'appoint', label: '指定承办', to: 'working', by: ['arbiter'], when: ['may_appoint'], form: 'dispatch', also: 'the assignment is marked appointed: it can be neither returned nor transferred', tells: news, does: [appointLead] },
  { from: ['dispatching'], action: 'escalate', label: '提级', to: 'dispatching', by: ['authority'], when: ['below_street'], form: 'reason', also: 'level + 1', tells: [nextActs], readBy: 'staff', does: [levelUp] },
  { from: ['dispatching'], action: 'expire', label: '派单超时', to: 'dispatching', by: ['system'], timer: 'dispatch', also: 'level + 1; at street level weekly, into the report', tells: [...lying, nextActs, ...news], does: [tellLying, levelUp] },
  { from: ['dispatching'], action: 'uphold', label: '维持结论', to: 'closed', by: ['arbiter'], when: ['disputed_again'], form: 'ruling', outcome: 'disputed', also: 'outside channel told', only: 'upholder', tells: [ended, ...news], readBy: 'result', does: [recordUpholder] },
  { from: ['signing'], action: 'sign', label: '签收', weight: 'main', confirm: false, to: 'working', by: ['lead'], tells: news, does: [work] },
  { from: ['signing'], action: 'return', label: '退单', to: '@returned', by: ['lead'], when: ['first_return'], budget: 'returns', form: 'return', also: 'the last return convenes a hearing by itself', tells: [], does: [recordReturn, conveneOnLastReturn] },
  { from: ['signing'], action: 'expire', label: '超时未签', to: 'dispatching', by: ['system'], timer: 'sign', tells: [...lying, ...news], does: [tellLying, flag('sign_missed')] },
  { from: ['working'], action: 'ask', label: '请居民补充', to: 'asking', by: ['lead'], when: ['not_held'], budget: 'asks_in_work', form: 'questions', tells: [], does: [askFrom] },
  { from: ['working'], action: 'convene', label: '启动协商', to: 'deliberating', by: ['lead', 'case_steward', 'authority'], when: ['not_held'], budget: 'hearings', form: 'hearing', tells: [invited, ...news], readBy: 'hearing', does: [openHearing] },
  { from: ['working'], action: 'extend', label: '延期', to: 'working', by: ['authority'], ask: ['lead'], when: ['before_due'], budget: 'extensions', form: 'extension', also: 'the first promise stays on record', tells: extended, progress: true, does: [extendPromise] },
  { from: ['working'], action: 'hold', label: '挂账', to: 'working', by: ['authority', 'arbiter'], ask: ['lead'], when: ['not_held', 'hold_days_left'], form: 'hold', also: 'authority ≤ 30 days, arbiter ≤ 90, never past 180 in all; work clock pauses', strongest: 'arbiter', tells: [...onHold, followed], progress: true, does: [openHold] },
  { from: ['working'], action: 'resume', label: '恢复办理', to: 'working', by: ['authority'], when: ['held'], tells: [resumed, ...news], progress: true, does: [endHold] },
  { from: ['working'], action: 'hold_expired', label: '挂账到期', to: 'working', by: ['system'], when: ['held'], timer: 'review', tells: [resumed, ...news, followed], progress: true, does: [endHold] },
  { from: ['working'], action: 'transfer', label: '转办', to: 'dispatching', by: ['authority'], ask: ['lead'], when: ['not_appointed'], form: 'reason', also: 'a hold ends', tells: news, readBy: 'staff' },
  { from: ['working'], action: 'overrun', label: '逾期三倍', to: 'dispatching', by: ['system'], when: ['three_times', 'not_held', 'not_appointed'], budget: 'overruns', timer: 'work_x3', also: 'level + 1', tells: [], does: [flag('overrun'), recordOverrun, levelUp] },
  { from: ['working'], action: 'remind', label: '逾期周报', to: 'working', by: ['system'], when: ['three_times', 'not_held', 'overrun_spent'], timer: 'work_x3', also: 'weekly, to lead, arbiter and street', tells: weekly, does: [recordOverrun] },
  { from: ['working'], action: 'reappoint', label: '改派', to: 'working', by: ['arbiter'], when: ['may_reappoint'], form: 'dispatch', also: 'marked appointed', tells: [nextActs, ...news], progress: true, does: [appointLead] },
  { from: ['working'], action: 'finish', label: '报办结', weight: 'main', to: 'verifying', by: ['lead'], when: ['not_service', 'not_held', 'tasks_done'], form: 'evidence', tells: news, readBy: 'result', does: [work, cameByWork] },
  { from: ['working'], action: 'deliver', label: '服务完成', weight: 'main', to: 'rating', by: ['lead'], when: ['is_service', 'not_held'], tells: [], does: [work] },
  { from: ['working'], action: 'withdraw', label: '撤回', weight: 'last', to: 'closed', by: ['authority'], ask: ['reporter'], silence: 'grant', when: ['alone', 'not_hazard', 'not_appointed'], outcome: 'withdrawn', tells: [takenBack, followed] },
  { from: ['asking'], action: 'supplement', label: '已补充', weight: 'main', to: '@return', by: ['reporter'], form: 'answers', tells: [followed] },
  { from: ['asking'], action: 'expire', label: '逾期未补充', to: '@return', by: ['system'], timer: 'answer', also: 'flagged; never closed for it', tells: news, does: [flag('unanswered')] },
  { from: ['deliberating'], action: 'mediate', label: '调解成功', weight: 'main', to: 'verifying', by: ['convenor'], when: ['both_signed', 'hearing_set'], form: 'minutes', tells: [concluded, ...news, followed], readBy: 'hearing', does: [work, concludeMediation, leadOfConvenor] },
  { from: ['deliberating'], action: 'resolve', label: '形成决议', weight: 'main', to: 'dispatching', by: ['convenor'], when: ['hearing_set'], form: 'resolution', also: 'agreed or not agreed; may name a lead', tells: [concluded, newTasks, ...news, followed], readBy: 'hearing', does: [resolveHearing] },
  { from: ['deliberating'], action: 'expire', label: '协商超时', to: 'dispatching', by: ['system'], timer: 'deliberation', also: 'level + 1', tells: [deliberatedTooLong, ...news], readBy: 'hearing', does: [expireHearing, levelUp] },
  { from: ['verifying'], action: 'verify', label: '核验办结', weight: 'main', to: 'rating', by: ['verifier'], form: 'verification', tells: [], does: [recordVerifier] },
  { from: ['verifying'], action: 'reject', label: '核验退回', to: 'working', by: ['verifier'], when: ['not_mediated'], budget: 'rejects', form: 'reason', also: 'work clock goes on', tells: news, readBy: 'staff', does: [recordVerifier] },
  { from: ['verifying'], action: 'refer_up', label: '提请支部', to: 'dispatching', by: ['verifier'], when: ['mediated_or_spent'], budget: 'refer_ups', form: 'reason', also: 'level + 1 unless mediated', tells: [], readBy: 'staff', does: [recordVerifier, levelUpUnlessMediated] },
  { from: ['verifying'], action: 'mark_unreachable', label: '无法联系', to: 'closed', by: ['verifier'], when: ['contacts_tried'], outcome: 'unreachable', tells: [ended, ...news], does: [recordVerifier] },
  { from: ['verifying'], action: 'expire', label: '核验超时', to: 'rating', by: ['system'], timer: 'verify', also: 'flagged 未核验, counts against the branch', tells: [...lying, ...news], does: [tellLying, flag('unverified')] },
  { from: ['rating'], action: 'rate_solved', label: '已解决', to: 'closed', awaited: true, by: ['reporter', 'caller'], when: ['word_of_reporter', 'not_own_work'], form: 'rating', outcome: 'solved', tells: [ended, followed], does: [rateAs('solved')] },
  { from: ['rating'], action: 'rate_partly', label: '部分解决', to: 'closed', by: ['reporter', 'caller'], when: ['word_of_reporter', 'not_own_work'], form: 'rating', outcome: 'partly_solved', tells: [ended, followed], does: [rateAs('partly_solved')] },
  { from: ['rating'], action: 'accept_explanation', label: '认可解释', to: 'closed', by: ['reporter', 'caller'], when: ['word_of_reporter', 'not_own_work'], form: 'rating', outcome: 'explained', tells: [ended, followed], does: [rateAs('explained')] },
  { from: ['rating'], action: 'archive_unsolved', label: '未解决存档', to: 'closed', by: ['reporter', 'caller'], when: ['word_of_reporter', 'not_own_work'], form: 'rating', outcome: 'unsolved', tells: [ended, followed], does: [rateAs('unsolved')] },
  { from: ['rating'], action: 'rate_unsolved', label: '未解决，要求重办', to: 'dispatching', by: ['reporter', 'caller'], when: ['word_of_reporter'], budget: 'reworks', form: 'rating', also: 'a new run of the work clock', tells: [followed], does: [rateAs('unsolved'), newRun] },
  { from: ['rating'], action: 'demand_hearing', label: '提请终议', to: 'deliberating', by: ['reporter', 'caller'], when: ['reworks_spent', 'word_of_reporter'], budget: 'final_hearings', form: 'reason', tells: [followed], does: [openFinalHearing] },
  { from: ['rating'], action: 'expire', label: '逾期未评', to: 'closed', by: ['system'], outcome: 'unrated', timer: 'rate', also: 'not satisfied; three in ten are called, of all closings one in ten, of unsolved and on behalf each', tells: [ended, ...news] },
  { from: ['closed'], action: 'reopen', label: '申请重办', to: 'dispatching', by: ['reporter', 'endorser'], when: ['reopenable'], budget: 'reworks', form: 'rating', tells: [...news, followed], does: [rateAs('unsolved'), newRun, keepCaseSteward] },
  { from: ['closed'], action: 'restore', label: '恢复', to: '@start', by: ['reporter'], when: ['was_withdrawn'], budget: 'restores', tells: [], does: [restart] },
  { from: ['closed'], action: 'appeal', label: '申诉', help: '不同意可以申诉。', to: 'dispatching', by: ['reporter', 'endorser'], when: ['was_declined'], budget: 'appeals', form: 'reason', also: 'to the level above the office that declined', tells: [], does: [levelAboveDecliner, keepCaseSteward] },
  { from: ['closed'], action: 'split', label: '拆单', link: 'leaves', to: '@start', by: ['authority'], ask: ['reporter'], when: ['was_merged'], budget: 'splits', also: 'own timeline and elapsed time return', tells: news, does: [unmerge, restart] },
  { from: ['closed'], action: 'exclude', label: '剔除', help: '不该算在考核里的，可以申请剔除。', weight: 'last', to: '@same', by: ['outside_arbiter'], ask: ['former_lead', 'authority'], requestOnly: true, when: ['excludable'], form: 'exclusion', also: 'always two people; out of numerator and denominator of the shares that judge the work, listed by reason', tells: [excluded], does: [exclude] },
  { from: ['pool', 'triage', 'dispatching', 'signing'], action: 'withdraw', label: '撤回', weight: 'last', to: 'closed', by: ['reporter'], when: ['alone', 'not_hazard'], outcome: 'withdrawn', tells: [takenBack, followed] },
  { from: ['asking'], action: 'withdraw', label: '撤回', weight: 'last', to: 'closed', by: ['reporter'], when: ['alone', 'not_hazard', 'returned_to_triage'], outcome: 'withdrawn', tells: [takenBack, followed] },
  { from: open, action: 'leave', label: '退出诉求', weight: 'last', to: '@same', by: ['reporter'], when: ['endorsed'], also: 'the first endorser becomes the reporter', tells: left, does: [succeedReporter] },
  { from: ['pool', 'triage', 'dispatching'], action: 'merge', label: '并单', link: 'joins', to: 'closed', by: ['authority'], ask: ['case_steward'], when: ['same_matter'], form: 'merge', outcome: 'merged', also: 'reporter becomes an endorser of the master', tells: merged, readBy: 'staff', does: [mergeInto] },
  { from: ['pool', 'dispatching'], action: 'decline', label: '不予受理', to: 'closed', by: ['intake', 'arbiter'], ask: ['intake'], requestOnly: true, when: ['untouched', 'not_hazard'], form: 'decline', outcome: 'declined', also: 'always two people: reason from the public list, right channel, appeal', tells: declined, readBy: 'all', does: [recordDecliner] },
  { from: open, action: 'hand_over', label: '交接', to: '@same', by: ['successor'], ask: ['authority'], requestOnly: true, form: 'handover', also: 'changes the case steward, and the lead where that is the steward', tells: [...newSteward, handedOver], progress: true, does: [handOver] },
  { from: open, action: 'recategorise', label: '改类别', to: '@same', by: ['case_steward', 'authority', 'intake'], form: 'category', also: 'the limit is recomputed, elapsed time stays', tells: news, readBy: 'staff', does: [recategorise] },
] as const satisfies readonly (Row & Formed)[];

const speakers = [
  'reporter',
  'endorser',
  'seat',
  'side',
  'case_steward',
  'lead',
  'support',
  'authority',
  'intake',
] as const;

/** Actions that record a fact. They are offered and refused like moves, but need no version. */
// prettier-ignore
export const facts = [
  { from: any, action: 'remark', label: '留言补充', section: 'conversation', by: speakers, when: ['conversation_open'], form: 'remark', also: 'closed: for 15 days; to all or to staff only; answers are remarks too: the daily conversation', tells: spoken, readBy: 'addressed', does: [recordRemark] },
  { from: openButRating, action: 'nudge', label: '催办', by: ['reporter', 'endorser'], when: ['not_nudged_today'], form: 'nudge', also: 'once a day; the next actor answers', tells: nudged, does: [recordNudge] },
  { from: openButRating, action: 'answer_nudge', label: '回复催办', weight: 'main', by: ['lead', 'case_steward', 'authority'], when: ['nudge_open'], form: 'nudge_answer', also: 'in one sentence, to all; a remark to all answers too', tells: nudgeAnswered, readBy: 'all', does: [answerNudge] },
  { from: ['working'], action: 'report_progress', label: '办理反馈', by: ['lead', 'support', 'case_steward'], form: 'progress', also: 'restarts the update clock only', tells: news, readBy: 'result', progress: true, does: [work] },
  { from: open, action: 'attempt_contact', label: '联系记录', by: ['case_steward', 'lead', 'verifier', 'intake', 'authority'], form: 'contact', also: 'needed by mark_unreachable, and with a verdict by caller', tells: [], readBy: 'staff', does: [recordContact] },
  { from: ['working'], action: 'assign_task', label: '派协办任务', by: ['lead'], form: 'task', tells: [newTasks], does: [addTask] },
  { from: ['working'], action: 'do_task', label: '完成任务', weight: 'main', by: ['support'], when: ['task_of_mine'], form: 'task_result', tells: [taskAnswered], does: [setTask('done')] },
  { from: ['working'], action: 'refuse_task', label: '退回任务', by: ['support'], when: ['task_of_mine'], form: 'task_result', also: 'an overdue task does not block finish, it is shown', tells: [taskAnswered], does: [setTask('refused')] },
  { from: openButRating, action: 'endorse', label: '附议', section: 'card', confirm: '附议后，有进展会告诉您，办完也请您评价。', consent: true, by: ['neighbour'], also: 'own notices, own rating', tells: [endorsed], does: [addEndorser] },
  { from: open, action: 'unendorse', label: '取消附议', weight: 'last', by: ['endorser'], tells: [], does: [dropEndorser] },
  { from: ['rating', 'closed'], action: 'rate_own', label: '附议人评价', weight: 'main', by: ['endorser'], when: ['not_merged', 'not_own_work'], form: 'own_rating', also: 'records only; reopen is a move of its own', tells: [followed], does: [rateOwn] },
  { from: ['deliberating'], action: 'set_hearing', label: '定协商时间', by: ['convenor'], form: 'hearing', also: 'time, place, seats; needed after demand_hearing', tells: [invited, ...news], readBy: 'hearing', does: [setHearing] },
  { from: ['deliberating'], action: 'state_position', label: '表态', weight: 'main', by: ['seat', 'side'], when: ['hearing_set'], form: 'position', also: 'attended or absent, and what they said', tells: [responded], readBy: 'hearing', does: [statePosition] },
  { from: ['deliberating'], action: 'sign_mediation', label: '调解签字', weight: 'main', by: ['side'], when: ['hearing_set', 'not_signed'], also: 'needed by mediate', tells: [responded], readBy: 'hearing', does: [signMediation] },
  { from: open, action: 'recuse', label: '回避', weight: 'last', by: ['authority', 'self'], when: ['own_recusal'], form: 'recusal', also: 'moves on to the next one up', tells: [nextActs], readBy: 'cleared', does: [recuseParty] },
  { from: open, action: 'share_contact', label: '授权联系', section: 'contact', help: '承办单位看不到您的姓名、电话和门牌，平时用留言联系。需要上门办理时，您可以授权他们看；办结以后自动收回。', confirm: '承办单位会看到您的姓名、电话和门牌，只用于这张单的上门办理，办结后收回。', by: ['reporter'], when: ['not_shared'], also: 'name, phone and room for the lead, this ticket only, until closed', tells: [], does: [shareContact(true)] },
  { from: open, action: 'unshare_contact', label: '收回授权', section: 'contact', help: '您已授权承办单位查看您的姓名、电话和门牌，方便上门办理。不需要了可以随时收回。', confirm: '承办单位以后看不到您的姓名、电话和门牌，可以用留言联系。', by: ['reporter'], when: ['shared'], tells: [], does: [shareContact(false)] },
  { from: any, action: 'reveal', label: '查看信息', section: 'reporter', by: ['case_steward', 'authority', 'arbiter', 'intake', 'lead'], when: ['lead_while_shared', 'says_why'], form: 'reveal', also: 'lead only while contact is shared; shown to the reporter under 谁看过我的信息', tells: revealed, readBy: 'staff', does: [recordReveal] },
  { from: any, action: 'grant', answers: 'grant', label: '批准', section: 'request', weight: 'main', confirm: true, by: ['granter'], form: 'decision', also: 'see Requests', tells: [granted] },
  { from: any, action: 'refuse', answers: 'refuse', label: '不准', section: 'request', by: ['granter'], form: 'refusal', tells: [refused] },
  { from: any, action: 'cancel', answers: 'cancel', label: '撤回申请', section: 'request', confirm: true, by: ['asker'], form: 'decision', tells: [] },
  { from: openButRating, action: 'show_card', label: '给邻居看', by: ['reporter'], when: ['card_asks', 'card_hidden'], also: 'where its category or kind asks; of an idea also the words and a picture', tells: [], does: [showCard(true)] },
  { from: openButRating, action: 'hide_card', label: '不给邻居看了', by: ['reporter'], when: ['card_asks', 'card_shown'], tells: [], does: [showCard(false)] },
  { from: any, action: 'open_words', label: '给附议人看内容', by: ['reporter', 'case_steward'], when: ['has_endorsers', 'words_closed', 'steward_may_open'], also: 'words, pictures and notes, for endorsers; a case steward may do it only where neighbours may know of the ticket', tells: [], does: [openWords(true)] },
  { from: any, action: 'close_words', label: '不给附议人看内容了', by: ['reporter', 'case_steward'], when: ['words_open'], tells: [], does: [openWords(false)] },
  { from: any, action: 'correct_remark', label: '更正留言', section: 'remark', by: speakers, when: ['own_fresh_remark'], form: 'correction', also: 'the author, for 10 minutes: readers see the new words from then on, marked 已更正', tells: [] },
  { from: any, action: 'retract_remark', label: '收回留言', section: 'remark', confirm: '文字和照片都不再给人看，只留下“已收回”。', by: speakers, when: ['own_fresh_remark'], form: 'retraction', also: 'the author, for 10 minutes: words and pictures are hidden from all readers; the waiting time for an answer counts as before the remark', tells: [], does: [retractRemark], pictures: 'hide_of_remark' },
  { from: led, action: 'supervise', label: '督办', by: ['overseer'], when: ['not_supervised'], form: 'supervision', also: 'an answer is due in 1 to 3 working days; without one it rises to the next level, twice, then stands in the weekly list', tells: supervisionOrdered, readBy: 'staff', does: [orderSupervision] },
  { from: led, action: 'answer_supervision', label: '回复督办', weight: 'main', by: ['lead'], when: ['supervision_open'], form: 'supervision_answer', also: 'a new date may be named; the promise to the residents stays', tells: [supervisionAnswered], readBy: 'staff', does: [answerSupervision] },
  { from: led, action: 'accept_answer', label: '认可回复', weight: 'main', by: ['supervisor'], when: ['supervision_answered'], confirm: true, tells: [answerAccepted], readBy: 'staff', does: [acceptAnswer] },
  { from: led, action: 'supervise_again', label: '再督办', by: ['supervisor'], when: ['supervision_answered', 'agains_left'], form: 'supervision', also: 'at most twice', tells: supervisionOrdered, readBy: 'staff', does: [superviseAgain] },
  { from: ['closed'], action: 'call_back', label: '回访', weight: 'main', by: ['intake', 'arbiter'], when: ['to_be_called'], form: 'call_back', also: 'a person who did not handle it, up to 3 tries; the handlers do not read what was said', tells: [], readBy: 'called', does: [recordCall] },
  { from: ['rating', 'closed'], action: 'say_pressed', label: '有人要求我好评', weight: 'last', confirm: '社区党委会知道并核实。这张单的好评不再计入满意率和解决率。', by: ['reporter'], when: ['not_pressed'], also: 'until 15 days after closing; a good rating is then worth nothing, a bad one stays', tells: [pressed], does: [flag('pressed')] },
  { from: ['closed'], action: 'object', label: '对剔除有异议', by: ['reporter', 'authority'], when: ['objectable', 'not_own_exclusion'], form: 'objection', also: 'once; the street rules within 5 working days', tells: [objected], does: [objectToExclusion] },
  { from: ['closed'], action: 'uphold_exclusion', label: '维持剔除', by: ['street'], when: ['objected', 'not_own_exclusion'], form: 'ruling_on_exclusion', also: 'final', tells: ruled, does: [ruleOnExclusion('upheld')] },
  { from: ['closed'], action: 'count_again', label: '改为计入', weight: 'main', by: ['street'], when: ['objected', 'not_own_exclusion'], form: 'ruling_on_exclusion', also: 'final', tells: ruled, does: [ruleOnExclusion('counted')] },
  { from: any, action: 'hide_picture', label: '屏蔽照片', by: ['case_steward', 'authority', 'arbiter', 'intake'], form: 'hiding', also: 'one picture that should not be seen: no reader can open it any more; the sender is told, the reason is in the timeline', tells: [pictureHidden], does: [hidePicture], pictures: 'hide' },
  { from: any, action: 'show_picture', label: '恢复照片', by: ['case_steward', 'authority', 'arbiter', 'intake'], when: ['picture_hidden'], form: 'showing', also: 'a hidden picture: readers see it again as before; the sender is told', tells: [pictureShown], does: [showPicture], pictures: 'show' },
] as const satisfies readonly (FactRow & Formed)[];

/** The system records them, except for a claim, which its new reporter records. */
// prettier-ignore
export const triggered = [
  { action: 'absorb', label: '并入他单', tells: [joined], does: [absorb] },
  { action: 'release', label: '拆出他单', tells: splitOff, does: [release] },
  { action: 'rung', label: '督办', tells: supervised, readBy: 'staff', also: 'a rung of the ladder; from E1 on the reporter is told', does: [tellRung] },
  { action: 'lapse_supervision', label: '督办到期', tells: supervisionLapsed, readBy: 'staff', also: 'without an answer it rises to the next level', does: [lapseSupervision] },
  { action: 'lapse_objection', label: '异议逾期未裁定', tells: ruled, also: 'without a ruling it counts again', does: [lapseObjection] },
  { action: 'follow_up', label: '调解回访', tells: [followedUp], readBy: 'hearing', does: [askSides] },
  { action: 'step_down', label: '经办人离岗', tells: [staffLeft], does: [stewardLeft] },
  { action: 'carry_on', label: '居民离开', tells: residentGone, does: [carryOn] },
  { action: 'claim', label: '居民认领', tells: [], does: [claim] },
] as const satisfies readonly TriggeredRow[];
export type TriggeredAction = (typeof triggered)[number]['action'];

export const triggeredRowOf = (action: TriggeredAction): TriggeredRow =>
  triggered.find((row) => row.action === action)!;
export const isTriggeredEvent = (action: string): action is TriggeredAction =>
  triggered.some((row) => row.action === action);

export type MoveAction = (typeof rows)[number]['action'];
export type FactAction = (typeof facts)[number]['action'];
export type Action = MoveAction | FactAction;

/** The label of every action, the placing included. */
export const actionLabels: Readonly<Record<string, string>> = Object.fromEntries(
  [opening, ...rows, ...facts].map(({ action, label }) => [action, label]),
);

const allRows: readonly Row[] = rows;
const allFacts: readonly FactRow[] = facts;
export const pictureActionOf = (action: string): PictureAction | undefined =>
  allFacts.find((fact) => fact.action === action)?.pictures;

/** Whether an action begins new processing, which needs consent. Words and answers in a running case do not. */
export const beginsProcessing = (action: string): boolean =>
  [...allRows, ...allFacts].some((row) => row.action === action && row.consent === true);

export const isFact = (action: string): action is FactAction => facts.some((fact) => fact.action === action);
