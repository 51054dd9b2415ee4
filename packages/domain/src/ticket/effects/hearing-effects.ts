import { DAY, endOfDate } from '../../kernel/time.ts';
import type { Filled } from '../../kernel/form-check.ts';
import {
  instant,
  list,
  text,
  type Draft,
  type Effect,
  type EffectContext,
} from '../engine/effect-context.ts';
import { hearingOf, type Hearing, type Id, type Task } from '../ticket.ts';

/** A task blocks closing for at most this long, so that a silent unit cannot keep a case open. */
const LONGEST_TASK = 30 * DAY;

/** A task is due at the end of its day, and at most a month from now. */
export const taskOf = (
  { seq }: Draft,
  { now }: EffectContext,
  { unit, words, due }: { unit: Id; words: string; due: string },
  at = 0,
): Task => ({
  seq,
  id: `${seq}-${at + 1}`,
  unit,
  words,
  due: Math.min(endOfDate(due), now.at + LONGEST_TASK),
  status: 'open',
});

const blankHearing = (draft: Draft): Hearing => ({
  seq: draft.seq,
  set: false,
  matter: '',
  at: null,
  place: null,
  replyBy: null,
  host: null,
  seats: [],
  sides: [],
  positions: [],
  signed: [],
  status: 'open',
  until: null,
  convenor: null,
  followedUp: null,
});

const named = (form: Filled): Partial<Hearing> => ({
  set: true,
  matter: text(form, 'matter')!,
  at: instant(form, 'at'),
  place: text(form, 'place'),
  replyBy: text(form, 'reply_by'),
  host: text(form, 'host'),
  seats: ((form['seats'] as { unit: Id; duty?: string }[] | undefined) ?? []).map(({ unit, duty }) => ({
    unit,
    duty: duty ?? null,
  })),
  sides: list(form, 'sides'),
});

export const openHearing: Effect = (draft, { form }) => {
  draft.hearings = [...draft.hearings, { ...blankHearing(draft), ...named(form) }];
};

export const openFinalHearing: Effect = (draft) => {
  draft.hearings = [...draft.hearings, blankHearing(draft)];
};

const onHearing = (draft: Draft, change: (hearing: Hearing) => Partial<Hearing>): void => {
  draft.hearings = draft.hearings.map((one) => (one.status === 'open' ? { ...one, ...change(one) } : one));
};

export const setHearing: Effect = (draft, { form }) =>
  onHearing(draft, () => ({ ...named(form), signed: [] }));

/** A seat speaks for its unit, a side for itself. */
export const statePosition: Effect = (draft, { actor, as, form }) => {
  const seat = hearingOf(draft)?.seats.find((one) => actor.units.includes(one.unit));
  const unit = as === 'seat' ? (seat?.unit ?? null) : null;
  const position = { by: actor.id, unit, attended: form['attended'] as boolean, words: text(form, 'words') };
  onHearing(draft, ({ positions }) => ({
    positions: [...positions.filter(({ by }) => by !== actor.id), position],
  }));
};

export const signMediation: Effect = (draft, { actor }) =>
  onHearing(draft, ({ signed }) => ({ signed: [...signed.filter((one) => one !== actor.id), actor.id] }));

const endHearing =
  (status: Hearing['status']): Effect =>
  (draft, { actor, now }) =>
    onHearing(draft, () => ({ status, until: now.at, convenor: status === 'expired' ? null : actor.id }));

export const expireHearing = endHearing('expired');

/** A resolution may suggest a lead, and turns its action items into tasks. */
export const resolveHearing: Effect = (draft, context) => {
  endHearing('resolved')(draft, context);
  const lead = text(context.form, 'lead');
  const items = (context.form['tasks'] as { unit: Id; words: string; due: string }[] | undefined) ?? [];
  if (lead) draft.suggestion = { lead, support: [] };
  draft.tasks = [...draft.tasks, ...items.map((item, at) => taskOf(draft, context, item, at))];
};

export const concludeMediation: Effect = (draft, context) => {
  endHearing('mediated')(draft, context);
  draft.mediated = true;
};
