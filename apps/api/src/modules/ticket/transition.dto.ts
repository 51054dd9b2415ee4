import {
  DomainError,
  forms,
  formSchema,
  isRecord,
  kinds,
  ticketMachine,
  urgencies,
  type JsonSchema,
  type Naming,
  type TicketRef,
} from '@sandan/domain';
import { referenceKinds } from './references/reference-kinds.ts';
import { transitionOf, transitionSchema, type Transition } from '../case/transition.ts';

/** @throws DomainError INVALID_BODY */
export function placeBodyOf(body: unknown): Record<string, unknown> {
  if (!isRecord(body)) throw new DomainError('INVALID_BODY');
  return body;
}

/** The sets of choices that have a name in the API's document. */
const namedChoices = new Map<unknown, string>([
  [kinds, 'Kind'],
  [urgencies, 'Urgency'],
]);

const naming: Naming<TicketRef> = {
  ref: (ref) => referenceKinds[ref].schema,
  choices(choices) {
    const name = namedChoices.get(choices);
    return name === undefined ? undefined : { $ref: `#/components/schemas/${name}` };
  },
};

/** The body of `POST /tickets`, from the form that the domain checks. */
export const placeSchema = (): JsonSchema => formSchema(forms.place.fields, naming);

/** The body of a transition: one schema per form, from the workflow table. */
export const ticketTransitionSchema = (): JsonSchema => transitionSchema(ticketMachine, naming);

export const ticketTransitionOf = (body: unknown): Transition => transitionOf(body, ticketMachine);
