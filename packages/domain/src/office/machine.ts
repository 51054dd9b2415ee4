import { defaults, open, people, type Machine } from '../case/kernel.ts';
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
  participantsOf: ({ person, state }) => [
    { role: 'holder', party: person, kind: 'person', current: state === 'held' },
  ],
  enter: (draft, { to, outcome = null }, { now }) => {
    draft.state = to;
    draft.outcome = outcome;
    draft.closedAt = to === 'closed' ? now.at : null;
  },
  conflictDetail: ({ state, version }) => ({ state, version }),
  timerOf: ({ state, until }) => (state === 'held' && until !== null ? { timer: 'until', due: until } : null),
};

export type NewOffice = Pick<OfficeCase, 'id' | 'office' | 'area' | 'person' | 'deputy' | 'since' | 'until'>;

/** Appoints to an office, by the rules of office. The system opens one that was recorded without a case. */
export function appoint(
  one: NewOffice,
  actor: OfficeActor,
  as: OfficeRelation,
  now: OfficeTypes['now'],
): OfficeDecision {
  const blank: OfficeCase = {
    ...{ version: 1, seq: 1, state: 'held', outcome: null, spent: {}, requests: [] },
    ...{ planned: null, closedAt: null, ...one },
  };
  const { office, area, person, deputy } = one;
  return open(officeMachine, blank, actor, as, { form: { office, area, person, deputy }, given: {} }, now);
}
