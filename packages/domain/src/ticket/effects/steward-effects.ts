import type { Draft, Effect, ExternalInputs } from '../engine/effect-context.ts';
import { assignmentOf, isPersonIn, type Id } from '../ticket.ts';
import { endAssignment } from './assignment-effects.ts';

/** Who is the case steward of a ticket. */

export const takeCase: Effect = (draft, { actor }) => {
  draft.caseSteward = actor.id;
};

export const nameCaseSteward: Effect<'steward'> = (draft, { form }) => {
  draft.caseSteward = form.case_steward;
};

const isEndorser = (draft: Draft, id: Id): boolean => draft.endorsements.some(({ person }) => person === id);

/** The building's default steward. A recused one is skipped: with null the authority acts as case steward. */
export const defaultCaseSteward: Effect = (draft, { inputs }) => {
  const steward = inputs.defaultSteward;
  const isOut =
    steward === null ||
    steward === draft.reporter ||
    isEndorser(draft, steward) ||
    isPersonIn([...draft.about, ...draft.recused], steward);
  draft.caseSteward = isOut ? null : steward;
};

/** A reopened ticket keeps its case steward, unless that steward has left or is recused. */
export const keepCaseSteward: Effect = (draft, context) => {
  if (context.inputs.stewardGone) defaultCaseSteward(draft, context);
};

/** Replaces the steward in every role: case steward, and lead of the work they took on in person. */
export const handOver: Effect<'handover'> = (draft, { form }) => {
  const from = draft.caseSteward ?? assignmentOf(draft)?.person ?? null;
  const to = form.successor;
  draft.caseSteward = to;
  if (from !== null && assignmentOf(draft)?.person === from) draft.contactShared = false;
  draft.assignments = draft.assignments.map((one) =>
    one.status !== 'ended' && one.person !== null && one.person === from ? { ...one, person: to } : one,
  );
};

/** Tickets that start at the branch. Applies again after 退回单池, 恢复 and 拆单. */
export const startsAtBranch = (ticket: { readonly sensitive: boolean }, inputs: ExternalInputs): boolean =>
  ticket.sensitive || !inputs.hasStewards;

export const restart: Effect = (draft, context) => {
  draft.caseSteward = null;
  endAssignment(draft, context.now);
  if (startsAtBranch(draft, context.inputs)) defaultCaseSteward(draft, context);
};
