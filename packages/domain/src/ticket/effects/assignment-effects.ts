import { instant, type Draft, type Effect, type EffectContext } from '../engine/effect-context.ts';
import type { Assignment } from '../parts.ts';
import { assignmentOf } from '../ticket.ts';
import type { Now } from '../time/clocks.ts';

/** Who works on a ticket. */

const blank = (draft: Draft, now: Now): Assignment => ({
  seq: draft.seq,
  unit: null,
  person: null,
  external: false,
  support: [],
  due: null,
  appointed: false,
  status: 'active',
  since: now.at,
  until: null,
});

function assign(draft: Draft, now: Now, assignment: Partial<Assignment>): void {
  endAssignment(draft, now);
  draft.assignments = [...draft.assignments, { ...blank(draft, now), ...assignment }];
}

/** Contact details were shared with one lead, so the sharing ends with the assignment. */
export function endAssignment(draft: Draft, now: Now): void {
  if (assignmentOf(draft)) draft.contactShared = false;
  draft.assignments = draft.assignments.map((one) =>
    one.status === 'ended' ? one : { ...one, status: 'ended', until: now.at },
  );
}

const dispatched = ({ form, inputs }: EffectContext<'dispatch'>): Partial<Assignment> => ({
  unit: form.lead,
  external: inputs.external ?? false,
  support: (form.support ?? []).filter((unit) => unit !== form.lead),
  due: instant(form.due),
});

export const dispatchTo: Effect<'dispatch'> = (draft, context) =>
  assign(draft, context.now, dispatched(context));

export const appointLead: Effect<'dispatch'> = (draft, context) =>
  assign(draft, context.now, { ...dispatched(context), appointed: true });

export const workMyself: Effect = (draft, { actor, now, inputs }) =>
  assign(draft, now, { person: actor.id, unit: inputs.team ?? actor.units[0] ?? null });

/** The whole unit of the convenor leads; a convenor without a unit leads in person. */
export const leadOfConvenor: Effect = (draft, { actor, now }) =>
  assign(draft, now, actor.units[0] ? { unit: actor.units[0] } : { person: actor.id });

export const recordReturn: Effect = (draft) => {
  const unit = assignmentOf(draft)?.unit;
  if (unit) draft.returnedBy = [...draft.returnedBy, unit];
};
