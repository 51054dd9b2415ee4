import type { Effect, EffectPart, Machine, Row } from '../case/kernel.ts';
import { factsIn } from './checks.ts';
import type { UnitTypes } from './unit.ts';

type UnitEffect<Name extends keyof UnitTypes['forms'] | undefined = undefined> = Effect<
  EffectPart<UnitTypes>,
  Name
>;

const rename: UnitEffect<'rename'> = (draft, { form }) => {
  draft.name = form.name;
};
const tell: UnitEffect<'facts'> = (draft, { form }) => {
  Object.assign(draft, factsIn(form));
};
const move: UnitEffect<'move'> = (draft, { form }) => {
  draft.area = form.area;
  draft.parent = form.parent ?? null;
};

export const unitOpening: Machine<UnitTypes>['opening'] = {
  action: 'open',
  label: '新增',
  to: 'open',
  form: 'open',
  tells: [],
};

// prettier-ignore
export const unitRows: readonly Row<UnitTypes>[] = [
  { from: ['open'], action: 'rename', label: '改名', to: '@same', by: ['administrator'], weight: 'main', form: 'rename', does: [rename], tells: [] },
  { from: ['open'], action: 'tell', label: '补充信息', to: '@same', by: ['administrator'], form: 'facts', does: [tell], tells: [] },
  { from: ['open'], action: 'move', label: '改归属', to: '@same', by: ['administrator'], form: 'move', does: [move], tells: [], also: 'its members keep the areas that they serve' },
  { from: ['open'], action: 'close', label: '撤销', to: 'closed', outcome: 'ended', by: ['administrator'], weight: 'last', confirm: '撤销以后，它的成员不再以它的名义办事，也不再派单给它。', tells: [], also: 'memberships stay, so that reopening is exact, but give no rights' },
  { from: ['closed'], action: 'reopen', label: '恢复', to: 'open', by: ['administrator'], confirm: '恢复以后，原来的成员照旧办事。', tells: [] },
];
