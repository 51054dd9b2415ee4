import type { Effect, EffectPart, Machine, Row } from '../case/kernel.ts';
import type { CategoryTypes } from './category.ts';
import { ownLimitsIn, presentationIn, rulesIn } from './terms.ts';
import { FALLBACK } from './words.ts';

type CategoryEffect<Name extends keyof CategoryTypes['forms'] | undefined = undefined> = Effect<
  EffectPart<CategoryTypes>,
  Name
>;

const rename: CategoryEffect<'rename'> = (draft, { form }) => {
  draft.title = form.title;
};
const tell: CategoryEffect<'tell'> = (draft, { form }) => {
  Object.assign(draft, presentationIn(form));
};
const rule: CategoryEffect<'rule'> = (draft, { form }) => {
  Object.assign(draft, rulesIn(form));
};
const time: CategoryEffect<'time'> = (draft, { form }) => {
  draft.ownLimits = ownLimitsIn(form);
};

export const categoryOpening: Machine<CategoryTypes>['opening'] = {
  action: 'open',
  label: '新增',
  to: 'open',
  form: 'open',
  tells: [],
};

// prettier-ignore
export const categoryRows: readonly Row<CategoryTypes>[] = [
  { from: ['open'], action: 'rename', label: '改名', to: '@same', by: ['administrator'], form: 'rename', does: [rename], tells: [], also: 'tickets keep the name of their version' },
  { from: ['open'], action: 'tell', label: '补充信息', to: '@same', by: ['administrator'], weight: 'main', form: 'tell', does: [tell], tells: [], also: 'parent, aliases, emergency text and position' },
  { from: ['open'], action: 'rule', label: '改规定', to: '@same', by: ['administrator'], form: 'rule', does: [rule], tells: [], also: 'kinds, what neighbours see, required pictures, usual lead; tickets keep their version' },
  { from: ['open'], action: 'time', label: '定时限', to: '@same', by: ['administrator'], form: 'time', does: [time], tells: [], also: 'own times by step and urgency; tickets keep their version' },
  { from: ['open'], action: 'close', label: '停用', to: 'closed', outcome: 'ended', by: ['administrator'], when: ['not_fallback'], weight: 'last', confirm: '停用以后点单时不再出现；没办完的单照旧办理。', tells: [], also: 'it is not offered any more; tickets stay' },
  { from: ['closed'], action: 'reopen', label: '恢复使用', to: 'open', by: ['administrator'], confirm: false, tells: [] },
];

export const categoryGuards: Machine<CategoryTypes>['guards'] = {
  not_fallback: {
    words: 'it is not 其他, which every kind offers',
    code: 'NOT_OFFERED',
    holds: ({ case: { code } }) => code !== FALLBACK,
  },
};
