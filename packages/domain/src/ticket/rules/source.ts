import { DomainError } from '../../kernel/errors.ts';
import type { namedSources } from '../choices.ts';
import type { Source } from '../words.ts';
import type { Relation } from './relations.ts';

/** By which way a ticket came, which is set at its placing and never changes. */

/** What stands for the reference number of a hotline in a ticket whose people were anonymised. */
export const ERASED_REFERENCE = '已删除';

/** What the form of a placing says about where it comes from. */
interface Told {
  readonly source?: keyof typeof namedSources;
  readonly hotline_number?: string;
  readonly hotline_due?: string;
}

/** A ticket that is placed on behalf of another person came to the counter unless the form says otherwise. */
export const sourceOf = ({ source }: Told, isOnBehalf: boolean): Source =>
  source ?? (isOnBehalf ? 'counter' : 'self');

/**
 * What staff see on a patrol is their own; all else that they name the source of is the word of another. A ticket of
 * the hotline carries the hotline's number and date, and no other ticket does.
 * @throws DomainError MISSING_FIELD or UNKNOWN_FIELD with `detail.field`
 */
export function checkSource(form: Told, isOnBehalf: boolean): void {
  const { source, hotline_number, hotline_due } = form;
  if (source && source !== 'patrol' && !isOnBehalf)
    throw new DomainError('MISSING_FIELD', { field: 'behalf_name' });
  for (const [field, value] of Object.entries({ hotline_number, hotline_due })) {
    if (source === 'hotline' && value === undefined) throw new DomainError('MISSING_FIELD', { field });
    if (source !== 'hotline' && value !== undefined) throw new DomainError('UNKNOWN_FIELD', { field });
  }
}

const answeringTheHotline: readonly Relation[] = [
  'case_steward',
  'authority',
  'arbiter',
  'intake',
  'verifier',
  'overseer',
  'supervisor',
];

/**
 * Whether a reader of staff notes also reads the number by which the hotline knows a ticket: with it a unit could ask
 * the hotline who called.
 */
export const readsReference = (relations: ReadonlySet<Relation>): boolean =>
  answeringTheHotline.some((relation) => relations.has(relation));
