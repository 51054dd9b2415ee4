import { DAY, endOfDate } from '../../kernel/time.ts';
import { counted } from '../../kernel/calendar.ts';
import { maskPhones } from '../../redaction/privacy.ts';
import { promiseOf, type Now } from '../time/clocks.ts';
import { above } from '../rules/levels.ts';
import {
  instant,
  type Draft,
  type Effect,
  type ExternalFacts,
  type EffectContext,
} from '../engine/effect-context.ts';
import { assignmentOf, holdOf, isPending, isPersonIn, isSensitive, type Flag, type Id } from '../ticket.ts';
import type { Assignment } from '../parts.ts';
import type { Verdict } from '../choices.ts';
import type { Level } from '../words.ts';

export const flag =
  (name: Flag): Effect =>
  (draft) => {
    if (!draft.flags.includes(name)) draft.flags = [...draft.flags, name];
  };

const setLevel = (draft: Draft, level: Level): void => {
  draft.level = level;
};

export const levelUp: Effect = (draft) => setLevel(draft, above(draft.level));

/** One level above the office that declined the ticket. */
export const levelAboveDecliner: Effect = (draft) =>
  setLevel(draft, above(draft.declinedLevel ?? draft.level));

export const takeCase: Effect = (draft, { actor }) => {
  draft.caseSteward = actor.id;
};

export const nameCaseSteward: Effect<'steward'> = (draft, { form }) => {
  draft.caseSteward = form.case_steward;
};

const isEndorser = (draft: Draft, id: Id): boolean => draft.endorsements.some(({ person }) => person === id);

/** A reopened ticket keeps its case steward, unless that steward has left or is recused. */
export const keepCaseSteward: Effect = (draft, context) => {
  if (context.given.stewardGone) defaultCaseSteward(draft, context);
};

/** The building's default steward. A recused one is skipped: with null the authority acts as case steward. */
export const defaultCaseSteward: Effect = (draft, { given }) => {
  const steward = given.defaultSteward;
  const isOut =
    steward === null ||
    steward === draft.reporter ||
    isEndorser(draft, steward) ||
    isPersonIn([...draft.about, ...draft.recused], steward);
  draft.caseSteward = isOut ? null : steward;
};

const blank = (draft: Draft, now: Now): Assignment => ({
  seq: draft.seq,
  unit: null,
  person: null,
  external: false,
  support: [],
  due: null,
  appointed: false,
  status: 'active',
  since: now.at,
  until: null,
});

function assign(draft: Draft, now: Now, assignment: Partial<Assignment>): void {
  endAssignment(draft, now);
  draft.assignments = [...draft.assignments, { ...blank(draft, now), ...assignment }];
}

/** Contact details were shared with one lead, so the sharing ends with the assignment. */
export function endAssignment(draft: Draft, now: Now): void {
  if (assignmentOf(draft)) draft.contactShared = false;
  draft.assignments = draft.assignments.map((one) =>
    one.status === 'ended' ? one : { ...one, status: 'ended', until: now.at },
  );
}

const dispatched = ({ form, given }: EffectContext<'dispatch'>): Partial<Assignment> => ({
  unit: form.lead,
  external: given.external ?? false,
  support: (form.support ?? []).filter((unit) => unit !== form.lead),
  due: instant(form.due),
});

export const dispatchTo: Effect<'dispatch'> = (draft, context) =>
  assign(draft, context.now, dispatched(context));

export const appointLead: Effect<'dispatch'> = (draft, context) =>
  assign(draft, context.now, { ...dispatched(context), appointed: true });

export const workMyself: Effect = (draft, { actor, now, given }) =>
  assign(draft, now, { person: actor.id, unit: given.team ?? actor.units[0] ?? null });

/** The whole unit of the convenor leads; a convenor without a unit leads in person. */
export const leadOfConvenor: Effect = (draft, { actor, now }) =>
  assign(draft, now, actor.units[0] ? { unit: actor.units[0] } : { person: actor.id });

export const touch: Effect = (draft) => {
  draft.touched = true;
};

/**
 * Records the actor as a worker: settled, answered, signed, reported progress, finished, delivered or
 * mediated.
 */
export const work: Effect = (draft, { actor }) => {
  draft.touched = true;
  if (!draft.workers.includes(actor.id)) draft.workers = [...draft.workers, actor.id];
};

export const cameByWork: Effect = (draft) => {
  draft.mediated = false;
};

export const suggest: Effect<'opinion'> = (draft, { form }) => {
  draft.suggestion = { lead: form.lead ?? null, support: form.support ?? [] };
  draft.title = form.title ?? draft.title;
};

export const askFrom: Effect = (draft) => {
  draft.returnTo = draft.state;
};

export const rememberReturn: Effect = (draft) => {
  const unit = assignmentOf(draft)?.unit;
  if (unit) draft.returnedBy = [...draft.returnedBy, unit];
};

/** Moves the work clock's limit along with the longer promise; the first promise stays on record. */
export const extendPromise: Effect<'extension'> = (draft, { form, now }) => {
  const due = instant(form.due)!;
  const { work: clock } = draft.clocks;
  draft.assignments = draft.assignments.map((one) => (one.status === 'ended' ? one : { ...one, due }));
  if (!clock) return;
  const promised = promiseOf(clock, now);
  if (due <= promised) return;
  const extended = clock.extended + counted(promised, due, clock.limit.measure, now.calendar);
  const longer = { ...clock, extended };
  draft.clocks = {
    ...draft.clocks,
    work: { ...longer, due: longer.since === null ? null : promiseOf(longer, now) },
  };
};

