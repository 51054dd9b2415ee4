import { rateAs } from './effects.ts';
import { taskOf } from './hearing-effects.ts';
import { list, text, type Effect } from '../engine/effect-context.ts';
import type { PersonField } from '../../person/clearance.ts';
import { isPersonIn, type Contact, type Party, type Verdict } from '../ticket.ts';

export const rememberNudge: Effect = (draft, { now }) => {
  draft.nudgedAt = now.at;
  draft.askedAt ??= now.at;
};

/** A call that did not reach the reporter carries no verdict. */
export const rememberContact: Effect = (draft, { actor, form, now }) => {
  const contact: Contact = {
    seq: draft.seq,
    by: actor.id,
    at: now.at,
    channel: form['channel'] as Contact['channel'],
    reached: form['reached'] as boolean,
    verdict: form['reached'] ? ((form['verdict'] as Verdict | undefined) ?? null) : null,
  };
  draft.contacts = [...draft.contacts, contact];
};

export const addTask: Effect = (draft, context) => {
  const [unit, words, due] = ['unit', 'words', 'due'].map((name) => text(context.form, name)!) as [
    string,
    string,
    string,
  ];
  draft.tasks = [...draft.tasks, taskOf(draft, context, { unit, words, due })];
};

export const setTask =
  (status: 'done' | 'refused'): Effect =>
  (draft, { form }) => {
    draft.tasks = draft.tasks.map((task) => (task.id === form['task'] ? { ...task, status } : task));
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

export const rateOwn: Effect = (draft, context) => rateAs(context.form['verdict'] as Verdict)(draft, context);

/** A recused case steward, named in person or through their unit, loses the case; the authority stands in. */
export const recuseParty: Effect = (draft, { form, given }) => {
  const party = form['party'] as Party;
  draft.recused = [...draft.recused, party];
  if (draft.caseSteward !== null && (given.stewardOut || isPersonIn([party], draft.caseSteward)))
    draft.caseSteward = null;
};

/** Records whose data was revealed: after a succession, the new reporter was not looked at. */
export const rememberReveal: Effect = (draft, { actor, form, now }) => {
  const reveal = {
    seq: draft.seq,
    by: actor.id,
    of: draft.reporter,
    at: now.at,
    fields: list(form, 'fields') as PersonField[],
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

export const hidePicture: Effect = (draft, { form, given }) => {
  const id = text(form, 'picture')!;
  const hidden = { id, sentWith: given.sentWith ?? null, hiddenWith: draft.seq };
  draft.hiddenPictures = [...draft.hiddenPictures.filter((one) => one.id !== id), hidden];
};

export const showPicture: Effect = (draft, { form }) => {
  draft.hiddenPictures = draft.hiddenPictures.filter(({ id }) => id !== form['picture']);
};
