/** A random row of a table, as a subquery. */
export const some = (table: string, column = 'id', where = 'true'): string =>
  `(SELECT ${column} FROM ${table} WHERE ${where} ORDER BY random() LIMIT 1)`;
/** The current time, and one within some hours of it. */
const NOW = '$1::timestamptz';
const SOON = `${NOW} + random() * interval '3 hours' - interval '1 hour'`;
/** Runs only with its parameter, which every change has. */
const GIVEN = `${NOW} IS NOT NULL`;

const update = (table: string, set: string, where = 'true', id = 'id'): string =>
  `UPDATE ${table} SET ${set} WHERE ${id} = ${some(table, id, where)} AND ${GIVEN}`;
const remove = (table: string, where = 'true', id = 'id'): string =>
  `DELETE FROM ${table} WHERE ${id} = ${some(table, id, where)} AND ${GIVEN}`;
/** A row made of some other rows. */
const insert = (table: string, columns: string, values: string, from: string): string =>
  `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${from} ORDER BY random() LIMIT 1`;

const somebody = some('account');
const TODAY = `to_char(${NOW} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`;
const housemates = `residence a JOIN residence b ON b.household = a.household AND b.account <> a.account`;

/** SQL: an end is set, moved or removed. */
const ends = (table: string): string =>
  update(table, `until = CASE WHEN random() < 0.5 THEN NULL ELSE ${SOON} END`);

/** Changes of the organisation; `$1` is the current time. Some break a constraint. */
export const ofOrganisation: readonly string[] = [
  ends('office'),
  ends('membership'),
  update('office', `area = ${some('area', 'id', `kind IN ('community', 'grid', 'estate')`)}`),
  insert(
    'office',
    'office, area, account, deputy, since',
    `office, area, ${somebody}, true, ${SOON}`,
    'office',
  ),
  insert(
    'membership',
    'unit, area, account, is_default, since',
    `unit, area, ${somebody}, true, ${SOON}`,
    'membership',
  ),
  update('membership', 'is_default = NOT is_default'),
  remove('membership', 'random() < 0.3'),
  insert(
    'absence',
    'account, deputy, by, since, until',
    `a.account, b.account, a.account, ${SOON}, ${NOW} + interval '5 hours'`,
    'membership a JOIN membership b ON b.account <> a.account',
  ),
  remove('absence'),
  update('unit', 'active = NOT active'),
  update('unit', `name = name || '新'`),
  update('area', `name = name || '新', full_name = full_name || '新'`, `kind <> 'household'`),
  update('category', `name = name || '新'`),
  insert(
    'roster_pattern',
    'account, weekday, "from", "to"',
    `account, 1 + floor(random() * 7), '08:00', '20:00'`,
    `membership WHERE ${GIVEN}`,
  ),
  remove('roster_pattern', 'true', 'account'),
  insert('roster_exception', 'account, date, position, "on"', `account, ${TODAY}, 1, false`, 'membership'),
];

/** Changes of what belongs to a person: homes, family, consent, suspensions, the account. */
export const ofPeople: readonly string[] = [
  ends('residence'),
  ends('household_delegate'),
  update('residence', `status = CASE status WHEN 'confirmed' THEN 'unconfirmed' ELSE 'confirmed' END`),
  insert(
    'residence',
    'account, household, role, status, since',
    `${somebody}, household, role, 'confirmed', ${SOON}`,
    'residence',
  ),
  remove('residence', 'random() < 0.3'),
  insert(
    'household_delegate',
    'household, person, delegate, since',
    `a.household, a.account, b.account, ${SOON}`,
    housemates,
  ),
  update('account', 'active = NOT active', 'NOT active OR random() < 0.2'),
  update('consent', `withdrawn_at = CASE WHEN withdrawn_at IS NULL THEN ${NOW} END`),
  insert('consent', 'account, version, at', `id, '1', ${SOON}`, 'account'),
  insert(
    'suspension',
    'account, proposed_by, proposed_as, proposed_at, days, words, confirmed_by, confirmed_as, until',
    `a.id, b.id, 'committee', ${NOW}, 1, '', b.id, 'street', ${NOW} + interval '3 hours'`,
    'account a JOIN account b ON b.id <> a.id',
  ),
  update('suspension', `ended_at = ${NOW}`),
];
