import type { Id, Seq } from '../case/case.ts';
import type { OwnLimits } from '../category/words.ts';
import type { Instant } from '../kernel/time.ts';
import type { UnitKind } from '../org/words.ts';
import type { Openness } from './openness.ts';
import type {
  Assignment,
  Call,
  Contact,
  Endorsement,
  Exclusion,
  FreshRemark,
  Hearing,
  HiddenPicture,
  Hold,
  Party,
  Rating,
  Request,
  Reveal,
  Supervision,
  Task,
  ToldRung,
} from './parts.ts';
import type { Budget } from './time/budgets.ts';
import type { Clocks } from './time/clocks.ts';
import type { Kind, Level, Outcome, Source, State, Urgency } from './words.ts';

/** One matter of one reporter, with all data that the rules read. Plain data, never changed in place. */
export interface Ticket {
  readonly id: Id;
  /** Rises with every move. A writer must have seen the current one. */
  readonly version: number;
  /** Rises with every move and fact. */
  readonly seq: Seq;
  readonly state: State;
  readonly outcome: Outcome | null;
  readonly kind: Kind;
  readonly category: string;
  /** The version of the category that holds for it: what follows was read from it (ADR 45). */
  readonly categoryVersion: number;
  /** What neighbours may see of its category. */
  readonly openness: Openness;
  /** The times that its category sets itself. */
  readonly ownLimits: OwnLimits;
  /** Its category asks for a picture when it is completed. */
  readonly needsAfter: boolean;
  /** The kind of unit that usually leads tickets of its category. */
  readonly route: UnitKind | null;
  readonly urgency: Urgency;
  readonly level: Level;
  readonly building: Id;
  readonly estate: Id;
  readonly community: Id;
  readonly title: string | null;
  readonly private: boolean;
  /** Placed anonymously: it never gets a reporter. */
  readonly anonymous: boolean;
  readonly about: readonly Party[];
  /** It is about a steward or an office-holder. */
  readonly aboutStaff: boolean;
  /** Private, or about a steward, a unit or an office-holder: never enters a pool. */
  readonly sensitive: boolean;
  /** The reporter lets neighbours see the card, where its category asks for consent. */
  readonly showsNeighbours: boolean;
  /** Endorsers may read the reporter's words, pictures and notes. */
  readonly opensWords: boolean;
  readonly recused: readonly Party[];
  readonly reporter: Id | null;
  /** Reporters who left; they stay recused. */
  readonly formerReporters: readonly Id[];
  /** The merged ticket by which the successor of the first reporter came here. */
  readonly reporterFrom: Id | null;
  /** The home the ticket was placed for; its members are recused. */
  readonly household: Id | null;
  /** Homes of former reporters and of the reporter who claimed it; their members are recused too. */
  readonly otherHouseholds: readonly Id[];
  readonly proxy: Id | null;
  /** By which way it came; never changed. */
  readonly source: Source;
  /** Of a ticket from the hotline: its number there. */
  readonly hotlineNumber: string | null;
  /** Of a ticket from the hotline: until when the hotline wants the answer. */
  readonly hotlineDue: Instant | null;
  readonly caseSteward: Id | null;
  /** Former case stewards and when they stopped: they keep read access for 30 days. */
  readonly pastStewards: readonly { readonly person: Id; readonly until: Instant }[];
  readonly assignments: readonly Assignment[];
  readonly suggestion: { readonly lead: Id | null; readonly support: readonly Id[] } | null;
  readonly spent: Readonly<Partial<Record<Budget, number>>>;
  readonly returnedBy: readonly Id[];
  /** The state to return to after `asking`. */
  readonly returnTo: State | null;
  /** Since when work is paused for a question, a hearing or a hold. */
  readonly pausedAt: Instant | null;
  /** Was settled, answered, started or signed at least once. */
  readonly touched: boolean;
  /** Reached `verifying` by mediation, not by work. */
  readonly mediated: boolean;
  readonly workers: readonly Id[];
  readonly verifiers: readonly Id[];
  readonly upheldBy: Id | null;
  readonly declinedLevel: Level | null;
  readonly mergedInto: Id | null;
  readonly contactShared: boolean;
  readonly contacts: readonly Contact[];
  readonly endorsements: readonly Endorsement[];
  readonly ratings: readonly Rating[];
  readonly holds: readonly Hold[];
  readonly hearings: readonly Hearing[];
  readonly tasks: readonly Task[];
  readonly requests: readonly Request[];
  readonly reveals: readonly Reveal[];
  /** The rungs of the ladder that were told. */
  readonly rungs: readonly ToldRung[];
  readonly supervisions: readonly Supervision[];
  /** Calls that were drawn at a closing. */
  readonly calls: readonly Call[];
  readonly exclusions: readonly Exclusion[];
  readonly nudgedAt: Instant | null;
  /** Since when a resident's remark waits for an answer. */
  readonly askedAt: Instant | null;
  /** Remarks that may still be corrected or retracted; the next remark drops older ones. */
  readonly freshRemarks: readonly FreshRemark[];
  /** Pictures that staff hid and may show again. */
  readonly hiddenPictures: readonly HiddenPicture[];
  readonly flags: readonly Flag[];
  readonly clocks: Clocks;
  /** When 逾期三倍 last fired in this run; from then on it fires weekly. */
  readonly overrunAt: Instant | null;
  readonly placedAt: Instant;
  readonly closedAt: Instant | null;
}

