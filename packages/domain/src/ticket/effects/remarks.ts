import { MINUTE, type Instant } from '../../kernel/time.ts';
import type { Filled } from '../../kernel/form-check.ts';
import type { TicketEvent } from '../engine/event.ts';
import { isResident } from '../rules/relations.ts';
import type { Draft, Effect } from '../engine/effect-context.ts';
import type { FreshRemark, Id, Seq, Ticket } from '../ticket.ts';

/** For so long may somebody correct or take back what they said: the answer to it is seldom quicker. */
export const AMENDABLE = 10 * MINUTE;

/** Whether `person` may still correct or take back a remark of theirs. */
export const isAmendable = ({ by, at }: FreshRemark, person: Id, now: Instant): boolean =>
  by === person && now - at <= AMENDABLE;

export const amendableOf = ({ freshRemarks }: Ticket, person: Id, now: Instant): readonly FreshRemark[] =>
  freshRemarks.filter((one) => isAmendable(one, person, now));

/** Since when somebody waits once a remark was said. */
function askedAfter({ says, at }: FreshRemark, askedAt: Instant | null): Instant | null {
  if (says === 'asks') return askedAt ?? at;
  return says === 'answers' ? null : askedAt;
}

const stillFresh = (draft: Draft, now: Instant): readonly FreshRemark[] =>
  draft.freshRemarks.filter(({ at }) => now - at <= AMENDABLE);

/** What a resident writes waits for an answer; what staff write to all is one. */
export const rememberRemark: Effect = (draft, { actor, as, form, now }) => {
  const says = isResident(as) ? 'asks' : form['to'] === 'all' ? 'answers' : 'else';
  const remark: FreshRemark = { seq: draft.seq, by: actor.id, at: now.at, says, askedBefore: draft.askedAt };
  draft.askedAt = askedAfter(remark, draft.askedAt);
  draft.freshRemarks = [...stillFresh(draft, now.at), remark];
};

/** What came after a remark and changed who waits: remarks, and the last nudge. */
function since({ freshRemarks, nudgedAt }: Draft, gone: FreshRemark): readonly FreshRemark[] {
  const nudge: FreshRemark[] =
    nudgedAt !== null && nudgedAt >= gone.at ? [{ ...gone, seq: Infinity, at: nudgedAt, says: 'asks' }] : [];
  return [...freshRemarks.filter(({ seq }) => seq > gone.seq), ...nudge].sort(
    (one, other) => one.at - other.at || one.seq - other.seq,
  );
}

/** Whoever waits for an answer waits as if it had never been said: what came after it is counted anew. */
export const forgetRemark: Effect = (draft, { form }) => {
  const gone = draft.freshRemarks.find(({ seq }) => String(seq) === form['remark'])!;
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

/** Closing settles every question: what is taken back afterwards changes nothing about who waits. */
export const settleRemarks = (draft: Draft): void => {
  draft.freshRemarks = draft.freshRemarks.map((one) => ({ ...one, says: 'else', askedBefore: null }));
};

/** What became of a remark since it was said. */
export type Amended = 'corrected' | 'retracted';
export type AmendedEvent = TicketEvent & { readonly amended?: Amended };

/** The facts that amend a remark. */
export const amendingActions = ['correct_remark', 'retract_remark'] as const;

const isAmendment = ({ action }: TicketEvent): boolean =>
  (amendingActions as readonly string[]).includes(action);

/** Of a remark that was taken back no more is left than that there was one, and for whom. */
const withoutWords = ({ words: _, files: __, ...rest }: Filled): Filled => rest;

function amended(event: TicketEvent, { action, form }: TicketEvent): AmendedEvent {
  if (action === 'retract_remark') return { ...event, form: withoutWords(event.form), amended: 'retracted' };
  return { ...event, form: { ...event.form, words: form['words'] }, amended: 'corrected' };
}

/**
 * Events as they are read: what was corrected stands in the words of the last correction, what was taken back
 * in none, and neither correction nor taking back is an event of its own. The record keeps all of them.
 * `amendments`: those of the whole ticket, where `events` are some of it.
 */
export function settled(events: readonly TicketEvent[], amendments = events): AmendedEvent[] {
  const last = new Map(amendments.filter(isAmendment).map((event) => [String(event.form['remark']), event]));
  return events
    .filter((event) => !isAmendment(event))
    .map((event) => {
      const amendment = last.get(String(event.seq));
      return amendment ? amended(event, amendment) : event;
    });
}
