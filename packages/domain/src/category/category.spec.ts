import { walkCases } from '../../test/machine-walks.ts';
import { nowAt } from '../../test/world.ts';
import { rewind } from '../case/history/history.ts';
import { act, actorAs } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Filled } from '../kernel/form.ts';
import { DAY } from '../kernel/time.ts';
import { categoryActorOf, categoryStatusText } from './category.ts';
import type { CategoryCase, CategoryDecision, CategoryInputs } from './category.ts';
import { defaultCategories } from './defaults.ts';
import { timeFields } from './forms.ts';
import { categoryMachine, openCategory, recordedCategory, type NewCategory } from './machine.ts';
import { suggestedBy, takenFor } from './suggest.ts';
import { aliasesOf, ownLimitsIn, timesOf } from './terms.ts';
import { categoryAnnouncement } from './touched.ts';
import { FALLBACK, kinds, type Kind } from './words.ts';

const start = Date.parse('2026-03-16T02:00:00Z');
const now = (days = 0) => nowAt(start + days * DAY);
const administrator = actorAs('committee', 'administrator');
const stranger = { ...administrator, id: 'stranger', relations: new Set<'administrator'>() };
const place = { id: 'lamp', community: 'community', path: ['street', 'community'] };
const allKinds = Object.keys(kinds) as Kind[];
const form = { community: 'community', title: '路灯', kinds: ['help'], public: 'yes' } as const;

const opened = (inputs: CategoryInputs = {}, more: Partial<NewCategory> = {}): CategoryDecision =>
  openCategory(place, { ...form, ...more }, administrator, inputs, now());
const take = (
  one: CategoryCase,
  action: string,
  form: Filled = {},
  inputs: CategoryInputs = {},
): CategoryDecision =>
  act(categoryMachine, one, administrator, { action, version: one.version, form, inputs }, now(1));
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};
const { case: lamp } = opened();
const other: CategoryCase = { ...lamp, code: FALLBACK, kinds: allKinds };
const beside = { id: 'light', parent: null, isOpen: true };
const rules = { kinds: ['help', 'hazard'], public: 'ask', before: true, after: true, route: 'property' };
const times = { response_critical: 1, work_normal: 40 };
const told = { parent: 'light', aliases: '灯不亮、照明', emergency: '漏电请打 95598', position: 3 };

it('offers exactly what it accepts, on random walks through every row', () => {
  const forms: Readonly<Record<string, object>> = {
    rename: { title: '路灯不亮' },
    tell: told,
    rule: rules,
    time: times,
  };
  const never = walkCases(categoryMachine, {
    everyone: [administrator, stranger],
    open: () => lamp,
    formFor: (action) => ({ ...forms[action] }),
    inputs: { target: beside },
    nowAt: now,
  });
  expect(never).toEqual([]);
});

it('is changed at or above its community; other people do not know its history', () => {
  const of = (area: string): string[] => [
    ...(categoryActorOf({ id: 'c', offices: [{ office: 'committee', area }] }, lamp)?.relations ?? []),
  ];
  expect(['street', 'community', 'elsewhere'].map(of)).toEqual([['administrator'], ['administrator'], []]);
});

it('keeps each change in its event, and is led back by it', () => {
  const steps: readonly (readonly [string, Filled])[] = [
    ['rename', { title: '路灯不亮' }],
    ['tell', told],
    ['rule', rules],
    ['time', times],
    ['close', {}],
  ];
  const taken: CategoryDecision[] = [];
  for (const [action, form] of steps)
    taken.push(take(taken.at(-1)?.case ?? lamp, action, form, { target: beside }));
  const last = taken.at(-1)!.case;
  expect(last).toMatchObject({
    ...{ title: '路灯不亮', parent: 'light', aliases: ['灯不亮', '照明'], position: 3, state: 'closed' },
    ...{ kinds: ['help', 'hazard'], openness: 'ask', needsBefore: true, needsAfter: true, route: 'property' },
    ownLimits: { response: { critical: 1 }, work: { normal: 40 } },
  });
  expect(categoryStatusText(last)).toBe('已停用');
  expect(rewind(last, taken.map(({ replaced }) => replaced).reverse())).toEqual(lamp);
});

it.each<[string, Filled, Filled]>([
  ['rename', { title: '路灯不亮' }, { title: '路灯' }],
  ['tell', told, {}],
  ['rule', rules, { kinds: ['help'], public: 'yes' }],
  ['time', times, {}],
])('%s is undone by itself', (action, form, inverse) => {
  const inputs = { target: beside };
  const undone = take(take(lamp, action, form, inputs).case, action, inverse, inputs).case;
  expect(undone).toEqual({ ...lamp, version: 3, seq: 3 });
});

it('closed, is reopened', () => {
  expect(take(take(lamp, 'close').case, 'reopen').case).toEqual({ ...lamp, version: 3, seq: 3 });
});

