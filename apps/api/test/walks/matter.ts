import type { Run } from './clocks.ts';
import { table } from './table.ts';
import type { Person } from './town.ts';

/** A ticket modelled after workflow.md: the walks' own memory, written without the product's rules. */

export interface Lead {
  /** The number of the event that named it. */
  readonly seq: number;
  readonly unit: string | null;
  /** After 自办 and 现场办结: the steward personally. */
  person: string | null;
  readonly external: boolean;
  readonly support: readonly string[];
  readonly appointed: boolean;
  readonly since: number;
  /** The assignment's own promise. */
  due: number | null;
}

export interface Contact {
  readonly by: string;
  readonly at: number;
  readonly channel: string;
  readonly verdict: string | null;
}

export type Party = { readonly person?: string; readonly unit?: string };

export interface Endorsement {
  readonly person: string;
  readonly household: string | null;
  /** The ticket through which they came; null for a direct endorser. */
  readonly from: string | null;
}

export interface Hold {
  readonly since: number;
  readonly review: number;
  until: number | null;
}

export interface Hearing {
  isSet: boolean;
  host: string | null;
  seats: readonly string[];
  sides: readonly string[];
  signed: string[];
  /** The latest statement of each; `unit` if they represent one. */
  positions: { readonly by: string; readonly unit: string | null; readonly attended: boolean }[];
  status: 'open' | 'resolved' | 'mediated' | 'expired';
  until: number | null;
  followedUp: number | null;
}

export interface Task {
  /** The API's id, once seen. */
  id: string | null;
  readonly unit: string;
  readonly due: number;
  status: 'open' | 'done' | 'refused';
}

export interface Request {
  /** The API's id, once seen. */
  id: string | null;
  readonly seq: number;
  readonly action: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly asker: string;
  readonly as: string;
  readonly until: number;
  status: 'pending' | 'granted' | 'refused' | 'cancelled' | 'lapsed';
}

export interface Rating {
  readonly by: string;
  readonly called: boolean;
}

/** Actor, relation, and the author of the words: for a granted request its requester. */
export interface Said {
  readonly seq: number;
  readonly by: string | null;
  readonly as: string;
  readonly isResident: boolean;
  readonly writer: string | null;
}

/** 督办 under way. */
export interface Supervision {
  readonly by: string;
  level: string;
  due: number;
  isAnswered: boolean;
  again: number;
  risen: number;
}

/** 剔除 in force; `ruleBy` is set while an objection waits. */
export interface Exclusion {
  readonly people: string[];
  readonly since: number;
  status: 'standing' | 'objected' | 'upheld';
  ruleBy: number | null;
}

/** A reveal. */
export interface Reveal {
  readonly by: string;
  /** The person revealed; null if without an account. */
  readonly of: string | null;
  readonly at: number;
  readonly fields: readonly ('name' | 'phone' | 'room')[];
}

