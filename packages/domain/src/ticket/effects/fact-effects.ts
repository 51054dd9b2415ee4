import { rateAs } from './reporter-effects.ts';
import { taskOf } from './hearing-effects.ts';
import { markRemarksAnswered } from './remarks.ts';
import type { Effect } from '../engine/effect-context.ts';
import { isPersonIn } from '../ticket.ts';
import type { Contact } from '../parts.ts';

/** Answers whatever residents wait for: the nudge says that it is late. */
export const answerNudge: Effect = (draft) => {
  draft.askedAt = null;
  markRemarksAnswered(draft);
};

export const recordNudge: Effect = (draft, { now }) => {
  draft.nudgedAt = now.at;
  draft.askedAt ??= now.at;
};

/** A call that did not reach the reporter carries no verdict. */
export const recordContact: Effect<'contact'> = (draft, { actor, form, now }) => {
  const contact: Contact = {
    seq: draft.seq,
    by: actor.id,
    at: now.at,
    channel: form.channel,
    reached: form.reached,
    verdict: form.reached ? (form.verdict ?? null) : null,
  };
  draft.contacts = [...draft.contacts, contact];
};

export const addTask: Effect<'task'> = (draft, { form, now }) => {
  draft.tasks = [...draft.tasks, taskOf(draft, now, form)];
};

export const setTask =
  (status: 'done' | 'refused'): Effect<'task_result'> =>
  (draft, { form }) => {
    draft.tasks = draft.tasks.map((task) => (task.id === form.task ? { ...task, status } : task));
  };

/** Endorsing recuses. An endorsing case steward loses the case, and the authority stands in. */
export const addEndorser: Effect = (draft, { actor, now }) => {
  if (draft.caseSteward === actor.id) draft.caseSteward = null;
  const endorsement = {
    seq: draft.seq,
    id: `${draft.seq}-1`,
    person: actor.id,
    household: actor.household,
    at: now.at,
    from: null,
  };
  draft.endorsements = [...draft.endorsements, endorsement];
};

export const dropEndorser: Effect = (draft, { actor }) => {
  draft.endorsements = draft.endorsements.filter(({ person }) => person !== actor.id);
};

export const rateOwn: Effect<'own_rating'> = (draft, context) => rateAs(context.form.verdict)(draft, context);

/** A recused case steward, named in person or through their unit, loses the case; the authority stands in. */
export const recuseParty: Effect<'recusal'> = (draft, { form: { party }, inputs }) => {
  draft.recused = [...draft.recused, party];
  if (draft.caseSteward !== null && (inputs.stewardOut || isPersonIn([party], draft.caseSteward)))
    draft.caseSteward = null;
};

/** Records whose data was revealed: after a succession, the new reporter was not looked at. */
export const recordReveal: Effect<'reveal'> = (draft, { actor, form, now }) => {
  const reveal = {
    seq: draft.seq,
    by: actor.id,
    of: draft.reporter,
    at: now.at,
    fields: form.fields,
  };
  draft.reveals = [...draft.reveals, reveal];
};

export const shareContact =
  (shared: boolean): Effect =>
  (draft) => {
    draft.contactShared = shared;
  };

export const showCard =
  (shown: boolean): Effect =>
  (draft) => {
    draft.showsNeighbours = shown;
  };

export const openWords =
  (open: boolean): Effect =>
  (draft) => {
    draft.opensWords = open;
  };

export const hidePicture: Effect<'hiding'> = (draft, { form, inputs }) => {
  const id = form.picture;
  const hidden = { id, sentWith: inputs.sentWith ?? null, hiddenWith: draft.seq };
  draft.hiddenPictures = [...draft.hiddenPictures.filter((one) => one.id !== id), hidden];
};

export const showPicture: Effect<'showing'> = (draft, { form }) => {
  draft.hiddenPictures = draft.hiddenPictures.filter(({ id }) => id !== form.picture);
};
