import { blankCase, defaults, endOfTerm, open, partOf, people, type Machine } from '../case/kernel.ts';
import { membershipForms } from './forms.ts';
import type {
  MembershipActor,
  MembershipCase,
  MembershipDecision,
  MembershipRelation,
  MembershipTypes,
} from './membership.ts';
import { factsFormOf } from './facts.ts';
import { membershipGuards, membershipOpening, membershipRows } from './workflow.ts';

/** A membership in a unit as a machine. */
export const membershipMachine: Machine<MembershipTypes> = {
  ...defaults,
  noun: 'membership',
  version: 1,
  opening: membershipOpening,
  rows: membershipRows,
  guards: membershipGuards,
  forms: membershipForms,
  owner: 'member',
  residents: {},
  audiences: {
    member: { words: 'who is the member', of: ({ case: { person } }) => people(person) },
  },
  participantsOf: ({ person, state }) => partOf('member', person, state === 'held'),
  timerOf: endOfTerm,
};

export type NewMembership = Pick<
  MembershipCase,
  | ('id' | 'unit' | 'area' | 'person' | 'since' | 'until')
  | ('isDefault' | 'memberType' | 'seat' | 'constituency')
>;

/** Lets a person join a unit. The system opens a membership that was recorded without a case. */
export function joinUnit(
  one: NewMembership,
  actor: MembershipActor,
  as: MembershipRelation,
  now: MembershipTypes['now'],
): MembershipDecision {
  const { unit, area, person } = one;
  const form = { unit, area, person, ...factsFormOf(one) };
  return open(
    membershipMachine,
    { ...blankCase('held'), planned: null, ...one },
    actor,
    as,
    { form, inputs: {} },
    now,
  );
}
