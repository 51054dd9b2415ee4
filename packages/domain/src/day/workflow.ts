import type { Effect, EffectPart, Machine, Row } from '../case/kernel.ts';
import { dayOf, dayOfDate } from '../kernel/time.ts';
import type { DayTypes } from './day.ts';

const amend: Effect<EffectPart<DayTypes>, 'amend'> = (draft, { form: { date, effect, label } }) => {
  Object.assign(draft, { date, effect, label });
};

export const dayOpening: Machine<DayTypes>['opening'] = {
  action: 'open',
  label: '新增',
  to: 'planned',
  form: 'open',
  tells: [],
};

// prettier-ignore
export const dayRows: readonly Row<DayTypes>[] = [
  { from: ['planned'], action: 'apply', label: '生效', to: 'in_force', by: ['administrator'], when: ['ahead'], weight: 'main', confirm: '生效以后，还没到期的期限马上按它重新算。', tells: [], also: 'running promises are counted anew; first promises stay on record' },
  { from: ['planned'], action: 'amend', label: '修改', to: '@same', by: ['administrator'], form: 'amend', does: [amend], tells: [] },
  { from: ['planned'], action: 'discard', label: '删除', to: 'closed', outcome: 'discarded', by: ['administrator'], weight: 'last', confirm: false, tells: [] },
  { from: ['in_force'], action: 'revoke', label: '撤回', to: 'planned', by: ['administrator'], when: ['ahead'], weight: 'last', awaited: false, confirm: '撤回以后，还没到期的期限马上重新算。', tells: [], also: 'as apply; a day that has begun stays' },
  { from: ['closed'], action: 'reopen', label: '恢复', to: 'planned', by: ['administrator'], confirm: false, tells: [] },
];

export const dayGuards: Machine<DayTypes>['guards'] = {
  ahead: {
    words: 'the day has not begun: what was counted stays as it was',
    code: 'TOO_EARLY',
    holds: ({ case: { date }, now }) => dayOfDate(date)! > dayOf(now.at),
  },
};
