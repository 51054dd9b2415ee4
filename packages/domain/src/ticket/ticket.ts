import type { Instant } from '../kernel/time.ts';
import type { PersonField } from '../person/clearance.ts';
import type { Clocks } from './time/clocks.ts';
import type { Budget } from './time/budgets.ts';
import type { Openness } from './openness.ts';
import type { Kind, Level, Outcome, State, Urgency } from './words.ts';

export type Id = string;

/** Somebody a matter is about, or who keeps out of it. */
export type Party = { readonly person: Id } | { readonly unit: Id };

/** What happened to the ticket gets a number that rises by one: the key of the rows it leaves behind. */
export type Seq = number;

/** Who does the work, from a dispatch to its end. */
export interface Assignment {
  readonly seq: Seq;
  readonly unit: Id | null;
  /** The case steward in person, after 自办 or 现场办结. */
  readonly person: Id | null;
  /** A unit of kind external: intake acts on its behalf. */
  readonly external: boolean;
  readonly support: readonly Id[];
  /** The assignment's own promise. */
  readonly due: Instant | null;
  readonly appointed: boolean;
  readonly status: 'active' | 'suspended' | 'ended';
  readonly since: Instant;
  readonly until: Instant | null;
}

/** A remark that may still be amended, and what it changed about who waits for an answer. */
export interface FreshRemark {
  readonly seq: Seq;
  readonly by: Id;
  readonly at: Instant;
  readonly says: 'asks' | 'answers' | 'else';
  /** Since when somebody waited for an answer before it was said. */
  readonly askedBefore: Instant | null;
}

export interface Endorsement {
  readonly seq: Seq;
  /** A merged ticket brings several under one seq, and one person may come by several tickets. */
  readonly id: Id;
  readonly person: Id;
  readonly household: Id | null;
  readonly at: Instant;
  /** The ticket it was merged from, when it came that way. */
  readonly from: Id | null;
}

export interface Contact {
  readonly seq: Seq;
  readonly by: Id;
  readonly at: Instant;
  readonly channel: 'phone' | 'visit' | 'message';
  readonly reached: boolean;
  readonly verdict: Verdict | null;
}

export type Verdict = 'solved' | 'partly_solved' | 'explained' | 'unsolved';

export interface Rating {
  readonly seq: Seq;
  readonly by: Id;
  readonly at: Instant;
  readonly run: number;
  readonly verdict: Verdict;
  readonly stars: number | null;
  /** Recorded by a caller on the reporter's word. */
  readonly called: boolean;
}

export interface Hold {
  readonly seq: Seq;
  /** Who approved it. */
  readonly by: Id;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly review: Instant;
  readonly reason: string;
  readonly publicLine: string;
}

export interface Hearing {
  readonly seq: Seq;
  /** False after 提请终议 until time, place and seats are set. */
  readonly set: boolean;
  readonly matter: string;
  readonly at: Instant | null;
  readonly place: string | null;
  readonly replyBy: string | null;
  readonly host: Id | null;
  readonly seats: readonly { readonly unit: Id; readonly duty: string | null }[];
  readonly sides: readonly Id[];
  readonly positions: readonly {
    readonly by: Id;
    readonly unit: Id | null;
    readonly attended: boolean;
    readonly words: string | null;
  }[];
  readonly signed: readonly Id[];
  readonly status: 'open' | 'resolved' | 'mediated' | 'expired';
  readonly until: Instant | null;
  /** Who concluded it. */
  readonly convenor: Id | null;
  /** Of a mediation: when both sides were asked how it stands. */
  readonly followedUp: Instant | null;
}

export interface Task {
  readonly seq: Seq;
  /** Several tasks of one resolution share a seq. */
  readonly id: Id;
  readonly unit: Id;
  readonly words: string;
  readonly due: Instant;
  readonly status: 'open' | 'done' | 'refused';
}

export interface Request {
  readonly seq: Seq;
  readonly id: Id;
  readonly action: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly asker: Id;
  readonly as: string;
  readonly until: Instant;
  readonly status: 'pending' | 'granted' | 'refused' | 'cancelled' | 'lapsed';
}

/** Somebody looked at what is otherwise masked, with a reason that stands in the event. */
export interface Reveal {
  readonly seq: Seq;
  readonly by: Id;
  /** Whose it was; null of somebody without an account. */
  readonly of: Id | null;
  readonly at: Instant;
  readonly fields: readonly PersonField[];
}

/** A picture that staff hid. */
export interface HiddenPicture {
  readonly id: Id;
  /** The event it was sent with; null where that was not recorded. */
  readonly sentWith: Seq | null;
  readonly hiddenWith: Seq;
}