export interface Matter {
  readonly id: string;
  readonly path: readonly string[];
  readonly estate: string;
  readonly building: string;
  readonly placedBy: string;
  readonly firstReporter: string | null;
  readonly proxy: string | null;
  readonly about: readonly Party[];
  readonly isAboutStaff: boolean;
  /** The person on whose behalf it was placed. */
  readonly behalf: { readonly name?: string | undefined; readonly phone?: string | undefined };
  readonly words: string | null;
  readonly place: string | null;
  reporter: string | null;
  /** Former reporters. */
  formerReporters: string[];
  /** The merged ticket through which the first reporter's successor came. */
  reporterFrom: string | null;
  household: string | null;
  /** Of former reporters. */
  otherHouseholds: string[];
  version: number;
  seq: number;
  state: string;
  outcome: string | null;
  kind: string;
  category: string;
  /** What neighbours see of the category. */
  openness: string;
  showsCard: boolean;
  opensWords: boolean;
  urgency: string;
  level: string;
  title: string | null;
  isPrivate: boolean;
  caseSteward: string | null;
  lead: Lead | null;
  /** The reporter shares the contact with the lead. */
  isShared: boolean;
  reveals: Reveal[];
  returnTo: string | null;
  isTouched: boolean;
  isMediated: boolean;
  declinedLevel: string | null;
  mergedInto: Matter | null;
  closedAt: number | null;
  nudgedAt: number | null;
  /** A call after closing that waits to be made, and how often it was tried. */
  call: { tries: number } | null;
  upholder: string | null;
  askedAt: number | null;
  pausedAt: number | null;
  overrunAt: number | null;
  /** How many rungs of the ladder were told in this run of the work clock. */
  rungs: number;
  /** 督办 that waits for its answer, or for the answer to be read. */
  supervision: Supervision | null;
  exclusion: Exclusion | null;
  /** When it was excluded last, whatever came of it. */
  excludedAt: number | null;
  /** The lead in which the work ended. */
  lastLead: Lead | null;
  clocks: Partial<Record<string, Run>>;
  spent: Record<string, number>;
  flags: Set<string>;
  returnedBy: string[];
  /**
   * Questions and answers in order: remarks, nudges (without a number), and the closing, which settles all.
   */
  talk: { seq: number | null; by: string | null; at: number; kind: 'asks' | 'answers' | 'else' }[];
  /** Corrections and removals, which are not separate events of the timeline. */
  amendments: number;
  /** Pictures visible with their event. */
  pictures: { readonly id: string; readonly seq: number }[];
  /** Hidden pictures, which can be shown again. */
  hidden: { readonly id: string; readonly seq: number }[];
  /** What everybody did. */
  said: Said[];
  /** The author of each note between staff; null is the clock. */
  hushed: Pick<Said, 'by' | 'as'>[];
  workers: Set<string>;
  verifiers: Set<string>;
  recused: Party[];
  contacts: Contact[];
  endorsements: Endorsement[];
  ratings: Rating[];
  holds: Hold[];
  hearings: Hearing[];
  tasks: Task[];
  requests: Request[];
  past: { who: Lead | string; until: number }[];
}

export const isSensitive = (matter: Pick<Matter, 'isPrivate' | 'isAboutStaff' | 'about'>): boolean =>
  matter.isPrivate || matter.isAboutStaff || matter.about.some(({ unit }) => unit !== undefined);

export const isOneOf = (parties: readonly Party[], { id, units }: Person): boolean =>
  parties.some(({ person, unit }) => person === id || (unit !== undefined && units.includes(unit)));

/** Said by a person or a family member on their behalf; a succeeding reporter has said nothing yet. */
export const isOwn = (matter: Matter, { by, as }: Pick<Said, 'by' | 'as'>, person: Person): boolean =>
  by === person.id ||
  (as === 'reporter' && matter.formerReporters.length === 0 && isReporter(matter, person));

/** A person, or the family member who represents them. */
const standsFor = ({ id, represents }: Person, other: string | null): boolean =>
  other !== null && (other === id || represents.some(({ person }) => person === other));

/**
 * "Family authorised for either", in matters of their home; not in a matter about the representative or where
 * they were the other side.
 */
export const isReporter = ({ reporter, household, about, hearings }: Matter, person: Person): boolean =>
  reporter === person.id ||
  (person.represents.some((one) => one.person === reporter && one.household === household) &&
    !isOneOf(about, person) &&
    !hearings.some(({ sides }) => sides.includes(person.id)));

/** A request made as reporter is the reporter's, whichever family member made it. */
export const isAsker = (matter: Matter, { asker, as }: Request, person: Person): boolean =>
  asker === person.id || (as === 'reporter' && isReporter(matter, person));

/**
 * "Reporter and household, endorsers, persons and units in `about`, and whoever was added" are recused; so
 * are sides and former reporters.
 */
export function isRecused(matter: Matter, person: Person): boolean {
  const isHousehold = [matter.household, ...matter.otherHouseholds].some(
    (one) => one !== null && person.households.includes(one),
  );
  const isReporter = [matter.reporter, ...matter.formerReporters].some((one) => standsFor(person, one));
  return (
    isReporter ||
    isHousehold ||
    isEndorser(matter, person.id) ||
    isParty(matter, person.id) ||
    livesWithParty(matter, person) ||
    isOneOf([...matter.about, ...matter.recused], person)
  );
}

/** Both sides of the current or last hearing. */
export const isParty = ({ hearings }: Matter, id: string): boolean =>
  hearings.some(({ sides }) => sides.includes(id));

