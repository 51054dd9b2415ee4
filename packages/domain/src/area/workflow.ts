import type { Effect, EffectPart, Machine, Row } from '../case/kernel.ts';
import { factsIn } from './facts.ts';
import type { AreaTypes } from './area.ts';

type AreaEffect<Name extends keyof AreaTypes['forms'] | undefined = undefined> = Effect<
  EffectPart<AreaTypes>,
  Name
>;

const rename: AreaEffect<'rename'> = (draft, { form }) => {
  draft.name = form.name;
};
const tell: AreaEffect<'facts'> = (draft, { form }) => {
  Object.assign(draft, factsIn(form));
};
const move: AreaEffect<'move'> = (draft, { form, inputs }) => {
  draft.parent = form.parent;
  draft.path = [...inputs.target!.path, draft.id];
};
const give: AreaEffect<'merge'> = (draft, { form, inputs }) => {
  draft.mergedInto = form.into;
  draft.gave = inputs.children ?? [];
};
const takeBack: AreaEffect = (draft) => {
  draft.mergedInto = null;
  draft.gave = [];
};

export const areaOpening: Machine<AreaTypes>['opening'] = {
  action: 'open',
  label: '新增',
  to: 'open',
  form: 'open',
  tells: [],
};

// prettier-ignore
export const areaRows: readonly Row<AreaTypes>[] = [
  { from: ['open'], action: 'rename', label: '改名', to: '@same', by: ['administrator'], weight: 'main', form: 'rename', does: [rename], tells: [], also: 'the full names below follow; tickets keep the name of their time' },
  { from: ['open'], action: 'tell', label: '补充信息', to: '@same', by: ['administrator'], form: 'facts', does: [tell], tells: [] },
  { from: ['open'], action: 'move', label: '移到别处', to: '@same', by: ['administrator'], when: ['lies_in_community'], form: 'move', does: [move], tells: [], also: 'what lies in it goes along; tickets keep the place of their time' },
  { from: ['open'], action: 'merge', label: '并入', to: 'closed', outcome: 'merged', by: ['administrator'], when: ['lies_in_community'], weight: 'last', form: 'merge', confirm: '下面的都归到并入的地方，这里不再选用；没办完的单照旧办理。', does: [give], tells: [], also: 'what lies in it goes to the other area of its kind' },
  { from: ['open'], action: 'close', label: '停用', to: 'closed', outcome: 'ended', by: ['administrator'], weight: 'last', confirm: '停用以后不再选用，下面的也一样；没办完的单照旧办理。', tells: [], also: 'it and what lies in it are not offered any more; homes, posts and tickets stay' },
  { from: ['closed'], action: 'reopen', label: '恢复使用', to: 'open', by: ['administrator'], when: ['was_ended'], confirm: false, tells: [] },
  { from: ['closed'], action: 'split', label: '撤销并入', to: 'open', by: ['administrator'], when: ['was_merged'], confirm: '当时归过去、现在还在那里的，都回到这里。', does: [takeBack], tells: [], also: 'what it gave and still lies there comes back' },
];

export const areaGuards: Machine<AreaTypes>['guards'] = {
  was_ended: {
    words: 'it was closed, not merged',
    code: 'NOT_OFFERED',
    holds: ({ case: { outcome } }) => outcome === 'ended',
  },
  was_merged: {
    words: 'it was merged into another',
    code: 'NOT_OFFERED',
    holds: ({ case: { outcome } }) => outcome === 'merged',
  },
  lies_in_community: {
    words: 'it lies in a community',
    code: 'NOT_OFFERED',
    holds: ({ case: { kind } }) => kind !== 'street' && kind !== 'community',
  },
};
