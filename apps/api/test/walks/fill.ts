import type { Field, FieldOf, Fields, FieldType, TicketRef } from '@sandan/domain';
import { dateOf, DAY, HOUR, iso, MINUTE } from './calendar.ts';
import { latestDue, currentDue } from './clocks.ts';
import type { Dice } from './dice.ts';
import {
  amendable,
  covers,
  holdsOffice,
  isRecused,
  mayGoInto,
  officeOf,
  type Matter,
  type Request,
} from './matter.ts';
import { formOf } from './table.ts';
import type { Person, Town } from './town.ts';

export type Values = Record<string, unknown>;

/** The person, the form and the dice of a filling. */
export interface Pen {
  readonly town: Town;
  readonly dice: Dice;
  readonly at: number;
  readonly person: Person;
  readonly matter: Matter | null;
  /** The other tickets of the walk that this person sees. */
  readonly others: readonly Matter[];
  /** The request that is answered. */
  readonly request?: Request;
  /** The authority may recuse anybody, other people only themselves. */
  readonly isAuthority?: boolean;
  /** An unused picture of the writer. */
  readonly picture: () => Promise<string>;
}

const signs = ['字', '请', '🙂', '👨‍👩‍👧', '楼', ' 13912345678 '];

/** Length is counted in code points. */
function textOf({ min = 1, max = 8 }: Field, { dice }: Pen): string {
  const words = Array.from({ length: 1 + dice.below(4) }, () => dice.pick(signs))
    .join('')
    .trim();
  const fitting = [...words].slice(0, max).join('').trim();
  return [...fitting].length >= min ? fitting : '字'.repeat(min);
}

const isUnbarred = (matter: Matter, person: Person): boolean => !isRecused(matter, person);
const isOfficer = (matter: Matter, person: Person): boolean =>
  Object.values(officeOf).some((office) => holdsOffice(matter, person, office));
/** Stewards who may be named in 交管家办; a successor and a host may also be office-holders (ADR 12). */
const stewards = (matter: Matter, { people }: Town): Person[] =>
  people.filter((person) => covers(matter, person) && isUnbarred(matter, person));
const posts = (matter: Matter, { people }: Town): Person[] =>
  people.filter(
    (person) => (covers(matter, person) || isOfficer(matter, person)) && isUnbarred(matter, person),
  );

export const nameable: Readonly<Record<string, (matter: Matter, town: Town) => Person[]>> = {
  case_steward: stewards,
  successor: posts,
  host: posts,
};

/** Tickets that this one may be merged into. */
export const masters = (matter: Matter, { others, town }: Pen): Matter[] =>
  others.filter((one) => mayGoInto(matter, one, town.people));

/** People who may recuse themselves while the ticket keeps an authority: three of four offices stay. */
export const recusable = ({ town, matter, person, isAuthority }: Pen): Person[] => {
  const isSafe = (one: Person): boolean =>
    isUnbarred(matter!, one) &&
    (!isOfficer(matter!, one) ||
      town.people.filter((other) => isOfficer(matter!, other) && isUnbarred(matter!, other)).length > 3);
  return (isAuthority ? town.people.filter(({ persona }) => !persona.startsWith('other')) : [person]).filter(
    isSafe,
  );
};

/** A person, or a unit without office-holders. */
function keptOut(pen: Pen): object {
  const { town, dice, isAuthority } = pen;
  const units = town.units.filter(({ id }) =>
    town.people.every((one) => !one.units.includes(id) || one.offices.length === 0),
  );
  return isAuthority && dice.chance(0.3)
    ? { unit: dice.pick(units).id }
    : { person: dice.pick(recusable(pen)).id };
}

const residents = ({ people }: Town): Person[] =>
  people.filter(({ persona, estates }) => !persona.startsWith('other') && estates.length > 0);

function partyOf(name: string, pen: Pen): object {
  const { town, dice } = pen;
  if (name === 'party') return keptOut(pen);
  if (dice.chance(0.6)) return { unit: dice.pick(town.units).id };
  return {
    person: dice.pick(
      town.people.filter(
        ({ persona, offices, serves, units }) =>
          !persona.startsWith('other') && (offices.length + serves.length > 0 || units.length === 0),
      ),
    ).id,
  };
}

/** Often the unit it is about: the property company may have to fix what a complaint about it names. */
function unitOf({ town, dice, matter }: Pen): string {
  const named = matter?.about.flatMap(({ unit }) => unit ?? []) ?? [];
  return named.length > 0 && dice.chance(0.5) ? dice.pick(named) : dice.pick(town.units).id;
}

/** A date: an extension is later than the promise, a dispatch's promise within the remaining work time. */
function momentOf(name: string, { after }: FieldOf<'datetime'>, { dice, at, matter }: Pen): string {
  if (after === 'due')
    return iso(Math.max(currentDue(matter!, at) ?? at, at) + MINUTE + dice.below(48 * HOUR))!;
  const latest = name === 'due' && matter ? latestDue(matter, at) : null;
  return iso(at + MINUTE + dice.below(Math.max(1, Math.min(12 * HOUR, (latest ?? Infinity) - at - MINUTE))))!;
}

const days = (name: string): number => (name === 'review' ? 100 : 6);

