import { defaults, distinct, openWith, partOf, people, system, type Machine } from '../case/kernel.ts';
import type { Document, DocumentDecision, DocumentTypes } from './document.ts';
import { documentForms } from './forms.ts';
import { documentGuards, documentOpening, documentRows } from './workflow.ts';

/** A document as a machine. */
export const documentMachine: Machine<DocumentTypes> = {
  ...defaults,
  noun: 'document',
  version: 1,
  opening: documentOpening,
  rows: documentRows,
  guards: documentGuards,
  forms: documentForms,
  owner: 'subject',
  residents: {},
  reading: { says: { object: ({ form }) => form.why ?? null, answer: ({ form }) => form.why ?? null } },
  audiences: {
    subject: { words: 'whom it is about', of: ({ case: { person } }) => people(person) },
    first_answerer: {
      words: 'who answered the objection',
      of: ({ case: { objections }, event: { form } }) =>
        people(objections.find(({ line }) => line === form.line)?.answer?.by ?? null),
    },
    first_sealer: { words: 'who asked for the seal', of: ({ case: { sealAskedBy } }) => people(sealAskedBy) },
  },
  participantsOf: ({ person, objections, sealAskedBy, sealedBy, state }) =>
    distinct([
      ...partOf('subject', person, state === 'draft'),
      ...[
        ...objections.flatMap(({ answer, confirmedBy }) => [answer?.by ?? null, confirmedBy]),
        sealAskedBy,
        sealedBy,
      ].flatMap((one) => (one === null ? [] : partOf('decider', one, false))),
    ]),
  timerOf: () => null,
};

export type NewDocument = Pick<
  Document,
  'id' | 'kind' | 'person' | 'office' | 'area' | 'from' | 'to' | 'hash'
>;

/** Draws a document up, as the system does at the end of a month. */
export const drawUp = (one: NewDocument, now: DocumentTypes['now']): DocumentDecision => {
  const fields = { ...one, since: now.at, objections: [], sealAskedBy: null, sealedBy: null };
  return openWith(documentMachine, fields, system, 'system', {}, now);
};
