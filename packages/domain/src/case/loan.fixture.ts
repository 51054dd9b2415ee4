import { open } from './engine/open.ts';
import type { Actor, Case, Id, Moment } from './case.ts';
import type { Machine } from './machine.ts';
import type { Attempt, Decision, Effect, Guard } from './engine/decision.ts';
import type { AttemptPart, EffectPart, HappenedPart } from './types.ts';
import type { Happened } from './reading/tell.ts';
import { none, people, type Recipients } from './reading/recipients.ts';
import { DAY, type Instant } from '../kernel/time.ts';

/**
 * A small machine of another noun: a thing that neighbours lend. It shows what a noun must bring, and that the
 * kernel knows none.
 */

type State = 'asked' | 'lent' | 'late' | 'closed';

interface Loan extends Case<State> {
  readonly borrower: Id;
  readonly keeper: Id;
  readonly due: Instant | null;
  readonly words: readonly string[];
  readonly openedAt: Instant;
}

interface Forms {
  readonly until: { readonly days: number };
  readonly reason: { readonly words: string };
  readonly answer: { readonly request: string; readonly words?: string };
}

export interface LoanTypes {
  readonly case: Loan;
  readonly target: State | '@same';
  readonly relation: 'borrower' | 'keeper' | 'granter' | 'asker' | 'system';
  readonly guard: 'not_own' | 'long_enough';
  readonly forms: Forms;
  readonly filled: { readonly request?: string; readonly days?: number; readonly words?: string };
  readonly outcome: 'returned' | 'refused' | 'lost';
  readonly budget: 'extensions';
  readonly timer: 'due';
  readonly clock: 'lent';
  readonly audience: 'borrower' | 'keeper';
  readonly around: { readonly deputies: readonly Id[] };
  readonly readBy: never;
  readonly scope: 'whole' | 'card';
  readonly section: 'bar' | 'request';
  readonly hindrance: 'away';
  readonly now: Moment;
  readonly inputs: object;
  readonly linked: object;
}
type LoanEffect<Name extends keyof Forms | undefined = keyof Forms | undefined> = Effect<
  EffectPart<LoanTypes>,
  Name
>;

const lend: LoanEffect<'until'> = (draft, { form, now }) => {
  draft.due = now.at + form.days * DAY;
};
const say: LoanEffect<'reason'> = (draft, { form }) => {
  draft.words = [...draft.words, form.words];
};

const guard = (
  words: string,
  holds: (attempt: Attempt<AttemptPart<LoanTypes>>) => boolean,
): Guard<AttemptPart<LoanTypes>> => ({
  words,
  code: 'GUARD_FAILED',
  holds,
});

const text = { type: 'text', label: '说明', required: true, min: 1, max: 100 } as const;
const days = { type: 'int', label: '天数', required: true, min: 1, max: 30 } as const;
const told = { to: 'borrower', title: '您借的东西有新进展' } as const;
const asksKeeper = { to: 'keeper', title: '有人想借' } as const;
const answered = { to: 'borrower', title: '您的申请有答复' } as const;

const keeperOf = ({
  case: { keeper },
  around: { deputies },
}: Happened<HappenedPart<LoanTypes>>): Recipients => people(keeper, ...deputies);

