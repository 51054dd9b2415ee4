import type { Row } from '../../case/row.ts';
import { endAssignment } from '../effects/assignment-effects.ts';
import { drawCall, dropCall } from '../effects/call-effects.ts';
import { endHold } from '../effects/hold-effects.ts';
import { markRemarksAnswered } from '../effects/remarks.ts';
import { endExclusion } from '../effects/exclusion-effects.ts';
import { endSupervision } from '../effects/supervision-effects.ts';
import { startsAtBranch } from '../effects/steward-effects.ts';
import type { Assignment } from '../parts.ts';
import { hearingOf, type Ticket } from '../ticket.ts';
import type { Interval, Now } from '../time/clocks.ts';
import type { TicketTypes } from '../types.ts';
import type { State } from '../words.ts';
import type { Draft, EffectContext } from './effect-context.ts';
import { stepClocks } from './step-clocks.ts';

type Entered = Pick<Row<TicketTypes>, 'to' | 'outcome'>;

function targetOf(row: Entered, draft: Draft, context: EffectContext): State {
  if (row.to === '@same') return draft.state;
  if (row.to === '@return') return draft.returnTo!;
  if (row.to === '@start') return startsAtBranch(draft, context.inputs) ? 'dispatching' : 'pool';
  if (row.to === '@returned') return hearingOf(draft) ? 'deliberating' : 'dispatching';
  return row.to;
}

/**
 * Invariant 3: active in signing and working, suspended in asking, deliberating and verifying, ended
 * elsewhere.
 */
const assignmentIn: Readonly<Record<State, Assignment['status']>> = {
  pool: 'ended',
  triage: 'ended',
  dispatching: 'ended',
  signing: 'active',
  working: 'active',
  asking: 'suspended',
  deliberating: 'suspended',
  verifying: 'suspended',
  rating: 'ended',
  closed: 'ended',
};

function updateAssignmentStatus(draft: Draft, now: Now): void {
  const status = assignmentIn[draft.state];
  if (status === 'ended') endAssignment(draft, now);
  else
    draft.assignments = draft.assignments.map((one) =>
      one.status === 'ended' || one.status === status ? one : { ...one, status },
    );
}

/** Enters the state of a row, after its effects. */
export function enter(draft: Draft, row: Entered, context: EffectContext): void {
  const target = targetOf(row, draft, context);
  if (target === draft.state) return;
  if (draft.state === 'asking') draft.returnTo = null;
  if (draft.state === 'working') endHold(draft, context);
  if (draft.state === 'closed') {
    dropCall(draft);
    endExclusion(draft, context.now);
  }
  draft.state = target;
  draft.outcome = row.outcome ?? null;
  draft.closedAt = target === 'closed' ? context.now.at : null;
  if (target === 'closed') {
    Object.assign(draft, { contactShared: false, askedAt: null });
    markRemarksAnswered(draft);
    endSupervision(draft, context.now);
    drawCall(draft, context);
  }
  updateAssignmentStatus(draft, context.now);
}

/**
 * A former case steward keeps read access for a while (workflow.md "Who sees a ticket"), for whatever reason
 * they lost the case.
 */
function rememberSteward({ caseSteward }: Ticket, draft: Draft, { at }: Now): void {
  if (caseSteward === null || caseSteward === draft.caseSteward) return;
  draft.pastStewards = [...draft.pastStewards, { person: caseSteward, until: at }];
}

/**
 * Brings the case steward, the clocks and their intervals in line after each change; null opened the ticket.
 */
export function updateClocks(before: Ticket | null, draft: Draft, action: string, now: Now): Interval[] {
  if (before) rememberSteward(before, draft, now);
  return stepClocks(before, draft, action, now);
}
