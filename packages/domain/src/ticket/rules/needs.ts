import { DAY, dayOf, type Instant } from '../../kernel/time.ts';
import type { ErrorCode } from '../../kernel/errors.ts';
import { saysWhy } from '../../person/reason.ts';
import type { Now } from '../time/clocks.ts';
import type { SomeForm } from '../forms.ts';
import type { View } from './guards.ts';
import type { Relation } from './relations.ts';
import { isNeighbourly } from './neighbours.ts';
import { opennessOf } from '../openness.ts';
import { amendableOf } from '../effects/remarks.ts';
import { endorsersOf, hearingOf, isPersonIn, mediationOf, type Verdict } from '../ticket.ts';

/** What needs may read; `form` is set once it has been checked. */
interface Try extends View {
  readonly action: string;
  readonly as: Relation;
  readonly form?: SomeForm;
}

interface NeedRule {
  readonly code: ErrorCode;
  readonly words: string;
  readonly holds: (attempt: Try) => boolean;
}

const need = (words: string, code: ErrorCode, holds: NeedRule['holds']): NeedRule => ({ words, code, holds });

/** The recorded verdict that each rating by a caller requires. */
const verdictFor: Readonly<Record<string, Verdict>> = {
  rate_solved: 'solved',
  rate_partly: 'partly_solved',
  accept_explanation: 'explained',
  archive_unsolved: 'unsolved',
  rate_unsolved: 'unsolved',
  demand_hearing: 'unsolved',
};

function isWordOfReporter({ ticket, actor, now, action, as }: Try): boolean {
  if (as !== 'caller') return true;
  const calls = ticket.contacts.filter(
    ({ by, verdict, at }) => by === actor.id && verdict !== null && dayOf(at) === dayOf(now.at),
  );
  return calls.at(-1)?.verdict === verdictFor[action];
}

const isFresh = (since: Instant | null, now: Now): boolean => since === null || now.at - since <= 15 * DAY;

/**
 * Conditions that workflow.md states in prose beside its table: each with its text, its refusal code and its
 * test.
 */
export const needs = {
  hearing_set: need(
    'time, place and seats of the hearing are set',
    'NO_HEARING_SET',
    ({ ticket }) => hearingOf(ticket)?.set ?? false,
  ),
  word_of_reporter: need(
    'a caller records the verdict the reporter gave in today’s call',
    'NOT_OFFERED',
    isWordOfReporter,
  ),
  not_nudged_today: need(
    'once a day',
    'ALREADY_TODAY',
    ({ ticket, now }) => ticket.nudgedAt === null || dayOf(ticket.nudgedAt) !== dayOf(now.at),
  ),
  conversation_open: need(
    'until 15 days after closing; between the sides of a mediation and staff, also for 15 days after the follow-up',
    'CONVERSATION_CLOSED',
    ({ ticket, now, as }) =>
      isFresh(ticket.closedAt, now) ||
      (as !== 'reporter' && as !== 'endorser' && isFresh(mediationOf(ticket)?.followedUp ?? 0, now)),
  ),
  task_of_mine: need('an open task of the own unit', 'NOT_OFFERED', ({ ticket, actor, form }) =>
    ticket.tasks.some(
      ({ id, unit, status }) =>
        status === 'open' && actor.units.includes(unit) && (!form || form.task === id),
    ),
  ),
  not_own_work: need(
    'the actor neither worked on it nor verified it',
    'NOT_IMPARTIAL',
    ({ ticket: { workers, verifiers }, actor, as }) =>
      as === 'caller' || ![...workers, ...verifiers].includes(actor.id),
  ),
  own_recusal: need(
    'only the authority may recuse another person',
    'NOT_RELATED',
    ({ actor, as, form }) => as !== 'self' || !form?.party || isPersonIn([form.party], actor.id, []),
  ),
  not_merged: need(
    'it was not merged: a merged ticket is rated with its master',
    'NOT_OFFERED',
    ({ ticket }) => ticket.mergedInto === null,
  ),
  not_signed: need(
    'once by each side',
    'NOT_OFFERED',
    ({ ticket, actor }) => !hearingOf(ticket)?.signed.includes(actor.id),
  ),
  not_shared: need('the contact is not shared yet', 'NOT_OFFERED', ({ ticket }) => !ticket.contactShared),
  shared: need('the contact is shared', 'NOT_OFFERED', ({ ticket }) => ticket.contactShared),
  card_asks: need(
    'the reporter decides what neighbours see of it',
    'NOT_OFFERED',
    ({ ticket }) => opennessOf(ticket) === 'ask',
  ),
  card_shown: need('neighbours see the card', 'NOT_OFFERED', ({ ticket }) => ticket.showsNeighbours),
  card_hidden: need(
    'neighbours do not see the card yet',
    'NOT_OFFERED',
    ({ ticket }) => !ticket.showsNeighbours,
  ),
  has_endorsers: need('it has endorsers', 'NOT_OFFERED', ({ ticket }) => endorsersOf(ticket).length > 0),
  words_open: need('endorsers may read the words', 'NOT_OFFERED', ({ ticket }) => ticket.opensWords),
  words_closed: need(
    'endorsers may not read the words yet',
    'NOT_OFFERED',
    ({ ticket }) => !ticket.opensWords,
  ),
  steward_may_open: need(
    'only the reporter opens what neighbours never see',
    'NOT_OFFERED',
    ({ ticket, as }) => as === 'reporter' || isNeighbourly(ticket),
  ),
  own_fresh_remark: need(
    'the actor’s own remark, at most 10 minutes old and not retracted',
    'REMARK_SETTLED',
    ({ ticket, actor, now, form }) =>
      amendableOf(ticket, actor.id, now.at).some(({ seq }) => !form || form.remark === String(seq)),
  ),
  picture_hidden: need('a picture that was hidden', 'NOT_OFFERED', ({ ticket, form }) =>
    ticket.hiddenPictures.some(({ id }) => !form || form.picture === id),
  ),
  says_why: need(
    'the words give a reason',
    'REASON_EMPTY',
    ({ form }) => form === undefined || saysWhy(form.words ?? ''),
  ),
  lead_while_shared: need(
    'the lead only while contact is shared',
    'NOT_OFFERED',
    ({ ticket, as }) => as !== 'lead' || ticket.contactShared,
  ),
} as const satisfies Record<string, NeedRule>;
export type Need = keyof typeof needs;