/**
 * The authority may hold for 30 days, the arbiter for 90, both for 180 in all. The public line is masked,
 * because every resident may read it.
 */
export const openHold: Effect<'hold'> = (draft, { actor, form, now, as }) => {
  const held = draft.holds.reduce((sum, hold) => sum + (hold.until ?? now.at) - hold.since, 0);
  const most = now.at + Math.min(as === 'arbiter' ? 90 * DAY : 30 * DAY, 180 * DAY - held);
  const review = Math.min(endOfDate(form.review), most);
  const hold = {
    seq: draft.seq,
    by: actor.id,
    since: now.at,
    until: null,
    review,
    reason: form.reason,
    publicLine: maskPhones(form.public_line),
  };
  draft.holds = [...draft.holds, hold];
};

export const endHold: Effect = (draft, { now }) => {
  if (holdOf(draft))
    draft.holds = draft.holds.map((hold) => (hold.until === null ? { ...hold, until: now.at } : hold));
};

export const rememberOverrun: Effect = (draft, { now }) => {
  draft.overrunAt = now.at;
};

export const rememberVerifier: Effect = (draft, { actor }) => {
  if (!draft.verifiers.includes(actor.id)) draft.verifiers = [...draft.verifiers, actor.id];
};

export const rememberUpholder: Effect = (draft, { actor }) => {
  draft.upheldBy = actor.id;
};

export const levelUpUnlessMediated: Effect = (draft, context) => {
  if (!draft.mediated) levelUp(draft, context);
};

/** The rating counts as the reporter's, also where family gave it for them. */
export const rateAs =
  (verdict: Verdict): Effect<'rating' | 'own_rating'> =>
  (draft, { actor, as, form, now }) => {
    const rating = {
      seq: draft.seq,
      by: as === 'reporter' ? draft.reporter! : actor.id,
      at: now.at,
      run: draft.clocks.work?.run ?? 0,
      verdict,
      stars: form.stars ?? null,
      called: as === 'caller',
    };
    draft.ratings = [...draft.ratings, rating];
  };

/** A rework starts a new run of the work clock. Its first promise is made when work begins again. */
export const newRun: Effect = (draft) => {
  const { work: clock, ...rest } = draft.clocks;
  draft.overrunAt = null;
  draft.clocks = clock
    ? { ...rest, work: { ...clock, run: clock.run + 1, spent: 0, extended: 0, first: null } }
    : rest;
};

/** An endorser becomes the reporter: the first one, unless another is given. */
export function succeed(draft: Draft, first = draft.endorsements[0]): void {
  draft.formerReporters = [...draft.formerReporters, ...(draft.reporter === null ? [] : [draft.reporter])];
  if (draft.household !== null)
    draft.otherHouseholds = [...new Set([...draft.otherHouseholds, draft.household])];
  draft.requests = draft.requests.map((one) =>
    isPending(one) && one.as === 'reporter' ? { ...one, status: 'lapsed' } : one,
  );
  draft.reporter = first?.person ?? null;
  draft.reporterFrom = first?.from ?? null;
  draft.household = first?.household ?? null;
  draft.endorsements = draft.endorsements.filter((one) => one !== first);
  draft.contactShared = false;
}

/** A reporter who leaves also gives up the endorsements that came with tickets merged from them. */
export const succeedReporter: Effect = (draft) => {
  draft.endorsements = draft.endorsements.filter(({ person }) => person !== draft.reporter);
  succeed(draft);
};

export const mergeInto: Effect<'merge'> = (draft, { form }) => {
  draft.mergedInto = form.master;
};

export const unmerge: Effect = (draft) => {
  draft.mergedInto = null;
};

export const rememberDecliner: Effect = (draft, { given }) => {
  draft.declinedLevel = given.actorLevel ?? 'community';
};

/** Replaces the steward in every role: case steward, and lead of the work they took on in person. */
export const handOver: Effect<'handover'> = (draft, { form }) => {
  const from = draft.caseSteward ?? assignmentOf(draft)?.person ?? null;
  const to = form.successor;
  draft.caseSteward = to;
  if (from !== null && assignmentOf(draft)?.person === from) draft.contactShared = false;
  draft.assignments = draft.assignments.map((one) =>
    one.status !== 'ended' && one.person !== null && one.person === from ? { ...one, person: to } : one,
  );
};

export const recategorise: Effect<'category'> = (draft, { form, given }) => {
  draft.kind = form.kind ?? draft.kind;
  draft.category = form.category ?? draft.category;
  draft.openness = given.openness ?? draft.openness;
  draft.urgency = form.urgency ?? draft.urgency;
  draft.title = form.title ?? draft.title;
  draft.private = form.private ?? draft.private;
  draft.sensitive = isSensitive(draft);
};

/** Tickets that start at the branch. Applies again after 退回单池, 恢复 and 拆单. */
export const startsAtBranch = (ticket: { readonly sensitive: boolean }, given: ExternalFacts): boolean =>
  ticket.sensitive || !given.hasStewards;

export const restart: Effect = (draft, context) => {
  draft.caseSteward = null;
  endAssignment(draft, context.now);
  if (startsAtBranch(draft, context.given)) defaultCaseSteward(draft, context);
};
