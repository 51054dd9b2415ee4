import {
  actorAs,
  applyTriggeredEvent,
  defaults,
  endOfTerm,
  enter,
  openWith,
  partOf,
  people,
  type Machine,
} from '../case/kernel.ts';
import { lapseOf } from '../household/household.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Role } from '../household/words.ts';
import { homeClaimForms } from './forms.ts';
import type {
  HomeClaim,
  HomeClaimActor,
  HomeClaimDecision,
  HomeClaimInputs,
  HomeClaimTypes,
} from './home-claim.ts';
import type { HomeClaimOutcome } from './words.ts';
import { homeClaimGuards, homeClaimTriggered, homeClaimOpening, homeClaimRows } from './workflow.ts';

/** The outcome of a residence as it was recorded. */
const outcomeOf = ({ status, until }: Pick<HomeClaim, 'status' | 'until'>): HomeClaimOutcome | null => {
  if (status === 'unconfirmed') return null;
  return status === 'confirmed' && until !== null ? 'left' : status;
};

/** A claim to live in a household as a machine. */
export const homeClaimMachine: Machine<HomeClaimTypes> = {
  ...defaults,
  noun: 'home',
  version: 1,
  opening: homeClaimOpening,
  rows: homeClaimRows,
  triggered: homeClaimTriggered,
  guards: homeClaimGuards,
  forms: homeClaimForms,
  owner: 'applicant',
  residents: { applicant: 'owner' },
  reading: { says: { reason: ({ form }) => form.why ?? null } },
  audiences: {
    applicant: { words: 'who claims to live there', of: ({ case: one }) => people(one.applicant) },
  },
  participantsOf: ({ applicant, decidedBy, state, outcome }) => [
    ...partOf('applicant', applicant, state === 'waiting' || outcome === 'confirmed'),
    ...partOf('decider', decidedBy === applicant ? null : decidedBy, false),
  ],
  checkFilled: ({ action }, _, __, { other }) => {
    if (action !== 'reconsider' || other === undefined) return;
    throw new DomainError(other === 'same' ? 'ALREADY_JOINED' : 'LIMIT_REACHED', { of: 'homes' });
  },
  enter: (draft, row, context) => {
    const start = { to: draft.status === 'unconfirmed' ? 'waiting' : 'closed', outcome: outcomeOf(draft) };
    enter(draft, row.to === '@start' ? start : row, context);
  },
  conflictDetail: ({ state, status, version }) => ({ state, status, version }),
  timerOf: endOfTerm,
};

/** Where a claim belongs. */
export type NewHomeClaim = Pick<HomeClaim, 'id' | 'applicant' | 'household' | 'path'>;

/** Opens a claim: it waits for confirmation, unless an invitation confirms it, or it was recorded before. */
export function register(
  claim: NewHomeClaim,
  role: Role,
  inputs: HomeClaimInputs,
  now: HomeClaimTypes['now'],
): HomeClaimDecision {
  const actor = actorAs(claim.applicant, 'applicant' as const, claim.household);
  const undecided = { decidedBy: null, decidedAt: null, decidedAs: null };
  const waiting = { status: 'unconfirmed', until: lapseOf('unconfirmed', now.at), ...undecided } as const;
  const fields = { ...claim, role, since: now.at, ...waiting };
  return openWith(homeClaimMachine, fields, actor, 'applicant', inputs, now);
}

/** An invitation confirms a claim that waits. */
export const joinByInvitation = (
  one: HomeClaim,
  actor: HomeClaimActor,
  inputs: HomeClaimInputs,
  now: HomeClaimTypes['now'],
): HomeClaimDecision =>
  applyTriggeredEvent(homeClaimMachine, one, homeClaimTriggered[0]!, inputs, now, actor);
