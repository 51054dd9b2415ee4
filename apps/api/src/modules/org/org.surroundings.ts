import {
  authorityOffice,
  dateOfDay,
  dayOf,
  dutyOf,
  onDuty,
  standInFor,
  type Absence,
  type Away,
  type AreaStaff,
  type Instant,
  type Level,
  type Office,
  type Person,
  type Roster,
  type Rostered,
  type Stretch,
} from '@sandan/domain';
import { ms } from '../../common/columns.ts';

/** The staff around a building. The load of stewards on duty is not known yet. */
export type Surroundings = AreaStaff;

/** SQL: `row` is in force at the instant `$n` (an ISO timestamp). */
export const inForce = (row: string, at: string): string =>
  `${row}.since <= ${at} AND (${row}.until IS NULL OR ${row}.until > ${at})`;

export const ts = (at: Instant): string => new Date(at).toISOString();

/** SQL: who authorised whom, valid while both are confirmed in that household. */
export const delegations = (
  at: string,
): string => `household_delegate d JOIN account principal ON principal.id = d.person AND principal.active
  JOIN residence mine ON mine.account = d.delegate AND mine.household = d.household AND mine.status = 'confirmed' AND ${inForce('mine', at)}
  JOIN residence theirs ON theirs.account = d.person AND theirs.household = d.household
    AND theirs.status = 'confirmed' AND ${inForce('theirs', at)}
    AND ${inForce('d', at)}`;

/** SQL: whom `account` represents or represented, and in which household. */
export const represents = (
  account: string,
  at: string,
): string => `(SELECT coalesce(json_agg(json_build_object('person', x.person, 'household', x.household, 'since', ${ms('x.since')},
    'until', CASE WHEN x.id IN (SELECT d.id FROM ${delegations(at)} WHERE d.delegate = ${account})
      THEN NULL ELSE ${ms(`least(x.until, ${at}::timestamptz)`)} END)), '[]')
  FROM household_delegate x WHERE x.delegate = ${account} AND x.since <= ${at})`;

/** SQL: the confirmed homes of `account` that have ended. */
export const movedOut = (
  account: string,
  at: string,
): string => `(SELECT coalesce(json_agg(json_build_object('household', o.household, 'until', ${ms('o.until')})), '[]')
  FROM residence o WHERE o.account = ${account} AND o.status IN ('confirmed', 'ended') AND o.until <= ${at})`;

/** SQL: the confirmed residents who share a home with `account`. */
export const housemates = (
  account: string,
  at: string,
): string => `(SELECT coalesce(json_agg(DISTINCT l.account), '[]') FROM residence i
    JOIN residence l ON l.household = i.household AND l.account <> i.account AND l.status = 'confirmed' AND ${inForce('l', at)}
  WHERE i.account = ${account} AND i.status = 'confirmed' AND ${inForce('i', at)})`;

/**
 * SQL: a person with the confirmed homes and units that the recusal rules need. `account` must not be a
 * column of r, m, x, o, i or l.
 */
export const PERSON = (account: string, at: string): string => `json_build_object(
  'id', ${account},
  'households', (SELECT coalesce(json_agg(r.household), '[]') FROM residence r WHERE r.account = ${account}
    AND r.status = 'confirmed' AND ${inForce('r', at)}),
  'movedOut', ${movedOut(account, at)},
  'housemates', ${housemates(account, at)},
  'estates', '[]'::json,
  'represents', ${represents(account, at)},
  'units', (SELECT coalesce(json_agg(m.unit), '[]') FROM membership m WHERE m.account = ${account} AND ${inForce('m', at)}))`;

/** SQL: a person's shifts, and the exceptions for the day `$day`. */
export const ROSTER = (account: string, day: string): string => `json_build_object(
  'pattern', (SELECT coalesce(json_agg(json_build_object('weekday', w.weekday, 'from', w."from", 'to', w."to")), '[]')
    FROM roster_pattern w WHERE w.account = ${account}),
  'exceptions', (SELECT coalesce(json_agg(json_build_object('date', x.date, 'on', x."on", 'from', x."from", 'to', x."to")), '[]')
    FROM roster_exception x WHERE x.account = ${account} AND x.date = ${day}))`;

/**
 * `$1` is the path of the building, `$2` the instant, `$3` the local date. `reached` holds everyone who ever
 * stood in here, through chains of deputies.
 */
export const SURROUNDINGS = `
  WITH RECURSIVE holder AS MATERIALIZED (
    SELECT o.office, o.account, o.deputy, o.since FROM office o JOIN account a ON a.id = o.account AND a.active
      WHERE o.area = ANY ($1) AND ${inForce('o', '$2')}),
  member AS MATERIALIZED (
    SELECT s.account, s.is_default, cardinality(served.path) AS depth, s.since
      FROM membership s JOIN unit u ON u.id = s.unit AND u.active AND u.kind = 'steward_team'
        JOIN account a ON a.id = s.account AND a.active JOIN area served ON served.id = s.area
      WHERE s.area = ANY ($1) AND ${inForce('s', '$2')}),
  reached (account) AS (
    (SELECT account FROM holder UNION SELECT account FROM member)
    UNION SELECT b.deputy FROM reached r JOIN absence b ON b.account = r.account AND b.since <= $2 WHERE b.deputy IS NOT NULL),
  known AS MATERIALIZED (
    SELECT r.account FROM reached r JOIN account a ON a.id = r.account AND a.active
      WHERE EXISTS (SELECT 1 FROM office o WHERE o.account = r.account AND ${inForce('o', '$2')})
        OR EXISTS (SELECT 1 FROM membership m WHERE m.account = r.account AND ${inForce('m', '$2')}))
  SELECT
    (SELECT coalesce(json_agg(json_build_object('office', h.office, 'account', h.account)
      ORDER BY h.deputy, h.since), '[]') FROM holder h) AS offices,
    (SELECT coalesce(json_agg(json_build_object('account', m.account, 'isDefault', m.is_default)
      ORDER BY m.is_default DESC, m.depth DESC, m.since), '[]') FROM member m) AS stewards,
    (SELECT coalesce(json_agg(json_build_object('person', ${PERSON('k.account', '$2')}, 'roster', ${ROSTER('k.account', '$3')})), '[]')
      FROM known k) AS people,
    (SELECT coalesce(json_agg(json_build_object('person', b.account, 'deputy', b.deputy, 'since', ${ms('b.since')},
      'until', ${ms('b.until')})), '[]')
       FROM reached r JOIN absence b ON b.account = r.account AND ${inForce('b', '$2')}) AS absences`;

export interface SurroundingsRow {
  offices: { office: Office; account: string }[];
  stewards: { account: string; isDefault: boolean }[];
  /** The post holders, and everyone who ever stood in for one. */
  people: { person: Person; roster: Roster }[];
  absences: Absence[];
}

export const parametersOf = (path: readonly string[], at: Instant, day = dayOf(at)): unknown[] => [
  path,
  ts(at),
  dateOfDay(day),
];

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
