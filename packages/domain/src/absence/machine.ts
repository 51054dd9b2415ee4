import { defaults, endOfTerm, openWith, partOf, people, type Machine } from '../case/kernel.ts';
import type { Absence } from '../org/absence.ts';
import { capacityOf, type AbsenceActor, type AbsenceCase } from './absence.ts';
import type { AbsenceDecision, AbsenceTypes } from './absence.ts';
import { absenceForms } from './forms.ts';
import { absenceGuards, absenceOpening, absenceRows } from './workflow.ts';

/** An absence and the deputy's part in it as a machine. */
export const absenceMachine: Machine<AbsenceTypes> = {
  ...defaults,
  noun: 'absence',
  version: 1,
  opening: absenceOpening,
  rows: absenceRows,
  guards: absenceGuards,
  forms: absenceForms,
  owner: 'person',
  residents: {},
  audiences: {
    person: { words: 'who is away', of: ({ case: { person } }) => people(person) },
    deputy: { words: 'the named deputy', of: ({ case: { deputy } }) => people(deputy) },
  },
  participantsOf: ({ person, deputy, state }) => [
    ...partOf('person', person, state === 'entered'),
    ...partOf('deputy', deputy, state === 'entered'),
  ],
  timerOf: endOfTerm,
};

/** Enters an absence that was found in order. */
export const enterAbsence = (
  { id, person, deputy, since, until }: Absence & Pick<AbsenceCase, 'id'>,
  actor: AbsenceActor,
  now: AbsenceTypes['now'],
): AbsenceDecision => {
  const fields = { id, person, deputy, since, until, planned: null };
  return openWith(absenceMachine, fields, actor, capacityOf(actor.id, person), {}, now);
};
