import { open } from '../case/engine/open.ts';
import { DomainError } from '../kernel/errors.ts';
import { checkForm } from '../kernel/form-check.ts';
import type { Filled } from '../kernel/form.ts';
import type { Decision } from './engine/act.ts';
import type { Draft, ExternalInputs } from './engine/effect-context.ts';
import { forms, type FilledForm, type SomeForm } from './forms.ts';
import { machine } from './machine.ts';
import { checkCategory, keptOfCategory } from './rules/category.ts';
import { checkBefore } from './rules/evidence.ts';
import type { Actor } from './rules/relations.ts';
import { checkSource, sourceOf } from './rules/source.ts';
import { isSensitive, type Id } from './ticket.ts';
import type { Now } from './time/clocks.ts';
import { untouched } from './untouched.ts';
import { urgencyOf, type Kind } from './words.ts';

/** The actor of an anonymous placing. */
const anonymousActor: Id = 'nobody';

/** Where a new ticket belongs, and who reports it. */
export interface Placing {
  readonly id: Id;
  /** Null when placed anonymously; then `units` and `household` are empty too. */
  readonly by: Id | null;
  readonly units: readonly Id[];
  /** Null when placed anonymously, or on behalf of a person without an account. */
  readonly reporter: Id | null;
  readonly household: Id | null;
  readonly estate: Id;
  readonly community: Id;
  readonly aboutStaff: boolean;
  readonly inputs: ExternalInputs;
}

/** Whether the form names another person for whom the ticket is placed. */
export const isOnBehalf = ({ behalf_name, behalf_phone, behalf_household }: SomeForm): boolean =>
  [behalf_name, behalf_phone, behalf_household].some((one) => one !== undefined);

export const isAnonymous = ({ anonymous }: SomeForm): boolean => anonymous === true;

/** Kinds that may be placed anonymously: those that concern common safety or the common good. */
const anonymousKinds: readonly Kind[] = ['hazard', 'idea'];

/**
 * Only hazards and ideas may be anonymous, and never on behalf of another person. The people it is about are
 * recused as always.
 * @throws DomainError NOT_ANONYMOUS with `detail.field`
 */
export function checkAnonymous(form: FilledForm<'place'>): void {
  if (!isAnonymous(form)) return;
  if (!anonymousKinds.includes(form.kind)) throw new DomainError('NOT_ANONYMOUS', { field: 'kind' });
  if (isOnBehalf(form) || form.source) throw new DomainError('NOT_ANONYMOUS', { field: 'anonymous' });
}

/** The ticket before its opening row: what the placing says, and nothing else yet. */
function blank(placing: Placing, form: FilledForm<'place'>, now: Now): Draft {
  return {
    ...untouched,
    id: placing.id,
    kind: form.kind,
    category: form.category,
    ...keptOfCategory(placing.inputs),
    urgency: urgencyOf(form.in_danger, form.today),
    building: form.building,
    estate: placing.estate,
    community: placing.community,
    private: form.private ?? false,
    anonymous: isAnonymous(form),
    about: form.about ?? [],
    aboutStaff: placing.aboutStaff,
    showsNeighbours: form.neighbours ?? false,
    reporter: placing.reporter,
    household: placing.household,
    proxy: isOnBehalf(form) ? placing.by : null,
    source: sourceOf(form, isOnBehalf(form)),
    hotlineNumber: form.hotline_number ?? null,
    hotlineDue: form.hotline_due ? Date.parse(form.hotline_due) : null,
    placedAt: now.at,
  };
}

/**
 * Places a ticket. Sensitive tickets, and those of a building without stewards, start at the branch.
 * @throws DomainError a form's code, also of `checkSource`, NOT_ANONYMOUS, CATEGORY_NOT_OF_KIND or
 * PICTURE_MISSING, with `detail.field`.
 */
export function place(body: Filled, placing: Placing, now: Now): Decision {
  const form = checkForm(forms.place, body, { now: now.at });
  checkAnonymous(form);
  checkCategory(form.kind, placing.inputs);
  checkSource(form, isOnBehalf(form));
  if (!isOnBehalf(form)) checkBefore(form, placing.inputs);
  const draft = blank(placing, form, now);
  draft.sensitive = isSensitive(draft);
  const actor: Actor = {
    id: placing.by ?? anonymousActor,
    relations: new Set(['reporter']),
    units: placing.units,
    household: placing.household,
  };
  const as = draft.proxy ? 'proxy' : 'reporter';
  const { event, ...decision } = open(machine, draft, actor, as, { form, inputs: placing.inputs }, now);
  return { ...decision, event: { ...event, by: placing.by } };
}
