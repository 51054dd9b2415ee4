import { DAY, dayOf } from './calendar.ts';
import { obstacle } from './guards.ts';
import { keptFrom, shownReporter, type Shown } from './identity.ts';
import {
  amendable,
  endorsers,
  isRecused,
  mediation,
  openHearing,
  pending,
  type Matter,
  type Request,
} from './matter.ts';
import { allows } from './neighbours.ts';
import { Relations } from './relations.ts';
import { mayGrant } from './requests.ts';
import { Sight } from './sight.ts';
import { factIn, implemented, isMove, isTimed, moveIn, type Move, type Row } from './table.ts';
import type { Person, Town } from './town.ts';

/** The recorded verdict that each step by the caller needs. */
export const verdictOf: Readonly<Record<string, string>> = {
  rate_solved: 'solved',
  rate_partly: 'partly_solved',
  accept_explanation: 'explained',
  archive_unsolved: 'unsolved',
  rate_unsolved: 'unsolved',
  demand_hearing: 'unsolved',
};

export type Mode = 'do' | 'ask';
export interface Offer {
  readonly row: Row;
  readonly mode: Mode;
}

/** The extra need for this relation: null if none, otherwise the code. */
type Need = (matter: Matter, person: Person, at: number, as: string) => string | null;

const isFresh = (since: number | null, at: number): boolean => since === null || at - since <= 15 * DAY;
const hearingSet: Need = (matter) => (openHearing(matter)!.isSet ? null : 'NO_HEARING_SET');
const ownTask: Need = ({ tasks }, { units }) =>
  tasks.some(({ status, unit }) => status === 'open' && units.includes(unit)) ? null : 'NOT_OFFERED';

/** For 15 days after closing; for sides of a mediation and staff also after the follow-up question. */
const conversation: Need = (matter, _, at, as) => {
  const isAsked = as !== 'reporter' && as !== 'endorser' && isFresh(mediation(matter)?.followedUp ?? 0, at);
  return isFresh(matter.closedAt, at) || isAsked ? null : 'CONVERSATION_CLOSED';
};

/** People do not rate their own work. */
const ownWork: Need = ({ workers, verifiers }, { id }, _, as) =>
  as !== 'caller' && (workers.has(id) || verifiers.has(id)) ? 'NOT_IMPARTIAL' : null;

/** Only the reporter decides what neighbours see. */
const cardAsks: Need = (matter) => (allows(matter) === 'ask' ? null : 'NOT_OFFERED');
const ownRemark: Need = (matter, person, at) =>
  amendable(matter, person, at).length > 0 ? null : 'REMARK_SETTLED';

/** A person who did not work on it, follow, place or decide it. */
const hasHandled = (
  { workers, verifiers, caseSteward, past, proxy, upholder }: Matter,
  person: string,
): boolean =>
  workers.has(person) ||
  verifiers.has(person) ||
  past.some(({ who }) => who === person) ||
  [caseSteward, proxy, upholder].includes(person);

const supervisedIf =
  (holds: (supervision: Matter['supervision']) => boolean): Need =>
  ({ supervision }) =>
    holds(supervision) ? null : 'GUARD_FAILED';
const answered = supervisedIf((supervision) => supervision?.isAnswered === true);

const excludedIf =
  (holds: (exclusion: Matter['exclusion'], at: number) => boolean): Need =>
  ({ exclusion }, _, at) =>
    holds(exclusion, at) ? null : 'GUARD_FAILED';
/** Who asked for it, granted it or objected to it does not decide on it. */
const othersExclusion: Need = ({ exclusion }, { id }) =>
  exclusion?.people.includes(id) ? 'NOT_IMPARTIAL' : null;
const ruling: readonly Need[] = [
  excludedIf((exclusion) => exclusion?.status === 'objected'),
  othersExclusion,
];

