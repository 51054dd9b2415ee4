import type { Effect } from '../engine/effect-context.ts';
import { isSensitive, type Flag } from '../ticket.ts';

export const flag =
  (name: Flag): Effect =>
  (draft) => {
    if (!draft.flags.includes(name)) draft.flags = [...draft.flags, name];
  };

export const touch: Effect = (draft) => {
  draft.touched = true;
};

/**
 * Records the actor as a worker: settled, answered, signed, reported progress, finished, delivered or
 * mediated.
 */
export const work: Effect = (draft, { actor }) => {
  draft.touched = true;
  if (!draft.workers.includes(actor.id)) draft.workers = [...draft.workers, actor.id];
};

export const cameByWork: Effect = (draft) => {
  draft.mediated = false;
};

export const suggest: Effect<'opinion'> = (draft, { form }) => {
  draft.suggestion = { lead: form.lead ?? null, support: form.support ?? [] };
  draft.title = form.title ?? draft.title;
};

export const askFrom: Effect = (draft) => {
  draft.returnTo = draft.state;
};

export const recordVerifier: Effect = (draft, { actor }) => {
  if (!draft.verifiers.includes(actor.id)) draft.verifiers = [...draft.verifiers, actor.id];
};

export const recordUpholder: Effect = (draft, { actor }) => {
  draft.upheldBy = actor.id;
};

export const mergeInto: Effect<'merge'> = (draft, { form }) => {
  draft.mergedInto = form.master;
};

export const unmerge: Effect = (draft) => {
  draft.mergedInto = null;
};

export const recategorise: Effect<'category'> = (draft, { form, inputs }) => {
  draft.kind = form.kind ?? draft.kind;
  draft.category = form.category ?? draft.category;
  draft.categoryVersion = inputs.categoryVersion ?? draft.categoryVersion;
  draft.openness = inputs.openness ?? draft.openness;
  draft.ownLimits = inputs.ownLimits ?? draft.ownLimits;
  draft.needsAfter = inputs.needsAfter ?? draft.needsAfter;
  draft.route = inputs.route === undefined ? draft.route : inputs.route;
  draft.urgency = form.urgency ?? draft.urgency;
  draft.title = form.title ?? draft.title;
  draft.private = form.private ?? draft.private;
  draft.sensitive = isSensitive(draft);
};
