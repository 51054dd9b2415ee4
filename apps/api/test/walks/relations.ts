import { DAY, dayOf } from './calendar.ts';
import {
  covers,
  endorsers,
  holdsOffice,
  isAble,
  isAsker,
  isAtLeast,
  isRecused,
  isReporter,
  isSensitive,
  levels,
  mediation,
  officeOf,
  openHearing,
  pending,
  type Matter,
} from './matter.ts';
import { isShown } from './neighbours.ts';
import { mayGrant } from './requests.ts';
import type { Person, Town } from './town.ts';

/** workflow.md "Who is who on this ticket", in plain code. */

/** People who handle a ticket may recuse themselves. */
const handling = [
  'steward',
  'case_steward',
  'authority',
  'arbiter',
  'verifier',
  'intake',
  'convenor',
  'support',
  'lead',
  'seat',
];
export const isStaffHere = (standings: ReadonlySet<string>): boolean =>
  handling.some((one) => standings.has(one));

/** A side of the current hearing or of the last mediation: until 15 days after the follow-up question. */
function isSide(matter: Matter, { id }: Person, at: number): boolean {
  const settled = mediation(matter);
  const isOver = settled?.followedUp != null && at - settled.followedUp > 15 * DAY;
  return [openHearing(matter), isOver ? undefined : settled].some((hearing) => hearing?.sides.includes(id));
}

/** A host cannot endorse: endorsing recuses from hosting. */
const isHosting = ({ hearings }: Matter, { id }: Person): boolean =>
  hearings.some(({ host, status }) => host === id && status === 'open');

/** Holds the office of the ticket's level, or of one above. */
const isOverseer = (matter: Matter, person: Person): boolean =>
  levels.slice(levels.indexOf(matter.level)).some((level) => holdsOffice(matter, person, officeOf[level]!));

/** Ordered the supervision in office, or holds the office to which it rose. */
const isSupervisor = (matter: Matter, person: Person): boolean =>
  matter.supervision !== null &&
  (holdsOffice(matter, person, officeOf[matter.supervision.level]!) ||
    (matter.supervision.by === person.id &&
      levels.some((level) => holdsOffice(matter, person, officeOf[level]!))));

export class Relations {
  private readonly town: Town;
  private readonly known = new Map<Person, ReadonlySet<string>>();
  private moment = '';

  constructor(town: Town) {
    this.town = town;
  }

  /**
   * "Vacant, recused, reporter's household or named in the ticket → the next level up acts"; where there is
   * none, the nearest below (ADR 7).
   */
  private acting(matter: Matter, from: string, mayAct?: (person: Person) => boolean): readonly Person[] {
    const here = levels.indexOf(from);
    for (const level of [...levels.slice(here), ...(mayAct ? [] : levels.slice(0, here).reverse())]) {
      const able = this.town.people.filter(
        (person) =>
          holdsOffice(matter, person, officeOf[level]!) &&
          !isRecused(matter, person) &&
          (!mayAct || mayAct(person)),
      );
      if (able.length > 0) return able;
    }
    return [];
  }

  isAuthority = (matter: Matter, person: Person): boolean =>
    this.acting(matter, matter.level).includes(person);
  private arbiterLevel = ({ level }: Matter): string => (isAtLeast(level, 'community') ? level : 'community');
  private isArbiter = (matter: Matter, person: Person): boolean =>
    this.acting(matter, this.arbiterLevel(matter)).includes(person);

  /** "Who worked, who verified and who upheld are three different people." */
  mayUphold = (matter: Matter, person: Person): boolean =>
    this.acting(
      matter,
      this.arbiterLevel(matter),
      ({ id }) => !matter.workers.has(id) && !matter.verifiers.has(id),
    ).includes(person);

  /** Led it last, in person or in the unit that did. */
  private ledLast = ({ closedAt, lastLead }: Matter, { id, units }: Person): boolean =>
    closedAt !== null &&
    lastLead !== null &&
    (lastLead.person === null ? units.includes(lastLead.unit!) : lastLead.person === id);

  /** "An arbiter of another unit", who did not work on it either. */
  private isOutsideArbiter = (matter: Matter, person: Person): boolean =>
    this.acting(
      matter,
      this.arbiterLevel(matter),
      (one) => !matter.workers.has(one.id) && !this.ledLast(matter, one),
    ).includes(person);

  private isVerifier = (matter: Matter, person: Person): boolean =>
    this.acting(matter, matter.level, ({ id }) => !matter.workers.has(id) && id !== matter.proxy).includes(
      person,
    );

  /** On a closed case for 30 days; without a case steward, or if recused, the authority stands in. */
  private isCaseSteward(matter: Matter, person: Person, at: number): boolean {
    if (matter.closedAt !== null) return matter.caseSteward === person.id && at - matter.closedAt <= 30 * DAY;
    if (this.isAbleId(matter, matter.caseSteward)) return matter.caseSteward === person.id;
    return matter.state !== 'pool' && this.isAuthority(matter, person);
  }