const needs: Readonly<Record<string, readonly Need[]>> = {
  nudge: [
    ({ nudgedAt }, _, at) => (nudgedAt !== null && dayOf(nudgedAt) === dayOf(at) ? 'ALREADY_TODAY' : null),
  ],
  answer_nudge: [
    ({ nudgedAt, askedAt }) =>
      nudgedAt !== null && askedAt !== null && nudgedAt >= askedAt ? null : 'NOT_OFFERED',
  ],
  call_back: [(matter, { id }) => (matter.call && !hasHandled(matter, id) ? null : 'NOT_OFFERED')],
  remark: [conversation],
  correct_remark: [ownRemark],
  retract_remark: [ownRemark],
  supervise: [supervisedIf((supervision) => supervision === null)],
  answer_supervision: [supervisedIf((supervision) => supervision?.isAnswered === false)],
  accept_answer: [answered],
  supervise_again: [answered, supervisedIf((supervision) => (supervision?.again ?? 0) < 2)],
  object: [
    excludedIf((exclusion, at) => exclusion?.status === 'standing' && at - exclusion.since <= 5 * DAY),
    othersExclusion,
  ],
  uphold_exclusion: ruling,
  count_again: ruling,
  say_pressed: [
    ({ flags, closedAt }, _, at) =>
      flags.has('pressed') || (closedAt !== null && at - closedAt > 15 * DAY) ? 'GUARD_FAILED' : null,
  ],
  show_picture: [({ hidden }) => (hidden.length > 0 ? null : 'NOT_OFFERED')],
  resolve: [hearingSet],
  mediate: [hearingSet],
  state_position: [hearingSet],
  sign_mediation: [
    hearingSet,
    (matter, { id }) => (openHearing(matter)!.signed.includes(id) ? 'NOT_OFFERED' : null),
  ],
  do_task: [ownTask],
  refuse_task: [ownTask],
  share_contact: [({ isShared }) => (isShared ? 'NOT_OFFERED' : null)],
  unshare_contact: [({ isShared }) => (isShared ? null : 'NOT_OFFERED')],
  reveal: [({ isShared }, _, __, as) => (as === 'lead' && !isShared ? 'NOT_OFFERED' : null)],
  show_card: [cardAsks, ({ showsCard }) => (showsCard ? 'NOT_OFFERED' : null)],
  hide_card: [cardAsks, ({ showsCard }) => (showsCard ? null : 'NOT_OFFERED')],
  open_words: [
    (matter) => (endorsers(matter).length === 0 || matter.opensWords ? 'NOT_OFFERED' : null),
    (matter, _, __, as) => (as !== 'reporter' && allows(matter) === 'never' ? 'NOT_OFFERED' : null),
  ],
  close_words: [({ opensWords }) => (opensWords ? null : 'NOT_OFFERED')],
  rate_own: [({ mergedInto }) => (mergedInto ? 'NOT_OFFERED' : null), ownWork],
  rate_solved: [ownWork],
  rate_partly: [ownWork],
  accept_explanation: [ownWork],
  archive_unsolved: [ownWork],
};

/** The expected result of an attempt: workflow.md "Moves", "Requests" and "Facts". */
export class Judge {
  readonly relations: Relations;
  readonly sight: Sight;
  private readonly town: Town;
  constructor(town: Town) {
    this.town = town;
    this.relations = new Relations(town);
    this.sight = new Sight(this.relations);
  }

  standings = (matter: Matter, person: Person, at: number): ReadonlySet<string> =>
    this.relations.standings(matter, person, at);
  isVisible = (matter: Matter, person: Person, at: number): boolean =>
    this.sight.isVisible(matter, person, at);

  person = (id: string | null): Person | undefined => this.town.people.find((one) => one.id === id);
  /** The current reporter as this person may read them. */
  reporterFor = (matter: Matter, person: Person, at: number): Shown =>
    shownReporter(matter, this.town, this.sight.clearance(matter, person, at));

  /**
   * Texts that this person may find on no page: unrevealed data of the reporter, and names of former
   * reporters unless known by their post.
   */
  secretsOf(matter: Matter, person: Person, at: number): string[] {
    const kept = keptFrom(matter, this.town, this.sight.clearance(matter, person, at));
    const names = matter.formerReporters.filter((id) => id !== person.id).map((id) => this.person(id)!.name);
    const known = this.town.people
      .filter(({ units, offices }) => units.length + offices.length > 0)
      .map(({ name }) => name);
    return [...kept, ...names].filter((secret) => secret !== person.name && !known.includes(secret));
  }

  /**
   * `OK`, or the refusal's code in this order: not visible, moved on, relation, guards, budget, extra needs.
   */
  verdict(matter: Matter, person: Person, action: string, at: number, mode: Mode = 'do'): string {
    const isReached =
      this.isVisible(matter, person, at) || (action === 'endorse' && this.sight.hasCard(matter, person, at));
    if (!isReached) return 'NOT_FOUND';
    const move = moveIn(matter.state, action);
    if (move)
      return mode === 'ask'
        ? this.verdictOnAsking(matter, person, move, at)
        : this.verdictOnMove(matter, person, move, at);
    const fact = factIn(matter.state, action);
    if (!fact) return 'STATE_MOVED_ON';
    const found = this.verdictOnFact(matter, person, fact, at);
    return found === 'OK' && mode === 'ask' ? 'NOT_OFFERED' : found;
  }

