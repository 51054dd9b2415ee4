import { defaults, open, people, type Machine } from '../case/kernel.ts';
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
  participantsOf: ({ person, deputy, state }) => {
    const part = { kind: 'person', current: state === 'entered' } as const;
    const away = { role: 'person', party: person, ...part };
    return deputy === null ? [away] : [away, { role: 'deputy', party: deputy, ...part }];
  },
  enter: (draft, { to, outcome = null }, { now }) => {
    draft.state = to;
    draft.outcome = outcome;
    draft.closedAt = to === 'closed' ? now.at : null;
  },
  conflictDetail: ({ state, version }) => ({ state, version }),
  timerOf: ({ state, until }) => (state === 'entered' ? { timer: 'until', due: until } : null),
};

const textOf = (at: number): string => new Date(at).toISOString();

/** Enters an absence that was found in order. */
export function enterAbsence(
  absence: Absence & Pick<AbsenceCase, 'id'>,
  actor: AbsenceActor,
  now: AbsenceTypes['now'],
): AbsenceDecision {
  const { id, person, deputy, since, until } = absence;
  const blank: AbsenceCase = {
    ...{ id, version: 1, seq: 1, state: 'entered', outcome: null, spent: {}, requests: [] },
    ...{ person, deputy, since, until, planned: null, closedAt: null },
  };
  const form = { since: textOf(since), until: textOf(until), ...(deputy !== null && { deputy }) };
  return open(absenceMachine, blank, actor, capacityOf(actor.id, person), { form, given: {} }, now);
}
