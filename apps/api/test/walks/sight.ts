import { DAY } from './calendar.ts';
import { clearanceOf, type Clearance } from './identity.ts';
import {
  covers,
  holdsOffice,
  isRecused,
  isSensitive,
  officeOf,
  type Hearing,
  type Lead,
  type Matter,
} from './matter.ts';
import { isStaffHere, type Relations } from './relations.ts';
import type { Person } from './town.ts';

/** workflow.md "Who sees a ticket". */

const whole = ['reporter', 'proxy', 'case_steward', 'lead', 'support', 'convenor', 'successor'];

export type Scope = 'whole' | 'beside' | 'hearing';

export class Sight {
  private readonly relations: Relations;
  constructor(relations: Relations) {
    this.relations = relations;
  }

  /** The whole ticket; the endorser's scope (card and progress); only its hearing; or nothing. */
  scope(matter: Matter, person: Person, at: number): Scope | null {
    const standings = this.relations.standings(matter, person, at);
    if (
      whole.some((one) => standings.has(one)) ||
      (!isRecused(matter, person) && this.isAround(matter, person, at))
    )
      return 'whole';
    if (standings.has('endorser')) return matter.opensWords ? 'whole' : 'beside';
    if (standings.has('side') || standings.has('seat')) return 'hearing';
    return isHeard(matter, person, at) ? 'hearing' : null;
  }

  private isAround(matter: Matter, person: Person, at: number): boolean {
    const isOfficer = ['intake', ...Object.values(officeOf)].some((office) =>
      holdsOffice(matter, person, office),
    );
    return isOfficer || (covers(matter, person) && !isSensitive(matter)) || wasPartOf(matter, person, at);
  }

  isVisible = (matter: Matter, person: Person, at: number): boolean =>
    this.scope(matter, person, at) !== null;

  /** How much they may read of the reporter's name, phone and room. */
  clearance = (matter: Matter, person: Person, at: number): Clearance =>
    clearanceOf(matter, person, this.relations.standings(matter, person, at), at);

  /**
   * Numbers written by the reporter: like the number itself; after a succession they may be the other
   * reporter's.
   */
  readsNumbers = (matter: Matter, person: Person, at: number): boolean =>
    matter.formerReporters.length === 0 && this.clearance(matter, person, at).phone === 'full';

  /** People who handle it read requests between staff. */
  readsStaffNotes(matter: Matter, person: Person, at: number): boolean {
    const standings = this.relations.standings(matter, person, at);
    const isStaff = isStaffHere(standings) || standings.has('supervisor');
    return this.scope(matter, person, at) === 'whole' && isStaff && !isRecused(matter, person);
  }

  /** An estate's residents see a card of what is open and not sensitive; from it they may endorse. */
  hasCard = (matter: Matter, person: Person, at: number): boolean =>
    this.relations.standings(matter, person, at).has('neighbour') &&
    !['rating', 'closed'].includes(matter.state);
}

function wasPartOf(matter: Matter, { id, units }: Person, at: number): boolean {
  const isOf = (who: Lead | string): boolean => {
    if (typeof who === 'string') return who === id;
    return (
      who.person === id ||
      (who.person === null && units.includes(who.unit!)) ||
      who.support.some((unit) => units.includes(unit))
    );
  };
  const isRecent = matter.closedAt === null || at - matter.closedAt <= 30 * DAY;
  const hadTask =
    isRecent && matter.tasks.some(({ unit, status }) => status !== 'refused' && units.includes(unit));
  return hadTask || matter.past.some(({ who, until }) => at - until <= 30 * DAY && isOf(who));
}

/** A side or, unless recused, a member of a seated unit. */
export const isAtTable = ({ seats, sides }: Hearing, { id, units }: Person, isOut = false): boolean =>
  sides.includes(id) || (!isOut && seats.some((unit) => units.includes(unit)));

/** "Seats and sides their hearing", until 30 days after it (ADR 12); recused people only as a side. */
function isHeard(matter: Matter, person: Person, at: number): boolean {
  return matter.hearings.some(
    (hearing) =>
      (hearing.until === null || at - hearing.until <= 30 * DAY) &&
      isAtTable(hearing, person, isRecused(matter, person)),
  );
}
