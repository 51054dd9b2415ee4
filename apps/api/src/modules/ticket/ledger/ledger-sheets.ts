import {
  handOverAnswers,
  ledgerHearingStates,
  endorsersOf,
  holdReasons,
  kinds,
  outcomes,
  personFields,
  promisedAt,
  relations,
  sources,
  urgencies,
  type Assignment,
  type Hearing,
  type Hold,
  type Instant,
  type LedgerName,
  type Relation,
  type Request,
  type Reveal,
  type TicketEvent,
} from '@sandan/domain';
import { reporterOf } from '../view/ticket-reporter.dto.ts';
import { isWithin, type LedgerFilter } from './ledger-conditions.ts';
import { count, text, ticketColumns, time, type LedgerColumn } from './ledger-columns.ts';
import { currentAssignment, leadOf, progressOf, type Ledger } from './ledger-parts.ts';
import { supervisions } from './supervision-sheet.ts';
import { eventAt, nameOf, noteOf, unitOf, wordsOf, type LedgerTicket } from './ledger-ticket.ts';

const unitsOf = (of: LedgerTicket, units: readonly string[]): string =>
  units.map((unit) => unitOf(of, unit) ?? '').join('、');
const resultOf = ({ access: { ticket } }: LedgerTicket): string | null =>
  ticket.outcome && outcomes[ticket.outcome];
const isLate = ({ access: { ticket }, now }: LedgerTicket): boolean =>
  (promisedAt(ticket, now) ?? Infinity) < now.at;
const acceptedAt = ({ events }: LedgerTicket): Instant | null => events[0]?.at ?? null;

const requests: Ledger<null> = {
  partsOf: () => [null],
  at: (_, { access }) => access.ticket.placedAt,
  columns: [
    ...ticketColumns,
    text('类型', 11, ({ access: { ticket } }) => kinds[ticket.kind]),
    text('紧急程度', 9, ({ access: { ticket } }) => urgencies[ticket.urgency]),
    text('来源', 11, ({ access: { ticket } }) => sources[ticket.source]),
    text('具体位置', 18, ({ access: { ticket } }) => wordsOf(ticket.place)),
    text('诉求人', 9, ({ access, names }) => reporterOf(access, names, undefined).name),
    text('诉求内容', 48, ({ access: { ticket } }) => wordsOf(ticket.words)),
    time('登记时间', ({ access: { ticket } }) => ticket.placedAt),
    time('接单时间', acceptedAt),
    text('红色管家', 9, (of) => nameOf(of, of.access.ticket.caseSteward, 'holder')),
    time('派单时间', ({ access: { ticket } }) => ticket.assignments.find(({ unit }) => unit)?.since ?? null),
    text('主办单位', 20, leadOf),
    text('协办单位', 24, (of) => unitsOf(of, currentAssignment(of)?.support ?? [])),
    text('当前进度', 9, progressOf),
    time('承诺时间', ({ access: { ticket }, now }) => promisedAt(ticket, now)),
    text('现已超时', 9, (of) => (isLate(of) ? '是' : '否')),
    time('办结时间', ({ access: { ticket } }) => ticket.closedAt),
    text('办理结果', 10, resultOf),
    count('满意度', 8, ({ access: { ticket } }) => ticket.ratings.at(-1)?.stars ?? null),
    count('附议人数', 9, ({ access: { ticket } }) => endorsersOf(ticket).length),
  ],
};

const assignmentStates = { active: '办理中', suspended: '暂停', ended: '已结束' } as const;

const dispatches: Ledger<Assignment> = {
  partsOf: ({ access: { ticket } }, { unit }) =>
    ticket.assignments.filter((one) => one.unit !== null && (unit === null || one.unit === unit)),
  at: ({ since }) => since,
  columns: [
    text('主办单位', 20, (of, { unit }) => unitOf(of, unit)),
    ...ticketColumns,
    text('协办单位', 24, (of, { support }) => unitsOf(of, support)),
    time('派单时间', (_, { since }) => since),
    time('办理期限', (_, { due }) => due),
    text('指定承办', 9, (_, { appointed }) => (appointed ? '是' : '否')),
    text('办理状态', 9, (_, { status }) => assignmentStates[status]),
    time('结束时间', (_, { until }) => until),
    text('当前进度', 9, progressOf),
    text('办理结果', 10, resultOf),
  ],
};

