/** Type tests: compiled by `pnpm types`, never run. A line below that compiles after all fails there. */
import { DomainError, sentences, type ErrorCode } from '../src/kernel/errors.ts';
import { forms, type FormName } from '../src/ticket/forms.ts';
import { isLeft } from '../src/ticket/time/budgets.ts';
import { recordNudge } from '../src/ticket/effects/fact-effects.ts';
import { mergeInto } from '../src/ticket/effects/effects.ts';
import { dispatchTo } from '../src/ticket/effects/assignment-effects.ts';
import { openHold } from '../src/ticket/effects/hold-effects.ts';
import { rateAs } from '../src/ticket/effects/reporter-effects.ts';
import { takeCase } from '../src/ticket/effects/steward-effects.ts';
import type { Effect } from '../src/ticket/engine/effect-context.ts';
import { loans, type LoanTypes } from '../src/case/loan.fixture.ts';
import type { Machine } from '../src/case/machine.ts';
import type { Action, FactRow, Formed, Row } from '../src/ticket/workflow.ts';

const row = {
  from: ['pool'],
  action: 'accept',
  label: '接单',
  to: 'triage',
  by: ['steward'],
  tells: [],
} as const satisfies Row;
const fact = {
  from: ['pool'],
  action: 'remark',
  label: '留言',
  by: ['reporter'],
  tells: [],
} as const satisfies FactRow;
const { tells, ...silent } = row;

export const known: readonly Row[] = [
  row,
  { ...silent, tells },
  {
    ...row,
    to: '@start',
    when: ['alone'],
    budget: 'dispatches',
    form: 'dispatch',
    timer: 'review',
    outcome: 'solved',
  },
];

export const unknown: readonly Row[] = [
  // @ts-expect-error an unknown source state
  { ...row, from: ['nowhere'] },
  // @ts-expect-error an unknown target
  { ...row, to: 'nowhere' },
  // @ts-expect-error an unknown relation
  { ...row, by: ['somebody'] },
  // @ts-expect-error an unknown asking relation
  { ...row, ask: ['somebody'] },
  // @ts-expect-error an unknown guard
  { ...row, when: ['perhaps'] },
  // @ts-expect-error an unknown budget
  { ...row, budget: 'unlimited' },
  // @ts-expect-error an unknown form
  { ...row, form: 'nothing' },
  // @ts-expect-error an unknown outcome
  { ...row, outcome: 'fine' },
  // @ts-expect-error an unknown timer
  { ...row, timer: 'never' },
  // @ts-expect-error the work clock alone moves nothing
  { ...row, timer: 'work' },
  // @ts-expect-error an unknown relation
  { ...row, only: 'somebody' },
  // @ts-expect-error a row that does not say whom it tells
  silent,
  // @ts-expect-error an unknown audience
  { ...row, tells: [{ to: 'everybody', title: '有新进展' }] },
  // @ts-expect-error an unknown kind of reader
  { ...row, readBy: 'nobody' },
  // @ts-expect-error an effect that is a name, not a function
  { ...row, does: ['takeCase'] },
];

export const unknownFacts: readonly FactRow[] = [
  fact,
  // @ts-expect-error an unknown relation
  { ...fact, by: ['somebody'] },
  // @ts-expect-error an unknown form
  { ...fact, form: 'nothing' },
  // @ts-expect-error a fact has no target
  { ...fact, to: 'closed' },
];

// @ts-expect-error a code without a sentence
export const speechless: Readonly<Record<ErrorCode | 'NEW_CODE', string>> = sentences;
// @ts-expect-error an unknown code
export const error = new DomainError('NEW_CODE');
// @ts-expect-error an unknown budget
export const isBudgetLeft = isLeft({ spent: {} }, 'unlimited');
// @ts-expect-error an unknown action
export const action: Action = 'approve';
// @ts-expect-error an unknown form
export const form: FormName = 'nothing';
export const sentenceOf = (code: ErrorCode): string => sentences[code];
export const fieldsOf = (name: FormName): object => forms[name].fields;

/** A row's effects fit its form. */
export const formed: readonly Formed[] = [
  { form: 'dispatch', does: [dispatchTo, takeCase] },
  { form: 'rating', does: [rateAs('solved')] },
  { does: [takeCase, recordNudge] },
  // @ts-expect-error an effect of another form
  { form: 'merge', does: [dispatchTo] },
  // @ts-expect-error an effect of another form whose fields are the same but one
  { form: 'evidence', does: [openHold] },
  // @ts-expect-error an effect that needs a form, in a row without one
  { does: [mergeInto] },
  // @ts-expect-error an effect of a form whose fields are all optional, in a row without one
  { does: [rateAs('solved')] },
];

export const steward: Effect<'steward'> = (draft, { form }) => {
  draft.caseSteward = form.case_steward;
};
// @ts-expect-error a field that no longer has this name
export const renamed: Effect<'steward'> = (draft, { form }) => void (draft.caseSteward = form.steward);
// @ts-expect-error a field of another form
export const borrowed: Effect<'merge'> = (draft, { form }) => void (draft.caseSteward = form.case_steward);
// @ts-expect-error an optional field where a value is needed
export const optional: Effect<'opinion'> = (draft, { form }) => void (draft.category = form.title);
// @ts-expect-error a choice that is none of its values
export const chosen: Effect<'remark'> = (draft, { form }) => void (draft.private = form.to === 'nobody');
// @ts-expect-error an effect without a form reads no field
export const formless: Effect = (draft, { form }) => void (draft.caseSteward = form.case_steward);

/** A noun tells the audiences that it brings, and no other. */
const { keeper: keepers, ...withoutKeeper } = loans.audiences;
export const tellingLoans: readonly Machine<LoanTypes>[] = [
  { ...loans, audiences: { ...withoutKeeper, keeper: keepers } },
  // @ts-expect-error an audience that its types name is missing
  { ...loans, audiences: withoutKeeper },
  // @ts-expect-error a row tells an audience of another noun
  { ...loans, opening: { ...loans.opening, tells: [{ to: 'reporter', title: '有新进展' }] } },
  // @ts-expect-error a kind of reader that only another noun has
  { ...loans, opening: { ...loans.opening, readBy: 'hearing' } },
  // @ts-expect-error entering a state tells an audience of another noun
  { ...loans, onEntering: () => [{ to: 'reporter', title: '有新进展' }] },
];
