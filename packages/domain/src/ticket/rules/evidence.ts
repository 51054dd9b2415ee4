import { DomainError } from '../../kernel/errors.ts';
import type { ExternalInputs } from '../engine/effect-context.ts';
import type { SomeForm } from '../forms.ts';
import type { Ticket } from '../ticket.ts';

/** The actions after which a ticket waits for no more work. */
export const completing: readonly string[] = ['settle', 'finish', 'answer', 'deliver'];

const hasPicture = ({ files = [] }: Pick<SomeForm, 'files'>): boolean => files.length > 0;

/** A category may ask for a picture of how things are. @throws DomainError PICTURE_MISSING with `detail.field` */
export function checkBefore(form: SomeForm, { needsBefore = false }: ExternalInputs): void {
  if (needsBefore && !hasPicture(form)) throw new DomainError('PICTURE_MISSING', { field: 'files' });
}

/** That a resident acts in bad faith is for the residents' council to say. @throws DomainError with `detail.field` */
export function checkProof(form: SomeForm): void {
  if (form.reason === 'malicious' && !hasPicture(form))
    throw new DomainError('COUNCIL_MISSING', { field: 'files' });
}

/**
 * A category may ask for a picture of the result: with the form, or where it has none with the progress before.
 * @throws DomainError PROOF_MISSING with `detail.field`
 */
export function checkAfter(
  action: string,
  { needsAfter }: Pick<Ticket, 'needsAfter'>,
  form: SomeForm,
  { hasProof }: ExternalInputs,
): void {
  if (!completing.includes(action) || !needsAfter) return;
  if (!hasPicture(form) && !hasProof) throw new DomainError('PROOF_MISSING', { field: 'files' });
}
