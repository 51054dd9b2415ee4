import { distinct, type Participant as ParticipantOf } from '../../case/history/participant.ts';
import { isPending, type Id, type Ticket } from '../ticket.ts';
import type { Assignment, Hearing, Party, Request } from '../parts.ts';

/** The parts that people and units take in a ticket. The parts of those who work on it end when it closes. */
export const participantRoles = {
  reporter: '点单居民',
  proxy: '代为点单',
  endorser: '附议居民',
  case_steward: '跟单管家',
  lead: '牵头',
  support: '协办',
  task: '协办任务',
  suggested: '建议承办',
  host: '协商召集人',
  seat: '协商参加单位',
  side: '协商当事人',
  asker: '申请人',
  named: '申请里提到',
  worker: '办理过',
  verifier: '核验过',
  about: '反映对象',
  recused: '回避',
  revealed: '信息被查看',
} as const;
export type ParticipantRole = keyof typeof participantRoles;
export type Participant = ParticipantOf<ParticipantRole>;

/** The parts in which residents take a ticket as their own matter. */
export const residentRoles = ['reporter', 'proxy', 'endorser'] as const satisfies readonly ParticipantRole[];

const person = (role: ParticipantRole, party: Id | null, current = true): Participant[] =>
  party === null ? [] : [{ role, party, kind: 'person', current }];
const unit = (role: ParticipantRole, party: Id | null, current = true): Participant[] =>
  party === null ? [] : [{ role, party, kind: 'unit', current }];
const party = (role: ParticipantRole, one: Party): Participant[] =>
  'person' in one ? person(role, one.person) : unit(role, one.unit);

function assigned(
  { unit: lead, person: worker, support, status }: Assignment,
  isOpen: boolean,
): Participant[] {
  const current = isOpen && status !== 'ended';
  return [
    ...person('lead', worker, current),
    ...unit('lead', lead, current && worker === null),
    ...support.flatMap((one) => unit('support', one, current)),
  ];
}

function heard({ host, convenor, seats, positions, sides, status }: Hearing): Participant[] {
  const current = status === 'open';
  return [
    ...person('host', host, current),
    ...person('host', convenor, current),
    ...seats.flatMap((one) => unit('seat', one.unit, current)),
    ...positions.flatMap((one) => unit('seat', one.unit, false)),
    ...sides.flatMap((one) => person('side', one, current)),
  ];
}

function asked({ asker, form: { successor, sides = [] }, status }: Request): Participant[] {
  const current = isPending({ status });
  const named = [successor ?? null, ...sides].flatMap((one) => person('named', one, current));
  return [...person('asker', asker, current), ...named];
}

/** Whose own matter it is, or was. */
const residentsOf = ({ reporter, formerReporters, proxy, endorsements, reveals }: Ticket): Participant[] => [
  ...person('reporter', reporter),
  ...formerReporters.flatMap((one) => person('reporter', one, false)),
  ...person('proxy', proxy),
  ...endorsements.flatMap((one) => person('endorser', one.person)),
  ...reveals.flatMap(({ of }) => person('revealed', of, false)),
];

function staffOf(ticket: Ticket): Participant[] {
  const isOpen = ticket.state !== 'closed';
  const { lead, support } = ticket.suggestion ?? { lead: null, support: [] };
  const past = ticket.pastStewards.flatMap((one) => person('case_steward', one.person, false));
  return [
    ...person('case_steward', ticket.caseSteward, isOpen),
    ...past,
    ...[lead, ...support].flatMap((one) => unit('suggested', one, isOpen)),
    ...ticket.assignments.flatMap((one) => assigned(one, isOpen)),
    ...ticket.tasks.flatMap((one) => unit('task', one.unit, isOpen && one.status === 'open')),
    ...ticket.workers.flatMap((one) => person('worker', one, false)),
    ...[...ticket.verifiers, ticket.upheldBy].flatMap((one) => person('verifier', one, false)),
  ];
}

/** Every person and unit that takes or took part in a ticket, or that it is about. */
export const participantsOf = (ticket: Ticket): Participant[] =>
  distinct([
    ...residentsOf(ticket),
    ...staffOf(ticket),
    ...ticket.hearings.flatMap(heard),
    ...ticket.requests.flatMap(asked),
    ...ticket.about.flatMap((one) => party('about', one)),
    ...ticket.recused.flatMap((one) => party('recused', one)),
  ]);