/** The household of a side other than the reporter is recused like the side. */
const livesWithParty = ({ hearings, reporter, formerReporters }: Matter, { housemates }: Person): boolean =>
  hearings.some(({ sides }) =>
    sides.some((side) => ![reporter, ...formerReporters].includes(side) && housemates.includes(side)),
  );

/** "Who endorsed it, or was merged into it." */
export const isEndorser = ({ endorsements }: Matter, id: string): boolean =>
  endorsements.some(({ person }) => person === id);

/**
 * "Same place and matter; not private into public; the master is open and itself not merged", and nobody
 * comes along who must not read it.
 */
export function mayGoInto(matter: Matter, master: Matter, people: readonly Person[]): boolean {
  const isPublished = isSensitive(matter) && !isSensitive(master);
  const joining = people.filter(({ id }) => id === matter.reporter || isEndorser(matter, id));
  const isOpposed = joining.some(
    (one) => isParty(master, one.id) || isOneOf([...master.about, ...master.recused], one),
  );
  return (
    master !== matter &&
    master.estate === matter.estate &&
    master.state !== 'closed' &&
    master.mergedInto === null &&
    !isPublished &&
    !isOpposed
  );
}

/** The endorsers, each once. */
export const endorsers = ({ endorsements, reporter }: Matter): string[] =>
  [...new Set(endorsements.map(({ person }) => person))].filter((one) => one !== reporter);

/** Stewards covering the building and office-holders above it may be named, unless recused. */
export const isAble = (matter: Matter, person: Person | undefined): boolean =>
  person !== undefined &&
  (covers(matter, person) || Object.values(officeOf).some((office) => holdsOffice(matter, person, office))) &&
  !isRecused(matter, person);

export const covers = (matter: Pick<Matter, 'path'>, person: Person): boolean =>
  person.serves.some(({ area }) => matter.path.includes(area));
export const holdsOffice = ({ path }: Pick<Matter, 'path'>, { offices }: Person, office: string): boolean =>
  offices.some((one) => one.office === office && path.includes(one.area));

export const openHold = ({ holds }: Matter): Hold | undefined => holds.find(({ until }) => until === null);
export const heldFor = ({ holds }: Matter, at: number): number =>
  holds.reduce((sum, { since, until }) => sum + (until ?? at) - since, 0);
/** Days of a hold as shown: without the sweep's delay. */
export const heldDays = ({ holds }: Matter, at: number): number =>
  Math.ceil(
    holds.reduce((sum, { since, until, review }) => sum + Math.min(until ?? at, review) - since, 0) /
      86_400_000,
  );
export const openHearing = ({ hearings }: Matter): Hearing | undefined =>
  hearings.find(({ status }) => status === 'open');
export const mediation = ({ hearings }: Matter): Hearing | undefined =>
  hearings.findLast(({ status }) => status === 'mediated');
export const pending = ({ requests }: Matter): Request[] =>
  requests.filter(({ status }) => status === 'pending');
export const isSpent = ({ spent }: Matter, budget: string): boolean =>
  (spent[budget] ?? 0) >= table.budgets[budget]!;

/** The root of a merged ticket. */
export function rootOf(matter: Matter): Matter | null {
  let root = matter.mergedInto;
  while (root?.mergedInto) root = root.mergedInto;
  return root;
}

export const levels = table.levels;
export const isAtLeast = (a: string, b: string): boolean => levels.indexOf(a) >= levels.indexOf(b);
export const levelAbove = (level: string): string =>
  levels[Math.min(levels.indexOf(level) + 1, levels.length - 1)]!;
/** Offices by level. */
export const officeOf: Readonly<Record<string, string>> = {
  estate: 'secretary',
  grid: 'grid_leader',
  community: 'committee',
  street: 'street',
};

const TEN_MINUTES = 600_000;

/** Recent remarks that their author may still take back. */
export const amendable = ({ talk }: Matter, { id }: Person, at: number): string[] =>
  talk
    .filter(({ seq, by, at: then }) => seq !== null && by === id && at - then <= TEN_MINUTES)
    .map(({ seq }) => String(seq));

/** The time since which a question is unanswered, computed from the start. */
export const waitsSince = ({ talk }: Matter): number | null =>
  talk.reduce<number | null>(
    (since, { at, kind }) => (kind === 'asks' ? (since ?? at) : kind === 'answers' ? null : since),
    null,
  );