  /** They still cover its building or hold an office above it, and are not recused. */
  isAbleId = (matter: Matter, id: string | null): boolean =>
    isAble(
      matter,
      this.town.people.find((one) => one.id === id),
    );

  private isLead(matter: Matter, person: Person): boolean {
    const { lead } = matter;
    if (!lead) return false;
    if (lead.person !== null) return lead.person === person.id;
    const isIntake = lead.external && holdsOffice(matter, person, 'intake') && !isRecused(matter, person);
    return isIntake || person.units.includes(lead.unit!);
  }

  /** The supporting units, and those with an open task. */
  private isSupport({ lead, tasks }: Matter, { units }: Person): boolean {
    const tasked = tasks.filter(({ status }) => status === 'open').map(({ unit }) => unit);
    return lead !== null && [...lead.support, ...tasked].some((unit) => units.includes(unit));
  }

  /** "The authority, or the host named in the form"; if that host is recused, the authority. */
  private isConvenor(matter: Matter, person: Person): boolean {
    const hearing = openHearing(matter);
    return (
      hearing !== undefined &&
      (this.isAbleId(matter, hearing.host) ? hearing.host === person.id : this.isAuthority(matter, person))
    );
  }

  private isCaller(matter: Matter, person: Person, at: number): boolean {
    const mayCall = holdsOffice(matter, person, 'intake') || this.isAuthority(matter, person);
    return (
      mayCall &&
      !matter.workers.has(person.id) &&
      matter.proxy !== person.id &&
      this.verdictToday(matter, person, at) !== undefined
    );
  }

  verdictToday = (matter: Matter, person: Person, at: number): string | undefined =>
    matter.contacts
      .filter((call) => call.by === person.id && call.verdict !== null && dayOf(call.at) === dayOf(at))
      .at(-1)?.verdict ?? undefined;

  /** Cached between two steps of a walk, until an event or a minute passes. */
  standings(matter: Matter, person: Person, at: number): ReadonlySet<string> {
    const moment = `${matter.id} ${matter.seq} ${Math.floor(at / 60_000)}`;
    if (moment !== this.moment) this.known.clear();
    this.moment = moment;
    const found = this.known.get(person) ?? this.relationsNow(matter, person, at);
    this.known.set(person, found);
    return found;
  }

  private relationsNow(matter: Matter, person: Person, at: number): ReadonlySet<string> {
    const found = new Set<string>();
    const note = (relation: string, is: boolean): void => void (is && found.add(relation));
    note('reporter', isReporter(matter, person));
    note('endorser', endorsers(matter).includes(person.id));
    note('lead', this.isLead(matter, person));
    note('side', isSide(matter, person, at));
    note(
      'asker',
      pending(matter).some((request) => isAsker(matter, request, person)),
    );
    if (!isRecused(matter, person)) this.noteUnbarred(matter, person, at, note);
    note('self', isStaffHere(found));
    note(
      'granter',
      pending(matter).some((request) => mayGrant(matter, request, person, found, at)),
    );
    return found;
  }

  /** "Out of every relation but reporter, endorser, side and lead." */
  private noteUnbarred(
    matter: Matter,
    person: Person,
    at: number,
    note: (relation: string, is: boolean) => void,
  ): void {
    note('proxy', matter.proxy === person.id);
    note(
      'neighbour',
      isShown(matter) && person.estates.includes(matter.estate) && !isHosting(matter, person),
    );
    note('steward', covers(matter, person) && !isSensitive(matter));
    note('case_steward', this.isCaseSteward(matter, person, at));
    note('authority', this.isAuthority(matter, person));
    note('arbiter', this.isArbiter(matter, person));
    note('support', this.isSupport(matter, person));
    note('overseer', isOverseer(matter, person) && !this.isLead(matter, person));
    note('supervisor', isSupervisor(matter, person) && !this.isLead(matter, person));
    note('former_lead', this.ledLast(matter, person));
    note('outside_arbiter', this.isOutsideArbiter(matter, person));
    note('street', holdsOffice(matter, person, officeOf['street']!));
    note('intake', holdsOffice(matter, person, 'intake'));
    note('verifier', this.isVerifier(matter, person));
    note('convenor', this.isConvenor(matter, person));
    note('seat', openHearing(matter)?.seats.some((unit) => person.units.includes(unit)) ?? false);
    note('caller', this.isCaller(matter, person, at));
    note(
      'successor',
      isAble(matter, person) &&
        pending(matter).some(({ action, form }) => action === 'hand_over' && form['successor'] === person.id),
    );
  }
}
