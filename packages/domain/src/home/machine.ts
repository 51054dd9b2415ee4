import { applyTriggeredEvent, defaults, open, people, type Machine } from '../case/kernel.ts';
import { lapseOf } from '../household/household.ts';
import { DomainError } from '../kernel/errors.ts';
import { homeForms, type FilledForms } from './forms.ts';
import type { Home, HomeActor, HomeDecision, HomeFacts, HomeTypes } from './home.ts';
import type { HomeOutcome } from './words.ts';
import { homeGuards, homeTriggered, homeOpening, homeRows } from './workflow.ts';

/** The outcome of a residence as it was recorded. */
const outcomeOf = ({ status, until }: Pick<Home, 'status' | 'until'>): HomeOutcome | null => {
  if (status === 'unconfirmed') return null;
  return status === 'confirmed' && until !== null ? 'left' : status;
};

/** A claim to live in a household as a machine. */
export const homeMachine: Machine<HomeTypes> = {
  ...defaults,
  noun: 'home',
  version: 1,
  opening: homeOpening,
  rows: homeRows,
  triggered: homeTriggered,
  guards: homeGuards,
  forms: homeForms,
  owner: 'applicant',
  residents: { applicant: 'owner' },
  reading: { says: { reason: ({ form }) => form.why ?? null } },
  audiences: {
    applicant: { words: 'who claims to live there', of: ({ case: one }) => people(one.applicant) },
  },
  participantsOf: ({ applicant, decidedBy, state, outcome }) => [
    {
      role: 'applicant',
      party: applicant,
      kind: 'person',
      current: state === 'waiting' || outcome === 'confirmed',
    },
    ...(decidedBy && decidedBy !== applicant
      ? [{ role: 'decider', party: decidedBy, kind: 'person', current: false } as const]
      : []),
  ],
  checkFilled: ({ action }, _, __, { other }) => {
    if (action !== 'reconsider' || other === undefined) return;
    throw new DomainError(other === 'same' ? 'ALREADY_JOINED' : 'LIMIT_REACHED', { of: 'homes' });
  },
  enter: (draft, { to, outcome = null }, { now }) => {
    if (to !== '@start') draft.outcome = outcome;
    else draft.outcome = outcomeOf(draft);
    if (to === '@start') draft.state = draft.status === 'unconfirmed' ? 'waiting' : 'closed';
    else if (to !== '@same') draft.state = to;
    draft.closedAt = draft.state === 'closed' ? (draft.closedAt ?? now.at) : null;
  },
  conflictDetail: ({ state, status, version }) => ({ state, status, version }),
  timerOf: ({ state, until }) => (state === 'waiting' ? { timer: 'lapse', due: until! } : null),
};

/** Where a claim belongs. */
export type NewHome = Pick<Home, 'id' | 'applicant' | 'household' | 'path'>;

/** Opens a claim: it waits for confirmation, unless an invitation confirms it, or it was recorded before. */
export function register(
  claim: NewHome,
  role: FilledForms['register']['role'],
  given: HomeFacts,
  now: HomeTypes['now'],
): HomeDecision {
  const { id, applicant, household } = claim;
  const blank: Home = {
    ...claim,
    ...{ version: 1, seq: 1, state: 'waiting', outcome: null, spent: {}, requests: [] },
    ...{ role, status: 'unconfirmed', since: now.at, until: lapseOf('unconfirmed', now.at) },
    ...{ decidedBy: null, decidedAt: null, decidedAs: null, closedAt: null },
  };
  const actor: HomeActor = { id: applicant, relations: new Set(['applicant']), units: [], household };
  return open(homeMachine, { ...blank, id }, actor, 'applicant', { form: { household, role }, given }, now);
}

/** An invitation confirms a claim that waits. */
export const joinByInvitation = (
  one: Home,
  actor: HomeActor,
  given: HomeFacts,
  now: HomeTypes['now'],
): HomeDecision => applyTriggeredEvent(homeMachine, one, homeTriggered[0]!, given, now, actor);
