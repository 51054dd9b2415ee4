import { DAY, endOfDate } from '../../kernel/time.ts';
import { instant, type Draft, type Effect } from '../engine/effect-context.ts';
import type { FilledForm } from '../forms.ts';
import { hearingOf, type Id } from '../ticket.ts';
import type { Hearing, Task } from '../parts.ts';
import { isLeft } from '../time/budgets.ts';
import type { Now } from '../time/clocks.ts';

/** A task blocks closing for at most this long, so that a silent unit cannot keep a case open. */
const LONGEST_TASK = 30 * DAY;

/** A task is due at the end of its day, and at most a month from now. */
export const taskOf = (
  { seq }: Draft,
  now: Now,
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

const named = ({
  matter,
  at,
  place,
  reply_by,
  host,
  seats,
  sides,
}: FilledForm<'hearing'>): Partial<Hearing> => ({
  set: true,
  matter,
  at: instant(at),
  place: place ?? null,
  replyBy: reply_by,
  host: host ?? null,
  seats: seats.map(({ unit, duty }) => ({ unit, duty: duty ?? null })),
  sides: sides ?? [],
});

export const openHearing: Effect<'hearing'> = (draft, { form }) => {
  draft.hearings = [...draft.hearings, { ...blankHearing(draft), ...named(form) }];
};

export const openFinalHearing: Effect = (draft) => {
  draft.hearings = [...draft.hearings, blankHearing(draft)];
};

/** Three units returned it: they meet, if a hearing is left. */
export const conveneOnLastReturn: Effect = (draft, context) => {
  const { rules = 1 } = context.inputs;
  if (rules < 2 || isLeft(draft, 'returns') || !isLeft(draft, 'hearings')) return;
  draft.spent = { ...draft.spent, hearings: (draft.spent.hearings ?? 0) + 1 };
  openFinalHearing(draft, context);
};

const onHearing = (draft: Draft, change: (hearing: Hearing) => Partial<Hearing>): void => {
  draft.hearings = draft.hearings.map((one) => (one.status === 'open' ? { ...one, ...change(one) } : one));
};

export const setHearing: Effect<'hearing'> = (draft, { form }) =>
  onHearing(draft, () => ({ ...named(form), signed: [] }));

/** A seat speaks for its unit, a side for itself. */
export const statePosition: Effect<'position'> = (draft, { actor, as, form }) => {
  const seat = hearingOf(draft)?.seats.find((one) => actor.units.includes(one.unit));
  const unit = as === 'seat' ? (seat?.unit ?? null) : null;
  const position = { by: actor.id, unit, attended: form.attended, words: form.words ?? null };
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
export const resolveHearing: Effect<'resolution'> = (draft, context) => {
  endHearing('resolved')(draft, context);
  const { lead, tasks: items = [] } = context.form;
  if (lead) draft.suggestion = { lead, support: [] };
  draft.tasks = [...draft.tasks, ...items.map((item, at) => taskOf(draft, context.now, item, at))];
};

export const concludeMediation: Effect = (draft, context) => {
  endHearing('mediated')(draft, context);
  draft.mediated = true;
};