  private verdictOnMove(matter: Matter, person: Person, row: Move, at: number): string {
    const related = this.relationTo(matter, person, row, at);
    if (related !== 'OK') return related;
    return obstacle(row, matter, at) ?? this.needed(matter, person, row, at);
  }

  private relationTo(matter: Matter, person: Person, row: Move, at: number): string {
    const standings = this.standings(matter, person, at);
    if (row.action === 'uphold') {
      if (!isRecused(matter, person) && this.relations.mayUphold(matter, person)) return 'OK';
      return standings.has('arbiter') ? 'NOT_IMPARTIAL' : 'NOT_RELATED';
    }
    const [mayDo, mayAsk] = [row.by, row.ask ?? []].map((by) => by.some((one) => standings.has(one)));
    if (row.requestOnly) return mayDo || mayAsk ? 'ASK_FIRST' : 'NOT_RELATED';
    return mayDo ? 'OK' : mayAsk ? 'ASK_FIRST' : 'NOT_RELATED';
  }

  /** "Someone who may not do it may ask for it … At most one pending per ticket and action." */
  private verdictOnAsking(matter: Matter, person: Person, row: Move, at: number): string {
    const standings = this.standings(matter, person, at);
    if (!row.ask?.some((one) => standings.has(one))) return 'NOT_RELATED';
    if (!row.requestOnly && row.by.some((one) => standings.has(one))) return 'NOT_OFFERED';
    const isAsked = pending(matter).some(({ action }) => action === row.action);
    return obstacle(row, matter, at) ?? (isAsked ? 'ALREADY_ASKED' : 'OK');
  }

  private verdictOnFact(matter: Matter, person: Person, fact: Row, at: number): string {
    const standings = this.standings(matter, person, at);
    return fact.by.some((one) => standings.has(one)) ? this.needed(matter, person, fact, at) : 'NOT_RELATED';
  }

  /** The reason of the first relation, unless another relation meets the needs. */
  private needed(matter: Matter, person: Person, row: Row, at: number): string {
    const reasons = this.relation(matter, person, row, at).map((as) =>
      this.unmet(matter, person, row, at, as),
    );
    return reasons.includes(null) ? 'OK' : (reasons[0] ?? 'OK');
  }

  private relation = (matter: Matter, person: Person, row: Row, at: number): string[] => {
    const standings = this.standings(matter, person, at);
    return row.by.filter((one) => standings.has(one));
  };

  private unmet(matter: Matter, person: Person, row: Row, at: number, as: string): string | null {
    if (as === 'caller' && this.relations.verdictToday(matter, person, at) !== verdictOf[row.action])
      return 'NOT_OFFERED';
    return (
      needs[row.action]?.map((need) => need(matter, person, at, as)).find((code) => code !== null) ?? null
    );
  }

  /** The relation in which a person takes a row: for 挂账 the strongest, otherwise the first allowed. */
  as(matter: Matter, person: Person, { row, mode }: Offer, at: number): string {
    const by =
      isMove(row) && mode === 'ask' ? row.ask! : row.action === 'hold' ? ['arbiter', ...row.by] : row.by;
    const standings = this.standings(matter, person, at);
    const mine = by.filter((one) => standings.has(one));
    return (
      (mode === 'ask' ? mine[0] : mine.find((as) => this.unmet(matter, person, row, at, as) === null)) ??
      mine[0] ??
      ''
    );
  }

  grantable = (matter: Matter, request: Request, person: Person, at: number): boolean =>
    mayGrant(matter, request, person, this.standings(matter, person, at), at);

  /** All actions that must be offered to this person now. */
  offered(matter: Matter, person: Person, at: number): readonly Offer[] {
    return implemented(matter.state).flatMap((row) => {
      const modes: readonly Mode[] = isMove(row) && row.ask ? ['do', 'ask'] : ['do'];
      return isTimed(row)
        ? []
        : modes
            .filter((mode) => this.verdict(matter, person, row.action, at, mode) === 'OK')
            .map((mode) => ({ row, mode }));
    });
  }
}