it.each<[string, () => unknown, string]>([
  ['a name that is taken', () => opened({ isNameTaken: true }), 'NAME_TAKEN'],
  ['a rename to one', () => take(lamp, 'rename', { title: '漏水' }, { isNameTaken: true }), 'NAME_TAKEN'],
  [
    'a return to one',
    () => take(take(lamp, 'close').case, 'reopen', {}, { isNameTaken: true }),
    'NAME_TAKEN',
  ],
  ['a parent that is not there', () => take(lamp, 'tell', { parent: 'x' }), 'UNKNOWN_REFERENCE'],
  [
    'a parent that is closed',
    () => opened({ target: { ...beside, isOpen: false } }, { parent: 'light' }),
    'UNKNOWN_REFERENCE',
  ],
  [
    'itself as parent',
    () => take(lamp, 'tell', { parent: 'lamp' }, { target: { ...beside, id: 'lamp' } }),
    'UNKNOWN_REFERENCE',
  ],
  [
    'a parent below another',
    () => take(lamp, 'tell', { parent: 'light' }, { target: { ...beside, parent: 'top' } }),
    'NOT_A_CHOICE',
  ],
  [
    'a parent for one that is a parent',
    () => take(lamp, 'tell', { parent: 'light' }, { target: beside, hasChildren: true }),
    'NOT_A_CHOICE',
  ],
  ['no kind', () => take(lamp, 'rule', { ...rules, kinds: [] }), 'MISSING_FIELD'],
  ['其他 in some kinds only', () => take(other, 'rule', { ...rules, kinds: ['help'] }), 'NOT_A_CHOICE'],
  ['其他 closed', () => take(other, 'close'), 'NOT_OFFERED'],
  ['a time of nothing', () => take(lamp, 'time', { work_normal: 0 }), 'NOT_A_CHOICE'],
  ['an alias that is a sentence', () => take(lamp, 'tell', { aliases: '字'.repeat(21) }), 'TOO_LONG'],
  [
    'too many aliases',
    () => aliasesOf(Array.from({ length: 31 }, (_, n) => `灯${n}`).join('、')),
    'TOO_MANY',
  ],
])('%s is refused', (_, run, code) => expect(codeOf(run)).toBe(code));

it('recorded without a case, is open', () => {
  expect(recordedCategory(lamp, now()).event).toMatchObject({ action: 'open', by: null });
});

it('keeps every time under its field', () => {
  const all = Object.fromEntries(timeFields.map(({ field }, at) => [field, at + 1]));
  expect([timeFields.length, timesOf(ownLimitsIn(all))]).toEqual([15, all]);
});

it('says what a change means where something is open, and nothing else', () => {
  const actions = categoryMachine.rows.map(({ action }) => action);
  const said = (openTickets: number): string[] =>
    actions.filter((action) => categoryAnnouncement(action, { openTickets, below: 0 }).length > 0);
  expect([said(0), said(2)]).toEqual([[], ['rename', 'rule', 'time', 'close']]);
  expect(categoryAnnouncement('rename', { openTickets: 2, below: 1 })).toEqual([
    '没办完的单有 2 件，仍显示原来的名称',
  ]);
});

describe('the categories that a community begins with', () => {
  it('have 其他 in every kind, and each kind has others', () => {
    const offered = (kind: Kind): string[] =>
      defaultCategories.filter((one) => one.kinds.includes(kind)).map(({ code }) => code);
    expect(allKinds.filter((kind) => !offered(kind).includes(FALLBACK))).toEqual([]);
    expect(allKinds.filter((kind) => offered(kind).length < 2)).toEqual([]);
  });

  it('have each code and name once, and aliases that fit', () => {
    const distinct = (of: (one: (typeof defaultCategories)[number]) => string): number =>
      new Set(defaultCategories.map(of)).size;
    expect([distinct(({ code }) => code), distinct(({ title }) => title)]).toEqual([
      defaultCategories.length,
      defaultCategories.length,
    ]);
    for (const { aliases } of defaultCategories) expect(aliasesOf(aliases.join('、'))).toEqual(aliases);
  });

  it.each([
    ['楼上一直在漏水，天花板湿了', 'leak'],
    ['有人把电动车推进楼道充电', 'ebike'],
    ['３号楼电梯又坏了', 'lift'],
    ['广场舞太吵', 'noise'],
  ])('are suggested by words: %s', (words, code) => {
    const named = defaultCategories.map((one) => ({ ...one, name: one.title }));
    expect(suggestedBy(words, named)[0]?.code).toBe(code);
    expect(suggestedBy('没有头绪', named)).toEqual([]);
  });

  test.each([
    ['楼道里有人给电瓶车充电', 'ebike', 'hazard'],
    ['厨房漏水了', 'leak', 'help'],
    ['没有头绪', 'other', 'help'],
    ['', 'other', 'help'],
  ])('are found for those who do not choose: %s', (words, code, kind) => {
    const offers = defaultCategories.flatMap((one) =>
      one.kinds.map((offered) => ({ ...one, name: one.title, kind: offered })),
    );
    expect(takenFor(words, offers)).toMatchObject({ code, kind });
    expect(takenFor(words, [])).toBeNull();
  });
});
