import { defaults, endOfTerm, openWith, partOf, people, type Machine } from '../case/kernel.ts';
import { DomainError } from '../kernel/errors.ts';
import { needsLabel } from '../org/words.ts';
import { officeForms } from './forms.ts';
import type { OfficeActor, OfficeCase, OfficeDecision, OfficeRelation, OfficeTypes } from './office.ts';
import { officeGuards, officeOpening, officeRows } from './workflow.ts';

/** An office that a person holds as a machine. */
export const officeMachine: Machine<OfficeTypes> = {
  ...defaults,
  noun: 'office',
  version: 1,
  opening: officeOpening,
  rows: officeRows,
  guards: officeGuards,
  forms: officeForms,
  owner: 'holder',
  residents: {},
  audiences: {
    holder: { words: 'who holds the office', of: ({ case: { person } }) => people(person) },
  },
  participantsOf: ({ person, state }) => partOf('holder', person, state === 'held'),
  timerOf: endOfTerm,
};

export type NewOffice = Pick<
  OfficeCase,
  'id' | 'office' | 'area' | 'person' | 'deputy' | 'label' | 'since' | 'until'
>;

/**
 * Appoints to an office, by the rules of office. A duty has a label. The system opens one that was recorded
 * without a case. @throws DomainError MISSING_FIELD
 */
export const appoint = (
  { id, office, area, person, deputy, label, since, until }: NewOffice,
  actor: OfficeActor,
  as: OfficeRelation,
  now: OfficeTypes['now'],
): OfficeDecision => {
  if (needsLabel(office) && !label) throw new DomainError('MISSING_FIELD', { field: 'label' });
  const fields = { id, office, area, person, deputy, label, since, until, planned: null };
  return openWith(officeMachine, fields, actor, as, {}, now);
};
