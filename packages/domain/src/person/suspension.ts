import { DomainError } from '../kernel/errors.ts';
import { DAY, type Instant } from '../kernel/time.ts';
import type { Office } from '../org/words.ts';

type Id = string;

/**
 * 暂停点单: for some days an account may place only what concerns safety (docs/adr/0023). Two people decide it.
 */
export const suspensionLimits = {
  days: { min: 1, max: 30 },
  words: { min: 2, max: 300 },
  /** A proposal that is not confirmed by then lapses. */
  waits: 3 * DAY,
  /** How long an ended suspension stays visible to the people who decided it. */
  shown: 30 * DAY,
} as const;

/**
 * Offices that may propose or decide, rising. The confirming office is at least as high as the proposing one.
 */
const ranks: readonly Office[] = ['intake', 'secretary', 'grid_leader', 'committee', 'street'];
const rankOf = (office: Office | null): number => (office === null ? -1 : ranks.indexOf(office));

export const maySuspend = (office: Office): boolean => ranks.includes(office);

/** The highest of these offices; null where none of them decides suspensions. */
export const highest = (offices: readonly Office[]): Office | null =>
  offices.filter(maySuspend).sort((a, b) => rankOf(b) - rankOf(a))[0] ?? null;

/** One suspension, from its proposal on. */
export interface Suspension {
  readonly account: Id;
  readonly proposedBy: Id;
  readonly proposedAs: Office;
  readonly proposedAt: Instant;
  readonly days: number;
  readonly confirmedBy: Id | null;
  readonly confirmedAs: Office | null;
  /** When it ends by itself; null until confirmed. */
  readonly until: Instant | null;
  /** When it was refused or lifted. */
  readonly endedAt: Instant | null;
  readonly appealedAt: Instant | null;
  readonly answeredAt: Instant | null;
}

export const suspensionStates = {
  proposed: '待第二人确认',
  in_force: '暂停中',
  refused: '未通过',
  lapsed: '无人确认，已失效',
  lifted: '已解除',
  over: '已到期',
} as const;
export type SuspensionState = keyof typeof suspensionStates;

export function suspensionState({ proposedAt, until, endedAt }: Suspension, at: Instant): SuspensionState {
  if (until === null)
    return endedAt !== null ? 'refused' : at < proposedAt + suspensionLimits.waits ? 'proposed' : 'lapsed';
  return endedAt !== null ? 'lifted' : at < until ? 'in_force' : 'over';
}

export const isSuspended = (suspension: Suspension, at: Instant): boolean =>
  suspensionState(suspension, at) === 'in_force';

/** A viewer of a suspension: the suspended person, or an office-holder with their highest office there. */
export interface Decider {
  readonly id: Id;
  readonly office: Office | null;
}

interface SuspensionMove {
  readonly label: string;
  readonly from: SuspensionState;
  readonly mayTake: (suspension: Suspension, who: Decider) => boolean;
}

const isEqualOrHigher = (office: Office | null, than: Office | null): boolean =>
  rankOf(office) >= Math.max(0, rankOf(than));
const isSecond = ({ account, proposedBy, proposedAs }: Suspension, { id, office }: Decider): boolean =>
  id !== proposedBy && id !== account && isEqualOrHigher(office, proposedAs);
const isDecider = ({ proposedBy, confirmedBy }: Suspension, { id }: Decider): boolean =>
  id === proposedBy || id === confirmedBy;
const isOpenAppeal = ({ appealedAt, answeredAt }: Suspension): boolean =>
  appealedAt !== null && answeredAt === null;

/**
 * An appeal goes to the level above the confirming one. Above the street there is no level, so another
 * office-holder of community or street answers.
 */
function hearsAppeal(suspension: Suspension, who: Decider): boolean {
  const { account, confirmedAs } = suspension;
  const isAbove =
    confirmedAs === 'street'
      ? rankOf(who.office) >= rankOf('committee')
      : rankOf(who.office) > rankOf(confirmedAs);
  return who.id !== account && !isDecider(suspension, who) && isAbove;
}

/** The actions on a suspension, and who may take them. */
export const suspensionMoves = {
  confirm: { label: '确认暂停', from: 'proposed', mayTake: isSecond },
  refuse: {
    label: '不同意暂停',
    from: 'proposed',
    mayTake: (one, who) => who.id === one.proposedBy || isSecond(one, who),
  },
  lift: {
    label: '解除暂停',
    from: 'in_force',
    mayTake: (one, who) =>
      (isOpenAppeal(one) && hearsAppeal(one, who)) ||
      (who.id !== one.account && (isDecider(one, who) || isEqualOrHigher(who.office, one.confirmedAs))),
  },
  uphold: {
    label: '维持暂停',
    from: 'in_force',
    mayTake: (one, who) => isOpenAppeal(one) && hearsAppeal(one, who),
  },
  appeal: {
    label: '申诉',
    from: 'in_force',
    mayTake: (one, who) => who.id === one.account && one.appealedAt === null,
  },
} as const satisfies Record<string, SuspensionMove>;
export type SuspensionAction = keyof typeof suspensionMoves;

const moveOf = (action: SuspensionAction): SuspensionMove => suspensionMoves[action];

/** The actions open to this viewer now, in the table's order. */
export const suspensionActions = (suspension: Suspension, who: Decider, at: Instant): SuspensionAction[] =>
  (Object.keys(suspensionMoves) as SuspensionAction[]).filter(
    (action) =>
      moveOf(action).from === suspensionState(suspension, at) && moveOf(action).mayTake(suspension, who),
  );

export type SuspensionChange = Partial<
  Pick<Suspension, 'confirmedBy' | 'confirmedAs' | 'until' | 'endedAt' | 'appealedAt' | 'answeredAt'>
>;

/**
 * What a step changes. Lifting also answers an open appeal.
 * @throws DomainError ALREADY_DECIDED where another person decided first, NOT_RELATED where this viewer may
 * not take the step.
 */
export function takeSuspension(
  suspension: Suspension,
  action: SuspensionAction,
  who: Decider,
  at: Instant,
): SuspensionChange {
  const state = suspensionState(suspension, at);
  if (moveOf(action).from !== state) throw new DomainError('ALREADY_DECIDED', { state });
  if (!moveOf(action).mayTake(suspension, who)) throw new DomainError('NOT_RELATED', { action });
  const answered = isOpenAppeal(suspension) ? { answeredAt: at } : {};
  switch (action) {
    case 'confirm':
      return { confirmedBy: who.id, confirmedAs: who.office, until: at + suspension.days * DAY };
    case 'refuse':
      return { endedAt: at };
    case 'lift':
      return { endedAt: at, ...answered };
    case 'uphold':
      return { answeredAt: at };
    case 'appeal':
      return { appealedAt: at };
  }
}
