import type { Verdict } from '../choices.ts';
import type { Draft, Effect } from '../engine/effect-context.ts';
import { isPending } from '../ticket.ts';

/** Who the reporter is, and what they say of the result. */

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