/** One matter of one reporter, with everything its rules look at. Plain data; never changed in place. */
export interface Ticket {
  readonly id: Id;
  /** Rises with every move: what a writer must have seen. */
  readonly version: number;
  /** Rises with every move and fact. */
  readonly seq: Seq;
  readonly state: State;
  readonly outcome: Outcome | null;
  readonly kind: Kind;
  readonly category: string;
  /** What neighbours see of its category: asked of the organisation with the ticket, never stored on it. */
  readonly openness: Openness;
  readonly urgency: Urgency;
  readonly level: Level;
  readonly building: Id;
  readonly estate: Id;
  readonly community: Id;
  readonly title: string | null;
  readonly private: boolean;
  /** Nobody knows who placed it, and nobody will: it never has a reporter. */
  readonly anonymous: boolean;
  readonly about: readonly Party[];
  /** One of those it is about is a steward or an office-holder. */
  readonly aboutStaff: boolean;
  /** Private, or about a steward, a unit or an office-holder: never enters a pool. */
  readonly sensitive: boolean;
  /** The reporter lets neighbours see the card of a category that asks. */
  readonly showsNeighbours: boolean;
  /** Those who endorsed it read the reporter's words, pictures and notes. */
  readonly opensWords: boolean;
  readonly recused: readonly Party[];
  readonly reporter: Id | null;
  /** Who placed it, and left: their matter still, so they keep out of handling it. */
  readonly formerReporters: readonly Id[];
  /** The merged ticket by which whoever succeeded the first reporter came here. */
  readonly reporterFrom: Id | null;
  /** The home the ticket was placed for; its members keep out of handling it. */
  readonly household: Id | null;
  /** Of whoever reported it before, or claimed it: their members keep out too. */
  readonly otherHouseholds: readonly Id[];
  readonly proxy: Id | null;
  readonly caseSteward: Id | null;
  /** Who was it before, and until when: they may look for another 30 days. */
  readonly pastStewards: readonly { readonly person: Id; readonly until: Instant }[];
  readonly assignments: readonly Assignment[];
  readonly suggestion: { readonly lead: Id | null; readonly support: readonly Id[] } | null;
  readonly spent: Readonly<Partial<Record<Budget, number>>>;
  readonly returnedBy: readonly Id[];
  /** The state that asked, while `asking`. */
  readonly returnTo: State | null;
  /** Since when the work was paused for a question, a hearing or a hold. */
  readonly pausedAt: Instant | null;
  /** Settled, answered, started or signed once. */
  readonly touched: boolean;
  /** It came to `verifying` by mediation, not by work. */
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
  readonly nudgedAt: Instant | null;
  /** Since when a resident's remark waits for an answer that they may read. */
  readonly askedAt: Instant | null;
  /** What was said so lately that it may be corrected or taken back; older ones go with the next remark. */
  readonly freshRemarks: readonly FreshRemark[];
  /** Those that staff hid and may show again. */
  readonly hiddenPictures: readonly HiddenPicture[];
  readonly flags: readonly Flag[];
  readonly clocks: Clocks;
  /** When 逾期三倍 last fired in this run: from then on weekly. */
  readonly overrunAt: Instant | null;
  readonly placedAt: Instant;
  readonly closedAt: Instant | null;
}

/** What staff should see at a glance, and what the figures count. */
export const flags = {
  pool_missed: '无人接单',
  triage_missed: '研判超时',
  sign_missed: '超时未签',
  unanswered: '居民未补充',
  unverified: '未核验',
  overrun: '逾期三倍',
} as const;
export type Flag = keyof typeof flags;

export const assignmentOf = (ticket: Ticket): Assignment | null =>
  ticket.assignments.find(({ status }) => status !== 'ended') ?? null;

export const holdOf = (ticket: Ticket): Hold | null =>
  ticket.holds.find(({ until }) => until === null) ?? null;

/** Those who stand beside the reporter, each once, in the order in which they came. */
export const endorsersOf = ({ endorsements, reporter }: Pick<Ticket, 'endorsements' | 'reporter'>): Id[] =>
  [...new Set(endorsements.map(({ person }) => person))].filter((person) => person !== reporter);

/** The mediation that was concluded last: its sides are asked again how it stands. */
export const mediationOf = (ticket: Pick<Ticket, 'hearings'>): Hearing | null =>
  ticket.hearings.findLast(({ status }) => status === 'mediated') ?? null;

export const hearingOf = (ticket: Ticket): Hearing | null =>
  ticket.hearings.find(({ status }) => status === 'open') ?? null;

/** Private, or about a steward, a unit or an office-holder. */
export const isSensitive = (ticket: Pick<Ticket, 'private' | 'about' | 'aboutStaff'>): boolean =>
  ticket.private || ticket.aboutStaff || ticket.about.some((party) => 'unit' in party);

/** What was asked as the reporter is the reporter's, whichever of the family asked. */
export const isAskedBy = ({ asker, as }: Request, person: Id, isReporter: boolean): boolean =>
  asker === person || (as === 'reporter' && isReporter);

export const isPending = (request: Request): boolean => request.status === 'pending';

export const isPersonIn = (parties: readonly Party[], person: Id, units: readonly Id[] = []): boolean =>
  parties.some((party) => ('person' in party ? party.person === person : units.includes(party.unit)));
