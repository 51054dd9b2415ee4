import {
  actorAs,
  defaults,
  distinct,
  enter,
  openWith,
  partOf,
  people,
  type Machine,
} from '../case/kernel.ts';
import { suspensionForms } from './forms.ts';
import {
  endOf,
  type Decided,
  type Suspension,
  type SuspensionDecision,
  type SuspensionTypes,
} from './suspension.ts';
import { suspensionGuards, suspensionOpening, suspensionRows } from './workflow.ts';

/** Where a suspension begins: where it was recorded to stand, else as a proposal. */
const startOf = ({
  until,
  endedAt,
}: Pick<Suspension, 'until' | 'endedAt'>): Pick<Suspension, 'outcome'> & { to: Suspension['state'] } => {
  if (endedAt !== null) return { to: 'closed', outcome: until === null ? 'refused' : 'lifted' };
  return { to: until === null ? 'proposed' : 'in_force', outcome: null };
};

/** A suspension as a machine. */
export const suspensionMachine: Machine<SuspensionTypes> = {
  ...defaults,
  noun: 'suspension',
  version: 1,
  opening: suspensionOpening,
  rows: suspensionRows,
  guards: suspensionGuards,
  forms: suspensionForms,
  owner: 'account',
  residents: { account: 'owner' },
  reading: { says: { reason: ({ form }) => form.why ?? null, appeal: ({ form }) => form.why ?? null } },
  audiences: {
    account: { words: 'who is suspended', of: ({ case: { account } }) => people(account) },
  },
  participantsOf: ({ account, proposedBy, confirmedBy, endedBy, answeredBy, state }) =>
    distinct([
      ...partOf('account', account, state !== 'closed'),
      ...[proposedBy, confirmedBy, endedBy, answeredBy].flatMap((one) => partOf('decider', one, false)),
    ]),
  enter: (draft, row, context) => enter(draft, row.to === '@start' ? startOf(draft) : row, context),
  timerOf: (one) => {
    if (one.state === 'closed') return null;
    return { timer: one.state === 'proposed' ? 'confirmation' : 'until', due: endOf(one) };
  },
};

export type NewSuspension = Pick<
  Suspension,
  'id' | 'account' | 'since' | 'proposedBy' | 'proposedAs' | 'days'
>;

const undecided: Decided = {
  ...{ confirmedBy: null, confirmedAs: null, until: null, endedAt: null, endedBy: null },
  ...{ appealedAt: null, answeredAt: null, answeredBy: null },
};

/** Proposes a suspension. `recorded`: what was decided already, of one that was recorded without a case. */
export const proposeSuspension = (
  { id, account, since, proposedBy, proposedAs, days }: NewSuspension,
  now: SuspensionTypes['now'],
  recorded?: Decided,
): SuspensionDecision => {
  const fields = { id, account, since, proposedBy, proposedAs, days, ...undecided };
  const inputs = recorded ? { recorded } : {};
  return openWith(suspensionMachine, fields, actorAs(proposedBy, proposedAs), proposedAs, inputs, now);
};