type Thing = (name: string, pen: Pen) => unknown;

/** A thing of each kind that the form may name. */
const things: Readonly<Record<TicketRef, Thing>> = {
  category: (_, { dice, town }) => dice.pick(town.categories),
  building: (_, { dice, town }) => dice.pick(town.buildings).id,
  household: (_, { dice, town }) => dice.pick(town.buildings).id,
  unit: (_, pen) => unitOf(pen),
  staff: (name, { dice, matter, town }) => dice.pick(nameable[name]!(matter!, town)).id,
  side: (_, { dice, town }) => dice.pick(residents(town)).id,
  person: (_, { dice, town }) => dice.pick(residents(town)).id,
  file: (_, { picture }) => picture(),
  ticket: (_, pen) => pen.dice.pick(masters(pen.matter!, pen)).id,
  task: (_, { dice, matter, person }) =>
    dice.pick(matter!.tasks.filter(({ status, unit }) => status === 'open' && person.units.includes(unit)))
      .id,
  request: (_, { request }) => request!.id,
  remark: (_, { dice, matter, person, at }) => dice.pick(amendable(matter!, person, at)),
  picture: (_, { dice, matter }) => dice.pick(matter!.pictures).id,
  hidden_picture: (_, { dice, matter }) => dice.pick(matter!.hidden).id,
};

const values: {
  readonly [Type in FieldType]: (name: string, field: FieldOf<Type, TicketRef>, pen: Pen) => unknown;
} = {
  text: (_, field, pen) => textOf(field, pen),
  bool: (name, _, { dice }) =>
    dice.chance(name === 'private' || name === 'in_danger' || name === 'today' ? 0.12 : 0.5),
  int: (_, { min, max }, { dice }) => min! + dice.below(max! - min! + 1),
  datetime: momentOf,
  date: (name, _, { dice, at }) => dateOf(at + dice.below(days(name)) * DAY),
  phone: () => '13800000000',
  choice: (_, { choices }, { dice }) => dice.pick(Object.keys(choices)),
  ref: (name, { ref }, pen) => things[ref](name, pen),
  either: (name, _, pen) => partyOf(name, pen),
  group: (_, { fields }, pen) => fillFields(fields, pen, []),
};

const valueOf = async <Type extends FieldType>(
  name: string,
  field: FieldOf<Type, TicketRef>,
  pen: Pen,
): Promise<unknown> => values[field.type](name, field, pen);

/** Some of a list; mostly two sides, because two have to sign. */
async function listOf(name: string, field: Field<TicketRef>, pen: Pen): Promise<unknown[]> {
  const one = { ...field, min: undefined, max: undefined };
  const n = name === 'sides' ? 2 : name === 'fields' ? 1 + pen.dice.below(3) : pen.dice.chance(0.8) ? 1 : 2;
  const all = await Promise.all(Array.from({ length: n }, () => valueOf(name, one, pen)));
  return [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
}

const share = (name: string, field: Field): number =>
  field.type === 'ref' && field.ref === 'file' ? 0.1 : name === 'sides' ? 0.7 : 0.3;

async function fillFields(fields: Fields<TicketRef>, pen: Pen, always: readonly string[]): Promise<Values> {
  const filled: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    const isWanted = field.required || always.includes(name) || pen.dice.chance(share(name, field));
    const isNobody = pen.matter !== null && nameable[name]?.(pen.matter, pen.town).length === 0;
    if (isWanted && !isNobody)
      filled[name] = field.many ? await listOf(name, field, pen) : await valueOf(name, field, pen);
  }
  return filled;
}

/** With a category of its kind: another category if the form has one, otherwise another kind. */
export function paired(form: Values, { town, dice, matter }: Pick<Pen, 'town' | 'dice' | 'matter'>): Values {
  const kind = (form['kind'] ?? matter?.kind) as string;
  const category = (form['category'] ?? matter?.category) as string;
  const offered = town.kindsOf.get(category)!;
  if (offered.includes(kind) || (form['kind'] ?? form['category']) === undefined) return form;
  return form['category'] === undefined
    ? { ...form, kind: dice.pick(offered) }
    : { ...form, category: dice.pick(categoriesOf(town, kind, true)) };
}

/** The categories that are offered under a kind, or those that are not. */
export const categoriesOf = ({ categories, kindsOf }: Town, kind: string, isOffered: boolean): string[] =>
  categories.filter((code) => kindsOf.get(code)!.includes(kind) === isOffered);

/** A valid filling, drawn from the form's schema. */
export async function fill(name: string | undefined, pen: Pen): Promise<Values> {
  if (!name) return {};
  const { fields, any } = formOf(name);
  const drawn = await fillFields(fields, pen, any.length > 0 ? [pen.dice.pick(any)] : []);
  const filled = 'category' in fields ? paired(drawn, pen) : drawn;
  // Bad faith needs the council's word, which is a picture.
  const isUnproven = filled['reason'] === 'malicious' && filled['files'] === undefined;
  if (isUnproven) return { ...filled, reason: 'not_ours' };
  // Random characters are not a reason; a reveal needs real words.
  return name === 'reveal' ? { ...filled, words: '约上门时间' } : filled;
}
