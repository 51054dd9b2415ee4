import { DAY, dayOf, type Instant } from '../../kernel/time.ts';
import { givesReason } from '../../person/reason.ts';
import type { Now } from '../time/clocks.ts';
import { amendableOf } from '../effects/remarks.ts';
import { callOf, exclusionOf, hearingOf, isPersonIn, mediationOf } from '../ticket.ts';
import type { Verdict } from '../choices.ts';
import { personalGuard, type Attempt } from './attempt.ts';
import { isNeighbourly } from './neighbours.ts';
import { hasHandled } from './sample.ts';

/** The recorded verdict that each rating by a caller requires. */
const verdictFor: Readonly<Record<string, Verdict>> = {
  rate_solved: 'solved',
  rate_partly: 'partly_solved',
  accept_explanation: 'explained',
  archive_unsolved: 'unsolved',
  rate_unsolved: 'unsolved',
  demand_hearing: 'unsolved',
};

function isWordOfReporter({ case: ticket, actor, now, action, as }: Attempt): boolean {
  if (as !== 'caller') return true;
  const calls = ticket.contacts.filter(
    ({ by, verdict, at }) => by === actor.id && verdict !== null && dayOf(at) === dayOf(now.at),
  );
  return calls.at(-1)?.verdict === verdictFor[action ?? ''];
}

const isFresh = (since: Instant | null, now: Now): boolean => since === null || now.at - since <= 15 * DAY;

/** Conditions that also depend on the actor, their relation or the form. */
export const personalGuards = {
  word_of_reporter: personalGuard(
    'a caller records the verdict the reporter gave in today’s call',
    'NOT_OFFERED',
    isWordOfReporter,
  ),
  conversation_open: personalGuard(
    'until 15 days after closing; between the sides of a mediation and staff, also for 15 days after the follow-up',
    'CONVERSATION_CLOSED',
    ({ case: ticket, now, as }) =>
      isFresh(ticket.closedAt, now) ||
      (as !== 'reporter' && as !== 'endorser' && isFresh(mediationOf(ticket)?.followedUp ?? 0, now)),
  ),
  task_of_mine: personalGuard(
    'an open task of the own unit',
    'NOT_OFFERED',
    ({ case: ticket, actor, form }) =>
      ticket.tasks.some(
        ({ id, unit, status }) =>
          status === 'open' && actor.units.includes(unit) && (!form || form.task === id),
      ),
  ),
  not_own_work: personalGuard(
    'the actor neither worked on it nor verified it',
    'NOT_IMPARTIAL',
    ({ case: { workers, verifiers }, actor, as }) =>
      as === 'caller' || ![...workers, ...verifiers].includes(actor.id),
  ),
  own_recusal: personalGuard(
    'only the authority may recuse another person',
    'NOT_RELATED',
    ({ actor, as, form }) => as !== 'self' || !form?.party || isPersonIn([form.party], actor.id, []),
  ),
  not_own_exclusion: personalGuard(
    'the actor neither asked for the exclusion, granted it nor objected to it',
    'NOT_IMPARTIAL',
    ({ case: ticket, actor }) => {
      const exclusion = exclusionOf(ticket);
      return ![exclusion?.asker, exclusion?.by, exclusion?.objectedBy].includes(actor.id);
    },
  ),
  not_signed: personalGuard(
    'once by each side',
    'NOT_OFFERED',
    ({ case: ticket, actor }) => !hearingOf(ticket)?.signed.includes(actor.id),
  ),
  steward_may_open: personalGuard(
    'only the reporter opens what neighbours never see',
    'NOT_OFFERED',
    ({ case: ticket, as }) => as === 'reporter' || isNeighbourly(ticket),
  ),
  own_fresh_remark: personalGuard(
    'the actor’s own remark, at most 10 minutes old and not retracted',
    'REMARK_SETTLED',
    ({ case: ticket, actor, now, form }) =>
      amendableOf(ticket, actor.id, now.at).some(({ seq }) => !form || form.remark === String(seq)),
  ),
  to_be_called: personalGuard(
    'it was drawn for a call, and the actor did not handle it',
    'NOT_OFFERED',
    ({ case: ticket, actor }) => callOf(ticket) !== null && !hasHandled(ticket, actor.id),
  ),
  picture_hidden: personalGuard('a picture that was hidden', 'NOT_OFFERED', ({ case: ticket, form }) =>
    ticket.hiddenPictures.some(({ id }) => !form || form.picture === id),
  ),
  says_why: personalGuard(
    'the words give a reason',
    'REASON_EMPTY',
    ({ form }) => form === undefined || givesReason(form.words ?? ''),
  ),
  lead_while_shared: personalGuard(
    'the lead only while contact is shared',
    'NOT_OFFERED',
    ({ case: ticket, as }) => as !== 'lead' || ticket.contactShared,
  ),
} as const;
