import type { Effect, EffectPart, Machine, Row, Tell, TellPart } from '../case/kernel.ts';
import { sheetFigures } from './words.ts';
import { objectionsUntil, objectionState, type DocumentTypes, type Objection } from './document.ts';

type DocumentEffect<Name extends keyof DocumentTypes['forms'] | undefined = undefined> = Effect<
  EffectPart<DocumentTypes>,
  Name
>;
const told = (to: DocumentTypes['audience'], title: string): Tell<TellPart<DocumentTypes>> => ({ to, title });

/** The objections after the one to a line was changed. */
const changed = (
  objections: readonly Objection[],
  line: string | undefined,
  change: Partial<Objection>,
): readonly Objection[] => objections.map((one) => (one.line === line ? { ...one, ...change } : one));

const object: DocumentEffect<'object'> = (draft, { form, now }) => {
  const one: Objection = { line: form.line, at: now.at, answer: null, confirmedBy: null };
  draft.objections = [...draft.objections, one];
};

const answer: DocumentEffect<'answer'> = (draft, { form, actor }) => {
  const given = { by: actor.id, upheld: form.upheld };
  draft.objections = changed(draft.objections, form.line, { answer: given });
};

const confirmAnswer: DocumentEffect<'confirm_answer'> = (draft, { form, actor }) => {
  draft.objections = changed(draft.objections, form.line, { confirmedBy: actor.id });
};

const askSeal: DocumentEffect = (draft, { actor }) => {
  draft.sealAskedBy = actor.id;
};

const seal: DocumentEffect = (draft, { actor }) => {
  draft.sealedBy = actor.id;
};

export const documentOpening: Machine<DocumentTypes>['opening'] = {
  action: 'draw_up',
  label: '生成评优表',
  to: 'draft',
  form: 'draw_up',
  tells: [told('subject', '您的评优表请核对')],
};

// prettier-ignore
export const documentRows: readonly Row<DocumentTypes>[] = [
  { from: ['draft'], action: 'object', label: '对一行有异议', to: '@same', by: ['subject'], when: ['in_time', 'not_objected'], form: 'object', does: [object], tells: [], also: 'once a line, for 5 working days' },
  { from: ['draft'], action: 'answer', label: '答复异议', weight: 'main', to: '@same', by: ['committee'], when: ['waits_for_answer'], form: 'answer', does: [answer], tells: [], also: 'always two people: it holds once another confirms it' },
  { from: ['draft'], action: 'confirm_answer', label: '确认答复', weight: 'main', to: '@same', by: ['committee'], when: ['waits_for_second'], form: 'confirm_answer', does: [confirmAnswer], tells: [told('subject', '评优表的异议有了答复'), told('first_answerer', '您的答复已由另一人确认')] },
  { from: ['draft'], action: 'ask_seal', label: '提请盖章', to: '@same', by: ['committee'], when: ['settled'], confirm: '盖章以后不能再改。另一人确认后生效。', does: [askSeal], tells: [], also: 'once the time to object is over and every objection is settled' },
  { from: ['draft'], action: 'seal', label: '盖章', weight: 'main', to: 'closed', outcome: 'sealed', by: ['committee'], when: ['settled', 'is_second'], confirm: '盖章以后不能再改，社区工作人员都可以看到。', does: [seal], tells: [told('subject', '您的评优表已盖章'), told('first_sealer', '您提请的评优表已盖章')], also: 'by another person than who asked for it; the hash of its inputs is checked' },
];

/** Whether a line is asked about, or any while no form is filled in yet. */
const isOn =
  (form: DocumentTypes['filled'] | undefined) =>
  ({ line }: Objection): boolean =>
    form?.line === undefined || form.line === line;

export const documentGuards: Machine<DocumentTypes>['guards'] = {
  in_time: {
    words: 'drawn up ≤ 5 working days ago',
    code: 'TOO_LATE',
    holds: ({ case: one, now }) => now.at <= objectionsUntil(one, now.calendar),
  },
  not_objected: {
    words: 'once a line',
    code: 'ALREADY_ASKED',
    personal: true,
    holds: ({ case: { objections }, form }) =>
      form ? !objections.some(isOn(form)) : objections.length < sheetFigures.length,
  },
  waits_for_answer: {
    words: 'an objection without a confirmed answer',
    code: 'NOT_OFFERED',
    personal: true,
    holds: ({ case: { objections }, form }) =>
      objections.filter(isOn(form)).some(({ confirmedBy }) => confirmedBy === null),
  },
  waits_for_second: {
    words: 'an answer that another person gave',
    code: 'NOT_OFFERED',
    personal: true,
    holds: ({ case: { objections }, form, actor }) =>
      objections
        .filter(isOn(form))
        .some((one) => objectionState(one) === 'answered' && one.answer?.by !== actor.id),
  },
  settled: {
    words: 'the time to object is over, and no objection is open',
    code: 'GUARD_FAILED',
    holds: ({ case: one, now }) =>
      now.at > objectionsUntil(one, now.calendar) &&
      one.objections.every(({ confirmedBy }) => confirmedBy !== null),
  },
  is_second: {
    words: 'another person asked for the seal',
    code: 'NOT_OFFERED',
    personal: true,
    holds: ({ case: { sealAskedBy }, actor }) => sealAskedBy !== null && sealAskedBy !== actor.id,
  },
};
