import type * as kernel from '../case/reading/tell.ts';
import type { TellPart } from '../case/types.ts';
import type { EffectTypes } from './engine/effect-context.ts';
import type { AudienceName } from './rules/audiences.ts';
import { rungLabels } from './time/rungs.ts';
import { states, type State } from './words.ts';

type TellTypes = TellPart<EffectTypes & { readonly audience: AudienceName }>;

export type Tell = kernel.Tell<TellTypes>;

export const tell = (to: AudienceName, title: Tell['title']): Tell => ({ to, title });

/** For the people who reported: their own ticket, and the one they endorsed. */
const toResidents = (title: string, asEndorser = title): readonly Tell[] => [
  tell('reporter', title),
  tell('endorsers', asEndorser),
];

/** The residents learn that something happened, and from the text who has the ticket now. */
export const news = toResidents('您的点单有新进展', '您附议的单有新进展');
export const onHold = toResidents('您的点单已挂账', '您附议的单已挂账');
export const merged = toResidents('您的点单已并入另一张单', '您附议的单已并入另一张单');
export const declined = toResidents('您的点单不予受理', '您附议的单不予受理');
export const extended = toResidents('办结期限延长了');
export const newSteward: readonly Tell[] = toResidents('跟单管家换人了').map((one) => ({
  ...one,
  namesHolder: true,
}));

export const ended = tell('endorsers', '您附议的单办结了');

/** The case steward follows the ticket to its end. */
export const followed = tell('case_steward', '您跟的单有新进展');
/** The building's default steward becomes case steward without having acted. */
export const becomesSteward = tell('case_steward', '由您跟单');
export const resumed = tell('lead', '恢复办理');
export const invited = tell('hearing', '请您参加协商');
export const concluded = tell('hearing', '协商有了结果');
export const responded = tell('convenor', '协商有了新回应');
export const taskAnswered = tell('lead', '协办任务有了回音');
export const newTasks = tell('new_task_units', '有新的协办任务');

/** The people who act next, titled by the state. */
export const nextActs = tell('next', ({ to }) => states[to]);

const entering: Partial<Record<State, readonly Tell[]>> = {
  // The tasks of a resolution wait for a lead.
  working: [tell('task_units', '有新的协办任务')],
  rating: [tell('endorsers', '您附议的单请您评价')],
};

/** What entering a state tells, before what the row tells. */
export const onEntering = (state: State): readonly Tell[] => [nextActs, ...(entering[state] ?? [])];

/** What every row tells first. */
export const always: readonly Tell[] = [tell('represented_reporter', '家人替您办了一步')];

/** A reveal tells the resident and, at an unusual number, the superior. */
export const revealed: readonly Tell[] = [
  tell('reporter', '工作人员查看了您的信息'),
  tell(
    'superior_of_revealer',
    ({ inputs }) => `有人一小时内查看了 ${inputs.looks?.hour ?? 0} 位居民的信息，请过问`,
  ),
];

export const spoken: readonly Tell[] = [
  tell('convenor_addressed', '当事人有新留言'),
  tell('handlers_addressed', '有新留言'),
  tell('residents_addressed', '有人给您留言'),
];

export const nudged: readonly Tell[] = [tell('next', '居民催办'), tell('case_steward', '居民催办')];
export const nudgeAnswered = toResidents('您的催办有了回复', '您附议的单有了回复');
export const endorsed = tell('case_steward', '又有居民附议');
/** The step above hears that a step lay until its clock ran out. */
export const lying: readonly Tell[] = [
  tell('told', ({ from, inputs }) => `${inputs.rung && from ? states[from] : ''}超时了，请过问`),
];
/** A rung of the ladder: those it names and, once it is late, the residents. */
export const supervised: readonly Tell[] = [
  tell('told', ({ inputs: { rung = 'E0' } }) => `督办：${rungLabels[rung]}`),
  tell('reporter_once_late', '超时了，正在督办'),
  tell('endorsers_once_late', '您附议的单超时了，正在督办'),
];
export const supervisionOrdered: readonly Tell[] = [
  tell('lead', '上级督办，请按时回复'),
  tell('case_steward', '您跟的单被督办'),
];
export const supervisionAnswered = tell('supervisor', '督办有了回复，请复核');
export const answerAccepted = tell('lead', '您的督办回复已认可');
export const supervisionLapsed: readonly Tell[] = [
  tell('supervisor', '督办没有按时回复，请过问'),
  tell('lead', '督办没有按时回复，已上报上一级'),
];
export const excluded = tell('reporter', '您的点单不计入考核，不同意可以提出异议');
export const pressed = tell('arbiter', '居民说被要求好评，请核实');
export const objected = tell('street', '剔除有异议，请裁定');
export const ruled: readonly Tell[] = (['reporter', 'sides_of_exclusion'] as const).map((to) =>
  tell(to, '剔除的异议有了结果'),
);
/** Weekly, while it is three times late. */
export const weekly: readonly Tell[] = (['arbiter', 'street', 'lead'] as const).map((to) =>
  tell(to, '逾期周报'),
);
export const takenBack = tell('former_lead', '居民已撤回');
export const handedOver = tell('former_case_steward', '您跟的单已交接');
export const deliberatedTooLong = tell('hearing', '协商超时，由上级接着处理');
export const left: readonly Tell[] = [
  tell('reporter', '原点单居民已退出，由您接着跟进'),
  tell('case_steward', '点单居民已退出'),
];
export const granted = tell('asker', '您的申请已批准');
export const refused = tell('asker', '您的申请未获批准');
export const pictureHidden = tell('sender', '您发的一张照片已被屏蔽');
export const pictureShown = tell('sender', '您发的一张照片已恢复');

/** Triggered events. */
export const joined = tell('case_steward', '又有居民反映同一件事');
export const splitOff: readonly Tell[] = [
  ...toResidents('并入的单已拆出'),
  tell('case_steward', '并入的单已拆出'),
];
export const followedUp = tell('mediated_sides', '调解满一个月了，现在怎么样？请留言告诉召集人');
export const staffLeft = tell('successor_of_staff', '经办人离岗，请接着跟进');
export const residentGone: readonly Tell[] = [
  tell('new_reporter', '原点单居民已退出，由您接着跟进'),
  tell('new_proxy', '点单居民已离开，由您代为跟进'),
  tell('case_steward', '有居民已离开'),
];
