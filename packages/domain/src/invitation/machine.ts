import { blankCase, defaults, distinct, open, partOf, people, type Machine } from '../case/kernel.ts';
import { factsIn } from '../membership/facts.ts';
import { invitationForms } from './forms.ts';
import {
  checkPost,
  type InvitationActor,
  type InvitationCase,
  type InvitationDecision,
  type InvitationTypes,
  type InvitedPost,
} from './invitation.ts';
import { invitationLimits } from './words.ts';
import { invitationGuards, invitationOpening, invitationRows } from './workflow.ts';

/** An invitation to a post as a machine. */
export const invitationMachine: Machine<InvitationTypes> = {
  ...defaults,
  noun: 'invitation',
  version: 1,
  opening: invitationOpening,
  rows: invitationRows,
  guards: invitationGuards,
  forms: invitationForms,
  owner: 'appointer',
  residents: {},
  audiences: {
    inviter: { words: 'who invited', of: ({ case: { invitedBy } }) => people(invitedBy) },
  },
  participantsOf: ({ invitedBy, takenBy, state }) =>
    distinct([
      ...partOf('appointer', invitedBy, state === 'open'),
      ...(takenBy === null ? [] : partOf('invited', takenBy, false)),
    ]),
  timerOf: ({ state, until }) => (state === 'open' ? { timer: 'until', due: until } : null),
};

/** The post that a form names. */
export const postIn = ({
  office,
  unit,
  area,
  deputy = false,
  label,
  ...facts
}: InvitationTypes['forms']['post']): InvitedPost => ({
  ...{ office: office ?? null, unit: unit ?? null, area, deputy, label: label ?? null },
  ...factsIn(facts),
});

/** Invites to a post. @throws DomainError MISSING_FIELD, UNKNOWN_FIELD */
export function invite(
  id: InvitationCase['id'],
  form: InvitationTypes['forms']['post'],
  actor: InvitationActor,
  now: InvitationTypes['now'],
): InvitationDecision {
  checkPost(form);
  const blank = {
    ...blankCase('open'),
    takenBy: null,
    id,
    ...postIn(form),
    invitedBy: actor.id,
    until: now.at + invitationLimits.lasts,
  };
  return open(invitationMachine, blank, actor, 'appointer', { form, inputs: {} }, now);
}