const holds: Ledger<Hold> = {
  partsOf: ({ access: { ticket } }) => ticket.holds,
  at: ({ since }) => since,
  columns: [
    ...ticketColumns,
    text('挂账原因', 14, (_, { reason }) => holdReasons[reason]),
    text('公示内容', 40, (_, { publicLine }) => wordsOf(publicLine)),
    text('批准人', 9, (of, { by }) => nameOf(of, by, 'holder')),
    time('挂账时间', (_, { since }) => since),
    time('复核时间', (_, { review }) => review),
    time('解除时间', (_, { until }) => until),
    text('主办单位', 20, leadOf),
    text('当前进度', 9, progressOf),
  ],
};

const hearings: Ledger<Hearing> = {
  partsOf: ({ access: { ticket } }) => ticket.hearings,
  at: ({ seq }, of) => eventAt(of, seq)?.at,
  columns: [
    ...ticketColumns,
    text('协商事项', 36, (_, { matter }) => wordsOf(matter)),
    time('发起时间', (of, { seq }) => eventAt(of, seq)?.at ?? null),
    time('协商时间', (_, { at }) => at),
    text('地点', 18, (_, { place }) => wordsOf(place)),
    text('召集人', 9, (of, { host, convenor }) => nameOf(of, host ?? convenor, 'holder')),
    text('参加单位', 32, (of, { seats }) =>
      unitsOf(
        of,
        seats.map(({ unit }) => unit),
      ),
    ),
    count('当事人数', 9, (_, { sides }) => sides.length),
    text('协商结果', 10, (_, { status }) => ledgerHearingStates[status]),
    time('结束时间', (_, { until }) => until),
  ],
};

const answerTo = ({ events }: LedgerTicket, { id }: Request): TicketEvent | undefined =>
  events.find(({ form }) => form.request === id);

const handovers: Ledger<Request> = {
  partsOf: ({ access: { ticket } }) => ticket.requests.filter(({ action }) => action === 'hand_over'),
  at: ({ seq }, of) => eventAt(of, seq)?.at,
  columns: [
    ...ticketColumns,
    time('提出时间', (of, { seq }) => eventAt(of, seq)?.at ?? null),
    text('提出人', 9, (of, { asker }) => nameOf(of, asker, 'holder')),
    text('接手人', 9, (of, { form }) => nameOf(of, form.successor, 'holder')),
    text('说明', 36, (of, { seq }) => noteOf(of, eventAt(of, seq))),
    text('答复', 9, (_, { status }) => handOverAnswers[status]),
    time('答复时间', (of, request) => answerTo(of, request)?.at ?? null),
  ],
};

const looks: Ledger<Reveal> = {
  partsOf: (of) => of.access.ticket.reveals.filter(({ seq }) => eventAt(of, seq)),
  at: ({ at }) => at,
  columns: [
    ...ticketColumns,
    time('查看时间', (_, { at }) => at),
    text('查看人', 9, (of, { by }) => nameOf(of, by, 'holder')),
    text('身份', 12, (of, { seq }) => relations[eventAt(of, seq)?.as as Relation]),
    text('看了什么', 16, (_, { fields }) => fields.map((field) => personFields[field]).join('、')),
    text('事由', 36, (of, { seq }) => noteOf(of, eventAt(of, seq))),
  ],
};

/** The lines of a ledger for some tickets, under its columns. */
interface Written {
  readonly columns: readonly LedgerColumn<never>[];
  readonly linesOf: (
    tickets: readonly LedgerTicket[],
    filter: LedgerFilter,
  ) => ReturnType<LedgerColumn<never>['value']>[][];
}

const written = <Part>({ partsOf, at, columns }: Ledger<Part>): Written => ({
  columns,
  linesOf: (tickets, filter) =>
    tickets.flatMap((of) =>
      partsOf(of, filter)
        .filter((part) => {
          const when = at(part, of);
          return when !== undefined && isWithin(when, filter);
        })
        .map((part) => columns.map(({ value }) => value({ of, part }))),
    ),
});

/** All ledgers, with columns as street offices use them. */
export const ledgerSheets: Readonly<Record<LedgerName, Written>> = {
  requests: written(requests),
  dispatches: written(dispatches),
  holds: written(holds),
  hearings: written(hearings),
  handovers: written(handovers),
  supervisions: written(supervisions),
  looks: written(looks),
};
