import type { Draft, Effect } from '../engine/effect-context.ts';
import { nextLevelUp } from '../rules/levels.ts';
import type { Level } from '../words.ts';

/** Which level is the authority of a ticket. */

const setLevel = (draft: Draft, level: Level): void => {
  draft.level = level;
};

export const levelUp: Effect = (draft) => setLevel(draft, nextLevelUp(draft.level));

export const levelUpUnlessMediated: Effect = (draft, context) => {
  if (!draft.mediated) levelUp(draft, context);
};

export const recordDecliner: Effect = (draft, { inputs }) => {
  draft.declinedLevel = inputs.actorLevel ?? 'community';
};

/** One level above the office that declined the ticket. */
export const levelAboveDecliner: Effect = (draft) =>
  setLevel(draft, nextLevelUp(draft.declinedLevel ?? draft.level));
