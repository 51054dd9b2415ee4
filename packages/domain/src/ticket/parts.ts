import type { Id, Request as CaseRequest, Seq } from '../case/case.ts';
import type { Instant } from '../kernel/time.ts';
import type { PersonField } from '../person/clearance.ts';
import type {
  CallAnswer,
  CallReason,
  ExclusionReason,
  HoldReason,
  Satisfaction,
  Verdict,
} from './choices.ts';
import type { SomeForm } from './forms.ts';
import type { Level, Outcome } from './words.ts';
import type { Clock } from './time/clocks.ts';
import type { Rung } from './time/rungs.ts';
import type { Span } from '../kernel/calendar.ts';

/** The parts of a ticket: what its lists hold. */

/** A person or unit that the ticket is about, or that is recused. */
export type Party = { readonly person: Id } | { readonly unit: Id };

/** Who does the work, from a dispatch until it ends. */
export interface Assignment {
  readonly seq: Seq;
  readonly unit: Id | null;
  /** The case steward in person, after 自办 or 现场办结. */
  readonly person: Id | null;
  /** A unit of kind external: intake acts on its behalf. */
  readonly external: boolean;
  readonly support: readonly Id[];
  /** The assignment's own due date. */
  readonly due: Instant | null;
  readonly appointed: boolean;
  readonly status: 'active' | 'suspended' | 'ended';
  readonly since: Instant;
  readonly until: Instant | null;
}

/** A remark that may still be amended, with its effect on who waits for an answer. */
export interface FreshRemark {
  readonly seq: Seq;
  readonly by: Id;
  readonly at: Instant;
  readonly says: 'asks' | 'answers' | 'else';
  /** The time since which a resident waited before this remark. */
  readonly askedBefore: Instant | null;
}

export interface Endorsement {
  readonly seq: Seq;
  /** A merge brings several endorsements under one seq, and one person may come by several tickets. */
  readonly id: Id;
  readonly person: Id;
  readonly household: Id | null;
  readonly at: Instant;
  /** The merged ticket by which the endorser came. */
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

export interface Rating {
  readonly seq: Seq;
  readonly by: Id;
  readonly at: Instant;
  readonly run: number;
  readonly verdict: Verdict;
  readonly stars: number | null;
  /** Recorded by a caller, as the reporter said it on the phone. */
  readonly called: boolean;
}

export interface Hold {
  readonly seq: Seq;
  /** Who approved it. */
  readonly by: Id;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly review: Instant;
  readonly reason: HoldReason;
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
  /** The person who concluded it. */
  readonly convenor: Id | null;
  /** For a mediation: when both sides were asked for the follow-up. */
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

export type Request = CaseRequest<SomeForm>;

/** A reveal of masked data. Its reason is stored in the event. */
export interface Reveal {
  readonly seq: Seq;
  readonly by: Id;
  /** The person whose data it was; null if they have no account. */
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

/** The clock as a rung found it: from this follows why the rung was told. */
export interface RungWhy {
  readonly limit: Span;
  /** Added to the limit by 延期, in ms of the same measure. */
  readonly extended: number;
  /** Counted so far, in ms of the same measure. */
  readonly elapsed: number;
}

/** A rung of the ladder that was told: once per clock, run and rung. */
export interface ToldRung {
  readonly seq: Seq;
  readonly clock: Clock;
  readonly run: number;
  readonly rung: Rung;
  readonly at: Instant;
  readonly to: readonly Id[];
  readonly why: RungWhy;
}

/** How a call stands after it was drawn. */
export const callStates = {
  open: '待回访',
  reached: '已接通',
  missed: '没有接通',
  void: '重办，不再回访',
} as const;

/** A call to the reporter after closing, by a person who did not handle the ticket. Its words are in its event. */
export interface Call {
  /** Of the event that closed the ticket. */
  readonly seq: Seq;
  readonly why: CallReason;
  readonly since: Instant;
  /** How it was closed. */
  readonly outcome: Outcome;
  readonly status: keyof typeof callStates;
  readonly tries: number;
  /** Who tried last, and when. */
  readonly by: Id | null;
  readonly calledAt: Instant | null;
  readonly solved: CallAnswer | null;
  readonly satisfied: Satisfaction | null;
}

/** How a supervision stands; the first two are under way. */
export const supervisionStates = {
  open: '待回复',
  answered: '待复核',
  accepted: '已认可',
  unread: '逾期未复核',
  listed: '逾期未回复，列入周报',
  ended: '随单结束',
} as const;

/** 督办: an office above the lead asks for an answer by a date. Its words are in its events. */
export interface Supervision {
  readonly seq: Seq;
  readonly by: Id;
  /** The level that reads the answer: that of the office, or a higher one once it was not answered in time. */
  readonly level: Level;
  readonly since: Instant;
  /** When the answer is due or, once it is there, when it must have been read. */
  readonly replyBy: Instant;
  readonly status: keyof typeof supervisionStates;
  /** How often it was asked again after an answer. */
  readonly again: number;
  /** How often it rose to the next level without one. */
  readonly risen: number;
  readonly answeredAt: Instant | null;
  /** The date that the lead names in the answer; the promise to the residents stays. */
  readonly due: Instant | null;
  readonly until: Instant | null;
}

/** How an exclusion stands; in the first three the ticket is left out. */
export const exclusionStates = {
  standing: '已剔除',
  objected: '已剔除，有异议待裁定',
  upheld: '已剔除，街道维持',
  counted: '街道改为计入',
  lapsed: '异议逾期未裁定，恢复计入',
  ended: '重办后重新计入',
} as const;

/** 剔除: a closed ticket is left out of the shares that judge the work. Its words are in its events. */
export interface Exclusion {
  readonly seq: Seq;
  /** Who asked for it, and who granted it. */
  readonly asker: Id;
  readonly by: Id;
  readonly reason: ExclusionReason;
  readonly since: Instant;
  readonly status: keyof typeof exclusionStates;
  readonly objectedBy: Id | null;
  /** Until when the street rules on the objection. */
  readonly ruleBy: Instant | null;
  readonly until: Instant | null;
}