/** Marks that staff see at a glance and statistics count. */
export const flags = {
  pool_missed: '无人接单',
  triage_missed: '研判超时',
  sign_missed: '超时未签',
  unanswered: '居民未补充',
  unverified: '未核验',
  overrun: '逾期三倍',
  pressed: '居民说被要求好评',
} as const;
export type Flag = keyof typeof flags;

export const assignmentOf = ({ assignments }: Pick<Ticket, 'assignments'>): Assignment | null =>
  assignments.find(({ status }) => status !== 'ended') ?? null;

export const holdOf = ({ holds }: Pick<Ticket, 'holds'>): Hold | null =>
  holds.find(({ until }) => until === null) ?? null;

/** Endorsers, each once, in the order in which they came. */
export const endorsersOf = ({ endorsements, reporter }: Pick<Ticket, 'endorsements' | 'reporter'>): Id[] =>
  [...new Set(endorsements.map(({ person }) => person))].filter((person) => person !== reporter);

/** The mediation that was concluded last: its sides get a follow-up. */
export const mediationOf = (ticket: Pick<Ticket, 'hearings'>): Hearing | null =>
  ticket.hearings.findLast(({ status }) => status === 'mediated') ?? null;

/** The supervision that is under way. */
export const supervisionOf = ({ supervisions }: Pick<Ticket, 'supervisions'>): Supervision | null =>
  supervisions.find(({ status }) => status === 'open' || status === 'answered') ?? null;

/** A resident asked when it will be done, and waits for an answer. */
export const isNudged = ({ nudgedAt, askedAt }: Pick<Ticket, 'nudgedAt' | 'askedAt'>): boolean =>
  nudgedAt !== null && askedAt !== null && nudgedAt >= askedAt;

/** The call that waits to be made. */
export const callOf = ({ calls }: Pick<Ticket, 'calls'>): Call | null =>
  calls.find(({ status }) => status === 'open') ?? null;
/** The exclusion that leaves the ticket out now. */
export const exclusionOf = ({ exclusions }: Pick<Ticket, 'exclusions'>): Exclusion | null =>
  exclusions.find(({ until }) => until === null) ?? null;

export const hearingOf = ({ hearings }: Pick<Ticket, 'hearings'>): Hearing | null =>
  hearings.find(({ status }) => status === 'open') ?? null;

/** Private, or about a steward, a unit or an office-holder. */
export const isSensitive = (ticket: Pick<Ticket, 'private' | 'about' | 'aboutStaff'>): boolean =>
  ticket.private || ticket.aboutStaff || ticket.about.some((party) => 'unit' in party);

export const isPersonIn = (parties: readonly Party[], person: Id, units: readonly Id[] = []): boolean =>
  parties.some((party) => ('person' in party ? party.person === person : units.includes(party.unit)));

export type { Id, Seq } from '../case/case.ts';
export { isPending } from '../case/case.ts';
