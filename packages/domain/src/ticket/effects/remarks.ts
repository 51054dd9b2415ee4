import { MINUTE, type Instant } from '../../kernel/time.ts';
import type { TicketEvent } from '../engine/event.ts';
import { isResident } from '../rules/residents.ts';
import type { Draft, Effect } from '../engine/effect-context.ts';
import type { SomeForm } from '../forms.ts';
import type { Id, Seq, Ticket } from '../ticket.ts';
import type { FreshRemark } from '../parts.ts';

/** How long an author may correct or retract a remark: answers seldom come sooner. */
export const AMENDABLE = 10 * MINUTE;

/** Whether `person` may still correct or retract this remark of their own. */
export const isAmendable = ({ by, at }: FreshRemark, person: Id, now: Instant): boolean =>
  by === person && now - at <= AMENDABLE;

export const amendableOf = ({ freshRemarks }: Ticket, person: Id, now: Instant): readonly FreshRemark[] =>
  freshRemarks.filter((one) => isAmendable(one, person, now));

/** The time since which a resident waits for an answer, after this remark. */
function askedAfter({ says, at }: FreshRemark, askedAt: Instant | null): Instant | null {
  if (says === 'asks') return askedAt ?? at;
  return says === 'answers' ? null : askedAt;
}

const stillFresh = (draft: Draft, now: Instant): readonly FreshRemark[] =>
  draft.freshRemarks.filter(({ at }) => now - at <= AMENDABLE);

/** A resident's remark asks; a staff remark to all answers. */
export const recordRemark: Effect<'remark'> = (draft, { actor, as, form, now }) => {
  const says = isResident(as) ? 'asks' : form.to === 'all' ? 'answers' : 'else';
  const remark: FreshRemark = { seq: draft.seq, by: actor.id, at: now.at, says, askedBefore: draft.askedAt };
  draft.askedAt = askedAfter(remark, draft.askedAt);
  draft.freshRemarks = [...stillFresh(draft, now.at), remark];
};

/** The later remarks, and the last nudge, that changed who waits for an answer. */
function since({ freshRemarks, nudgedAt }: Draft, gone: FreshRemark): readonly FreshRemark[] {
  const nudge: FreshRemark[] =
    nudgedAt !== null && nudgedAt >= gone.at ? [{ ...gone, seq: Infinity, at: nudgedAt, says: 'asks' }] : [];
  return [...freshRemarks.filter(({ seq }) => seq > gone.seq), ...nudge].sort(
    (one, other) => one.at - other.at || one.seq - other.seq,
  );
}

/** Recounts the waiting time for an answer as if the retracted remark had never been written. */
export const retractRemark: Effect<'retraction'> = (draft, { form }) => {
  const gone = draft.freshRemarks.find(({ seq }) => String(seq) === form.remark)!;
  draft.freshRemarks = draft.freshRemarks.filter((one) => one !== gone);
  draft.hiddenPictures = draft.hiddenPictures.filter(({ sentWith }) => sentWith !== gone.seq);
  if (gone.says === 'else') return;
  let askedAt = gone.askedBefore;
  const anew = new Map<Seq, FreshRemark>();
  for (const one of since(draft, gone)) {
    anew.set(one.seq, { ...one, askedBefore: askedAt });
    askedAt = askedAfter(one, askedAt);
  }
  draft.askedAt = askedAt;
  draft.freshRemarks = draft.freshRemarks.map((one) => anew.get(one.seq) ?? one);
};

/** Closing answers every question, so a later retraction does not change the waiting time. */
export const markRemarksAnswered = (draft: Draft): void => {
  draft.freshRemarks = draft.freshRemarks.map((one) => ({ ...one, says: 'else', askedBefore: null }));
};

/** What happened to a remark after it was written. */
export type Amended = 'corrected' | 'retracted';
export type AmendedEvent = TicketEvent & { readonly amended?: Amended };

/** The facts that amend a remark. */
export const amendingActions = ['correct_remark', 'retract_remark'] as const;

const isAmendment = ({ action }: TicketEvent): boolean =>
  (amendingActions as readonly string[]).includes(action);

/** A retracted remark keeps only that it existed and who could read it. */
const withoutWords = ({ words: _, files: __, ...rest }: SomeForm): SomeForm => rest;

function amended(event: TicketEvent, { action, form }: TicketEvent): AmendedEvent {
  if (action === 'retract_remark') return { ...event, form: withoutWords(event.form), amended: 'retracted' };
  return { ...event, form: { ...event.form, words: form.words }, amended: 'corrected' };
}

/**
 * Events as readers see them: a corrected remark shows its last correction, a retracted one no words, and
 * corrections and retractions are no events of their own. The record keeps everything. `amendments`: the
 * events of the whole ticket, where `events` is a part of it.
 */
export function amendedEvents(events: readonly TicketEvent[], amendments = events): AmendedEvent[] {
  const last = new Map(amendments.filter(isAmendment).map((event) => [String(event.form.remark), event]));
  return events
    .filter((event) => !isAmendment(event))
    .map((event) => {
      const amendment = last.get(String(event.seq));
      return amendment ? amended(event, amendment) : event;
    });
}