/** Opened by the borrower, lent by the keeper, and late by itself. */
export const loans: Machine<LoanTypes> = {
  noun: 'loan',
  version: 1,
  collections: ['requests'],
  participantsOf: ({ borrower, keeper }) => [
    { role: 'borrower', party: borrower, kind: 'person', current: true },
    { role: 'keeper', party: keeper, kind: 'person', current: true },
  ],
  opening: {
    action: 'ask',
    label: '想借',
    to: 'asked',
    form: 'reason',
    tells: [asksKeeper],
    does: [say],
  },
  rows: [
    {
      from: ['asked'],
      action: 'lend',
      label: '借出',
      weight: 'main',
      to: 'lent',
      by: ['keeper'],
      form: 'until',
      tells: [told],
      does: [lend],
    },
    {
      from: ['asked'],
      action: 'turn_down',
      label: '不借',
      to: 'closed',
      by: ['keeper'],
      outcome: 'refused',
      tells: [told],
    },
    {
      from: ['lent', 'late'],
      action: 'extend',
      label: '续借',
      to: 'lent',
      by: ['keeper'],
      ask: ['borrower'],
      silence: 'grant',
      when: ['long_enough'],
      budget: 'extensions',
      form: 'until',
      tells: [told],
      does: [lend],
    },
    {
      from: ['lent', 'late'],
      action: 'give_back',
      label: '归还',
      to: 'closed',
      by: ['keeper'],
      outcome: 'returned',
      tells: [told],
    },
    {
      from: ['late'],
      action: 'write_off',
      label: '丢失',
      to: 'closed',
      by: ['keeper'],
      when: ['not_own'],
      outcome: 'lost',
      tells: [told],
    },
    {
      from: ['lent'],
      action: 'expire',
      label: '逾期',
      to: 'late',
      by: ['system'],
      timer: 'due',
      tells: [told],
    },
  ],
  facts: [
    {
      from: ['asked', 'lent', 'late'],
      action: 'say',
      label: '留言',
      by: ['borrower', 'keeper'],
      form: 'reason',
      tells: [],
      does: [say],
    },
    {
      from: ['asked', 'lent', 'late'],
      action: 'jot',
      label: '记一笔',
      by: ['keeper'],
      form: 'reason',
      tells: [],
      readBy: 'staff',
    },
    {
      from: ['lent', 'late'],
      action: 'grant',
      answers: 'grant',
      label: '批准',
      by: ['granter'],
      form: 'answer',
      tells: [answered],
    },
    {
      from: ['lent', 'late'],
      action: 'refuse',
      answers: 'refuse',
      label: '不准',
      by: ['granter'],
      form: 'answer',
      tells: [answered],
    },
    {
      from: ['lent', 'late'],
      action: 'cancel',
      answers: 'cancel',
      label: '撤回申请',
      by: ['asker'],
      form: 'answer',
      tells: [],
    },
  ],
  triggered: [{ action: 'remind', label: '提醒', tells: [told], does: [] }],
  guards: {
    long_enough: guard('it was lent for a day', ({ case: { openedAt }, now }) => now.at - openedAt >= DAY),
    not_own: {
      ...guard('the keeper did not borrow it', ({ case: { borrower }, actor }) => actor.id !== borrower),
      personal: true,
    },
  },
  forms: {
    until: { fields: { days } },
    reason: { fields: { words: text } },
    answer: {
      fields: {
        request: { type: 'ref', ref: 'request', label: '申请', required: true },
        words: { type: 'text', label: '说明', max: 100 },
      },
    },
  },
  audiences: {
    borrower: { words: 'the borrower', of: ({ case: { borrower } }) => people(borrower) },
    keeper: { words: 'the keeper and their deputies', of: keeperOf },
  },
  always: [],
  onEntering: (state) => (state === 'late' ? [{ to: 'keeper', title: '东西逾期未还' }] : []),
  grantersOf: (relation, _, happened) => (relation === 'keeper' ? keeperOf(happened) : none),
  budgets: { extensions: 2 },
  owner: 'borrower',
  residents: { borrower: 'owner' },
  hindrances: { away: { of: 'keeper', code: 'NOT_RELATED', words: '您请假了' } },
  dueOf: ({ due }) => due,
  checkFilled: () => undefined,
  enter: (draft, { to, outcome }) => {
    if (to !== '@same') draft.state = to;
    draft.outcome = outcome ?? null;
  },
  updateClocks: (before, draft, why, { at }) =>
    before?.state === 'lent' && draft.state !== 'lent'
      ? [{ clock: 'lent', run: 1, from: before.openedAt, to: at, why }]
      : [],
  isStale: () => false,
  conflictDetail: ({ state, keeper }) => ({ state, keeper }),
  timerOf: ({ state, due }) => (state === 'lent' && due !== null ? { timer: 'due', due } : null),
  triggeredDue: () => null,
};

export const borrower: Actor<LoanTypes['relation']> = {
  id: 'borrower',
  relations: new Set(['borrower']),
  units: [],
  household: null,
};
export const keeper: Actor<LoanTypes['relation']> = {
  ...borrower,
  id: 'keeper',
  relations: new Set(['keeper']),
};
export const stranger: Actor<LoanTypes['relation']> = { ...borrower, id: 'stranger', relations: new Set() };

export function openLoan(now: Moment): Decision<LoanTypes> {
  const blank: Loan = {
    id: 'loan',
    version: 1,
    seq: 1,
    state: 'asked',
    outcome: null,
    spent: {},
    requests: [],
    borrower: borrower.id,
    keeper: keeper.id,
    due: null,
    words: [],
    openedAt: now.at,
  };
  return open(loans, blank, borrower, 'borrower', { form: { words: '梯子' }, inputs: {} }, now);
}
