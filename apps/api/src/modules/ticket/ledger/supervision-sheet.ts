import {
  levels,
  promisedAt,
  rungLabels,
  shareOf,
  spanText,
  supervisionStates,
  type Supervision,
  type TicketEvent,
  type ToldRung,
} from '@sandan/domain';
import { text, ticketColumns, time } from './ledger-columns.ts';
import { leadOf, progressOf, type Ledger } from './ledger-parts.ts';
import { nameOf, noteOf, type LedgerTicket } from './ledger-ticket.ts';

/** A line of the 督办台账: work that was half its time over the promise, or a supervision. */
interface Breach {
  /** The highest rung of one run of the work clock. */
  readonly rung: ToldRung | null;
  readonly supervision: Supervision | null;
}

const LISTED = 1.5;

function breachesOf({ access: { ticket } }: LedgerTicket): Breach[] {
  const rungs = ticket.rungs.filter(({ clock, rung }) => clock === 'work' && shareOf(rung) >= LISTED);
  const runs = Map.groupBy(rungs, ({ run }) => run);
  return [
    ...[...runs.values()].map((some) => ({ rung: some.at(-1)!, supervision: null })),
    ...ticket.supervisions.map((supervision) => ({ rung: null, supervision })),
  ];
}

/** The last event of some actions while the supervision lasted. */
const during = (
  { events }: LedgerTicket,
  { supervision }: Breach,
  ...actions: readonly string[]
): TicketEvent | undefined =>
  events.findLast(
    ({ action, seq, at }) =>
      supervision !== null &&
      actions.includes(action) &&
      seq >= supervision.seq &&
      (supervision.until === null || at <= supervision.until),
  );

const lateText = ({ rung }: Breach): string | null =>
  rung &&
  `${rungLabels[rung.rung]}：时限 ${spanText({ ...rung.why.limit, ms: rung.why.limit.ms + rung.why.extended })}，` +
    `已用 ${spanText({ ...rung.why.limit, ms: rung.why.elapsed })}`;

/** What is late, how late, in whose hands, since when, and what was said. */
export const supervisions: Ledger<Breach> = {
  partsOf: breachesOf,
  at: ({ rung, supervision }) => rung?.at ?? supervision?.since,
  columns: [
    text('主办单位', 20, leadOf),
    ...ticketColumns,
    text('层级', 9, ({ access: { ticket } }) => levels[ticket.level]),
    text('红色管家', 9, (of) => nameOf(of, of.access.ticket.caseSteward, 'holder')),
    time('发生时间', (_, { rung, supervision }) => rung?.at ?? supervision?.since ?? null),
    text('超时情况', 40, (_, breach) => lateText(breach)),
    text('督办人', 9, (of, { supervision }) => nameOf(of, supervision?.by, 'holder')),
    text('督办要求', 36, (of, breach) => noteOf(of, during(of, breach, 'supervise', 'supervise_again'))),
    time('回复期限', (_, { supervision }) => supervision?.replyBy ?? null),
    time('回复时间', (_, { supervision }) => supervision?.answeredAt ?? null),
    text('回复内容', 36, (of, breach) => noteOf(of, during(of, breach, 'answer_supervision'))),
    time('新的办结日期', (_, { supervision }) => supervision?.due ?? null),
    text('督办状态', 14, (_, { supervision }) => supervision && supervisionStates[supervision.status]),
    time('承诺时间', ({ access: { ticket }, now }) => promisedAt(ticket, now)),
    text('当前进度', 9, progressOf),
  ],
};
