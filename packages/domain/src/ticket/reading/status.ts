import { dueAfter, workingDays } from '../../kernel/calendar.ts';
import { maskPhones } from '../../redaction/privacy.ts';
import { clockTime, dayOf, type Instant } from '../../kernel/time.ts';
import type { Relation } from '../rules/relations.ts';
import { assignmentOf, hearingOf, holdOf, type Ticket } from '../ticket.ts';
import type { CardTicket } from './card.ts';
import { promiseOf, stateClock, type Now } from '../time/clocks.ts';
import { outcomes, states } from '../words.ts';

/** The names in a status line. */
export interface Names {
  readonly steward: string | null;
  readonly lead: string | null;
}

/** The due date of the current step; null when closed or held. */
export function promisedAt(ticket: CardTicket, now: Now): Instant | null {
  if (holdOf(ticket)) return null;
  const clock = stateClock[ticket.state];
  if (clock === null) return null;
  const own = ticket.state === 'working' ? (assignmentOf(ticket)?.due ?? null) : null;
  const run = ticket.clocks[clock];
  return own ?? run?.due ?? (run ? promiseOf(run, now) : null);
}

/**
 * The due date counts service hours of a year whose 调休 is not announced yet, so it may move by a day or two.
 */
export function isProvisional(ticket: Ticket, now: Now): boolean {
  const due = promisedAt(ticket, now);
  const clock = stateClock[ticket.state];
  const run = clock && ticket.clocks[clock];
  return (
    due !== null &&
    run?.due === due &&
    run.limit.measure === 'service' &&
    (now.calendar.isProvisional?.(dayOf(due)) ?? false)
  );
}

/** A resident has waited for an answer for more than a working day. */
export const isUnanswered = ({ askedAt }: Pick<Ticket, 'askedAt'>, { at, calendar }: Now): boolean =>
  askedAt !== null && dueAfter(askedAt, workingDays(1), calendar) < at;

const daysLeft = (due: Instant, now: Now): number => Math.max(0, dayOf(due) - dayOf(now.at));

/**
 * When and where, for participants and staff; in writing where no time is set. Endorsers have no part in the
 * hearing.
 */
function hearingLine(ticket: CardTicket, relations: ReadonlySet<Relation>): string {
  const hearing = hearingOf(ticket);
  if (relations.has('endorser') && !relations.has('side')) return '协商中';
  if (!hearing?.set) return '协商中，时间待定';
  return hearing.at === null
    ? '协商中（书面）'
    : `协商中，${[clockTime(hearing.at), maskPhones(hearing.place ?? '')].filter(Boolean).join(' ')}`;
}

/**
 * Whether the ticket waits for an answer of this reader: of the reporter or, for the rating, of an endorser.
 */
const isAsked = ({ state }: Pick<Ticket, 'state'>, relations: ReadonlySet<Relation>): boolean =>
  relations.has('reporter') || (state === 'rating' && relations.has('endorser'));

/** Whether the ticket is this reader's own, as reporter or endorser: they read plain words, officials their terms. */
const isOwn = (relations: ReadonlySet<Relation>): boolean =>
  relations.has('reporter') || relations.has('endorser');

/**
 * The status line: who has the ticket and until when (workflow.md "States"). It asks only readers who can
 * answer.
 */
export function statusLine(
  ticket: CardTicket,
  { steward, lead }: Names,
  now: Now,
  relations: ReadonlySet<Relation>,
): string {
  const due = promisedAt(ticket, now);
  const until = due === null ? '' : clockTime(due);
  switch (ticket.state) {
    case 'pool':
      return `待接单，${until}前回应`;
    case 'triage':
      return `${steward ?? '支部'}已接单`;
    case 'dispatching':
      return '支部正在派单';
    case 'signing':
      return `已派给${lead ?? '主办单位'}，${isOwn(relations) ? '等他们接手' : '等待签收'}`;
    case 'working':
      return holdOf(ticket)
        ? `已挂账：${holdOf(ticket)!.publicLine}`
        : `${lead ?? steward ?? ''}办理中，${until}前办结`;
    case 'asking':
      return `${isAsked(ticket, relations) ? '请您' : '等居民'}补充${due === null ? '' : `，还剩 ${daysLeft(due, now)} 天`}`;
    case 'deliberating':
      return hearingLine(ticket, relations);
    case 'verifying':
      return isOwn(relations) ? '社区在检查' : '支部核验中';
    case 'rating':
      return isAsked(ticket, relations) ? '请您评价：解决了吗？' : '等居民评价';
    case 'closed':
      return `${states.closed}：${outcomes[ticket.outcome!]}`;
  }
}
