import {
  standInFor,
  authorityOffice,
  onDuty,
  dutyOf,
  type AreaStaff,
  type Stretch,
  type Person,
  type Roster,
  type Away,
  type Instant,
  type Office,
  type Rostered,
  type Level,
} from '@sandan/domain';
import type { SurroundingsRow } from './org.surroundings.ts';

/** The staff around a building. The load of stewards on duty is not known yet. */
export type Surroundings = AreaStaff;

/** A person on duty, and when. */
export interface OnDuty {
  readonly id: string;
  readonly stretches: readonly Stretch[];
}

/** Removes duplicates; a person's own post comes before a stand-in. */
function unique(some: readonly Person[]): Person[] {
  const own = some.filter(({ insteadOf }) => !insteadOf);
  const others = some.filter(({ id, insteadOf }) => insteadOf && !own.some((one) => one.id === id));
  return [
    ...new Map(
      [...own, ...others].map((person) => [`${person.id} ${person.insteadOf?.id ?? ''}`, person]),
    ).values(),
  ];
}

/** The organisation around one building at one instant, built from database rows. */
class Around {
  private readonly people: ReadonlyMap<string, Person>;
  private readonly rosters: ReadonlyMap<string, Roster>;
  private readonly away: readonly Away[];

  constructor(
    private readonly row: SurroundingsRow,
    private readonly at: Instant,
  ) {
    this.people = new Map(row.people.map(({ person }) => [person.id, person]));
    this.rosters = new Map(row.people.map(({ person, roster }) => [person.id, roster]));
    this.away = row.absences.map(({ person }) => ({ person, standIn: this.standIn(person) }));
  }

  /** Null when the last deputy of the chain is no longer known here. */
  private standIn(person: string): string | null {
    const found = standInFor(person, this.row.absences, this.at);
    return found !== null && this.people.has(found) ? found : null;
  }

  /** Some people, and the stand-ins of those who are absent. */
  private withStandIns(accounts: readonly string[]): Person[] {
    const own = accounts.flatMap((id) => this.people.get(id) ?? []);
    const standIns = own.flatMap((person) => {
      const standIn = this.away.find((one) => one.person === person.id)?.standIn;
      return standIn ? [{ ...this.people.get(standIn)!, insteadOf: person }] : [];
    });
    return unique([...own, ...standIns]);
  }

  private holding = (...some: Office[]): Person[] =>
    this.withStandIns(
      this.row.offices.filter(({ office }) => some.includes(office)).map(({ account }) => account),
    );

  private isAway = (id: string): boolean => this.away.some(({ person }) => person === id);

  /** The first default steward who is present or has a stand-in. */
  private defaultSteward(): string | null {
    const defaults = this.row.stewards.filter(({ isDefault }) => isDefault).map(({ account }) => account);
    const acting = defaults.map((id) => (this.isAway(id) ? this.standIn(id) : id));
    return acting.find((id) => id !== null) ?? null;
  }

  /** The stewards covering the building, and their stand-ins. */
  private covering = (): Person[] => this.withStandIns(this.row.stewards.map(({ account }) => account));

  /** The present stewards with their rosters; a stand-in takes over the shifts. */
  rostered(): Rostered[] {
    const present = [...new Set(this.covering().map(({ id }) => id))].filter((id) => !this.isAway(id));
    const inStead = (id: string): string[] =>
      this.row.stewards
        .map(({ account }) => account)
        .filter((one) => this.isAway(one) && this.standIn(one) === id);
    return present.map((id) => ({
      id,
      rosters: [...new Set([id, ...inStead(id)])].map((one) => this.rosters.get(one)),
    }));
  }

  areaStaff(): Surroundings {
    const levels = Object.entries(authorityOffice) as [Level, Office][];
    const authorities = Object.fromEntries(
      levels.map(([level, office]) => [level, this.holding(office)]),
    ) as Record<Level, Person[]>;
    const here = new Set([...this.row.offices, ...this.row.stewards].map(({ account }) => account));
    return {
      authorities,
      covering: this.covering(),
      stewards: onDuty(this.rostered(), this.at),
      intake: this.holding('intake'),
      defaultSteward: this.defaultSteward(),
      away: this.away,
      formerStandIns: [...this.people.values()].filter(({ id }) => !here.has(id)),
    };
  }
}

export const surroundingsOf = (row: SurroundingsRow, at: Instant): Surroundings =>
  new Around(row, at).areaStaff();

export const dutyAround = (row: SurroundingsRow, day: number, at: Instant): OnDuty[] =>
  new Around(row, at)
    .rostered()
    .map(({ id, rosters }) => ({ id, stretches: dutyOf(rosters, day) }))
    .filter(({ stretches }) => stretches.length > 0);
